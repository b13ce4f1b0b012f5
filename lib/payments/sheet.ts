import 'server-only';
import { moneyView } from '#lib/db/answers.ts';
import type { prisma, Tx } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';

/** The sheets of a project as they were drawn up, the latest first: only that one can be settled on. */
export function readSheets(db: Tx | typeof prisma, projectId: string) {
  return db.settlement.findMany({ where: { projectId }, orderBy: { preparedAt: 'desc' } });
}

export type SheetRow = Awaited<ReturnType<typeof readSheets>>[number];

/** What a sheet says, and who drew it up. */
export function sheetView(sheet: SheetRow) {
  return {
    id: sheet.id,
    number: sheet.number,
    on: toDayOrNull(sheet.on) ?? '',
    amount: moneyView('STATED', sheet.dong),
    note: sheet.note,
    preparedBy: sheet.preparedByName,
    preparedAt: sheet.preparedAt.toISOString(),
  };
}
