import 'server-only';
import { query } from '#lib/db/client.ts';
import { formatDay } from '#lib/format/days.ts';

interface UnitRow {
  value: string;
  name: string;
  kindName: string;
  parent: string | null;
  validTo: string | null;
}

export interface UnitGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** The communes of every map there has been, those of today first: an address has its own day. */
export async function listCommuneGroups(): Promise<UnitGroup[]> {
  const rows = await query<UnitRow>(
    `SELECT u."id" AS "value", u."name", u."kindName", u."validTo",
       p."kindName" || ' ' || p."name" AS "parent"
     FROM "AdministrativeUnit" u LEFT JOIN "AdministrativeUnit" p ON p."id" = u."parentId"
     WHERE u."level" = 'COMMUNE'
     ORDER BY u."validTo" IS NOT NULL, p."name", u."name", u."validTo" DESC`,
  );
  const groups = new Map<string, UnitGroup>();
  for (const { value, name, kindName, parent, validTo } of rows) {
    const label = validTo === null ? 'Xã, phường hiện nay' : `${parent ?? ''} (trước đây)`.trim();
    const group = groups.get(label) ?? { label, options: [] };
    const until = validTo === null ? '' : `, đến ${formatDay(validTo)}`;
    group.options.push({ value, label: `${name} (${kindName}${until})` });
    groups.set(label, group);
  }
  return [...groups.values()];
}
