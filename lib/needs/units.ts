import 'server-only';
import { dayInVietnam } from '#lib/domain/day.ts';
import { listUnitGroups, type UnitGroup } from '#lib/projects/area.ts';

/** The last day of the map on which people grew up: districts were abolished on 01/7/2025. */
const BEFORE_2025 = '2022-12-31';

/** Communes of today, then those of 2022 by their districts. */
export async function listUnitChoices(): Promise<UnitGroup[]> {
  const today = dayInVietnam(new Date());
  const [now, before] = await Promise.all([
    listUnitGroups(today, null),
    listUnitGroups(BEFORE_2025, null),
  ]);
  const communes = ({ label, options }: UnitGroup, suffix: string): UnitGroup => ({
    label: `${label}${suffix}`,
    options: options.filter((option) => !option.label.startsWith('Toàn ')),
  });
  return [
    ...now.map((group) => communes(group, ' hiện nay')),
    ...before.map((group) => communes(group, ' (tên trước 01/7/2025)')),
  ];
}
