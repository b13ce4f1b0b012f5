import 'server-only';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { query } from '#lib/db/client.ts';

/** Where a project takes place, as a unit of administration that existed on its day. */

/** The day by which a project's units are chosen: its first day, or the first day of its plan year. */
export function dayOfProject(planYear: number, startsOn: string | null): string {
  return startsOn ?? `${planYear}-01-01`;
}

const VALID_ON = (unit: string, day: string) => `
  (${unit}."validFrom" IS NULL OR ${unit}."validFrom" <= ${day}::date)
  AND (${unit}."validTo" IS NULL OR ${unit}."validTo" >= ${day}::date)`;

/** @throws RuleViolationError for a unit that did not exist on that day */
export async function requireUnitOfDay(id: string | null | undefined, day: string): Promise<void> {
  if (!id) return;
  const found = await query(
    `SELECT 1 FROM "AdministrativeUnit" u WHERE u."id" = $1 AND ${VALID_ON('u', '$2')}`,
    [id, day],
  );
  if (found.length > 0) return;
  const message = 'Không có đơn vị hành chính này vào ngày của đề án.';
  throw new RuleViolationError('UNKNOWN_UNIT', message, [{ path: 'unit', message }]);
}

export interface UnitGroup {
  label: string;
  options: { value: string; label: string }[];
}

interface UnitRow {
  value: string;
  name: string;
  kindName: string;
  level: 'DISTRICT' | 'COMMUNE';
  district: string | null;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The districts and communes of a day, grouped by district; from the day on which there are no
 * districts any more (01/7/2025) the communes stand in one group. The one chosen stays choosable.
 */
export async function listUnitGroups(day: string, chosen: string | null): Promise<UnitGroup[]> {
  const rows = await query<UnitRow>(
    `SELECT u."id" AS "value", u."name", u."kindName", u."level",
       CASE WHEN u."level" = 'DISTRICT' THEN u."kindName" || ' ' || u."name"
            WHEN d."level" = 'DISTRICT' THEN d."kindName" || ' ' || d."name" END AS "district"
     FROM "AdministrativeUnit" u LEFT JOIN "AdministrativeUnit" d ON d."id" = u."parentId"
     WHERE u."level" <> 'PROVINCE' AND ((${VALID_ON('u', '$1')}) OR u."id" = $2)
     ORDER BY "district" NULLS LAST, u."level", u."name"`,
    [day, chosen],
  );
  const groups = new Map<string, UnitGroup>();
  for (const { value, name, kindName, level, district } of rows) {
    const label = district === null ? 'Xã, phường' : capitalised(district);
    const group = groups.get(label) ?? { label, options: [] };
    groups.set(label, group);
    const isWhole = level === 'DISTRICT';
    group.options.push({
      value,
      label: isWhole ? `Toàn ${kindName} ${name}` : `${capitalised(kindName)} ${name}`,
    });
  }
  return [...groups.values()];
}
