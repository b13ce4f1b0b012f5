import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { currentAddress, isUnitOfDay } from '#lib/domain/establishment.ts';
import { RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { foldedName } from '#lib/domain/text.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay, toDayOrNull } from '#lib/db/values.ts';
import { formatDay } from '#lib/format/days.ts';
import type { EntryListsInput } from './list-schema.ts';

/** Writing the lists of an entry: each list is replaced as a whole by what was sent. */

type Addresses = NonNullable<EntryListsInput['addresses']>;

function refuse(code: string, issues: Issue[]): void {
  const [first] = issues;
  if (first) throw new RuleViolationError(code, first.message, issues);
}

async function requireUnitsOfTheirDays(tx: Tx, addresses: Addresses): Promise<void> {
  const ids = addresses.flatMap((line) => (line.unit ? [line.unit] : []));
  const units = await tx.administrativeUnit.findMany({ where: { id: { in: ids } } });
  const issues = addresses.flatMap((line, position): Issue[] => {
    if (line.unit === null) return [];
    const path = `addresses.${position}.unit`;
    const unit = units.find((known) => known.id === line.unit);
    if (!unit) return [{ path, message: 'Không có địa bàn này trong danh mục.' }];
    const days = { validFrom: toDayOrNull(unit.validFrom), validTo: toDayOrNull(unit.validTo) };
    if (isUnitOfDay(days, line.validFrom)) return [];
    const name = `${unit.kindName} ${unit.name}`;
    const message =
      days.validFrom !== null && (line.validFrom ?? '') < days.validFrom
        ? `Ngày này chưa có ${name}: đơn vị hành chính này lập từ ${formatDay(days.validFrom)}.`
        : `Ngày này không còn ${name}: đơn vị hành chính này chỉ đến ${formatDay(days.validTo ?? '')}.`;
    return [{ path, message }];
  });
  refuse('UNIT_NOT_OF_THAT_DAY', issues);
}

/** Replaces the addresses and keeps the entry's own one in step with the latest of them. */
async function replaceAddresses(tx: Tx, id: string, addresses: Addresses): Promise<void> {
  await requireUnitsOfTheirDays(tx, addresses);
  await tx.establishmentAddress.deleteMany({ where: { establishmentId: id } });
  await tx.establishmentAddress.createMany({
    data: addresses.map((line) => ({
      establishmentId: id,
      validFrom: fromDay(line.validFrom),
      address: line.address,
      unitId: line.unit,
    })),
  });
  const now = currentAddress(addresses);
  await tx.establishment.update({
    where: { id },
    data: { address: now?.address ?? null, unitId: now?.unit ?? null },
  });
}

/** Corrects the words of the present address, or takes them away; earlier ones stay as they are. */
export async function correctAddress(tx: Tx, id: string, address: string | null): Promise<void> {
  const stored = await tx.establishmentAddress.findMany({ where: { establishmentId: id } });
  const now = currentAddress(
    stored.map((row) => ({ ...row, validFrom: toDayOrNull(row.validFrom) })),
  );
  if (address === null) {
    if (now) await tx.establishmentAddress.delete({ where: { id: now.id } });
    const rest = stored.filter((row) => row.id !== now?.id);
    const before = currentAddress(
      rest.map((row) => ({ ...row, validFrom: toDayOrNull(row.validFrom) })),
    );
    await tx.establishment.update({
      where: { id },
      data: { address: before?.address ?? null, unitId: before?.unitId ?? null },
    });
    return;
  }
  if (now) await tx.establishmentAddress.update({ where: { id: now.id }, data: { address } });
  else await tx.establishmentAddress.create({ data: { establishmentId: id, address } });
  await tx.establishment.update({ where: { id }, data: { address } });
}

async function replaceOtherSupport(
  tx: Tx,
  actor: SignedInActor,
  id: string,
  rows: NonNullable<EntryListsInput['otherSupport']>,
): Promise<void> {
  const known = new Set(
    (await tx.activityContent.findMany({ select: { code: true } })).map((row) => row.code),
  );
  refuse(
    'UNKNOWN_CONTENT',
    rows.flatMap((row, position) =>
      row.activityContent === null || known.has(row.activityContent)
        ? []
        : [
            {
              path: `otherSupport.${position}.activityContent`,
              message: 'Không có nội dung này trong danh mục.',
            },
          ],
    ),
  );
  const stored = await tx.otherSupport.findMany({ where: { establishmentId: id } });
  const own = new Map(stored.map((row) => [row.id, row]));
  await tx.otherSupport.deleteMany({ where: { establishmentId: id } });
  await tx.otherSupport.createMany({
    data: rows.map((row) => {
      const before = own.get(row.id ?? '');
      // Two rows with one id would be one row said twice: the second is a new one.
      own.delete(row.id ?? '');
      return {
        ...(before ? { id: before.id, recordedAt: before.recordedAt } : {}),
        establishmentId: id,
        year: row.year,
        programmeName: row.programmeName,
        activityContentCode: row.activityContent,
        content: row.content,
        amountState: row.amount?.state ?? 'NOT_STATED',
        amountDong: row.amount?.dong ?? null,
        evidence: row.evidence,
        recordedByName: before?.recordedByName ?? actor.name,
      };
    }),
  });
}

/** Writes the lists that came with a save; what did not come stays as it is. */
export async function writeEntryLists(
  tx: Tx,
  actor: SignedInActor,
  id: string,
  input: EntryListsInput,
): Promise<void> {
  const ofEntry = { where: { establishmentId: id } };
  if (input.aliases) {
    await tx.establishmentAlias.deleteMany(ofEntry);
    await tx.establishmentAlias.createMany({
      data: input.aliases.map((row) => ({
        establishmentId: id,
        name: row.name,
        foldedName: foldedName(row.name),
        note: row.note ?? null,
      })),
    });
  }
  if (input.addresses) await replaceAddresses(tx, id, input.addresses);
  if (input.products) {
    await tx.establishmentProduct.deleteMany(ofEntry);
    await tx.establishmentProduct.createMany({
      data: input.products.map((row, position) => ({
        ...row,
        establishmentId: id,
        position,
        trademark: row.trademark ?? null,
      })),
    });
  }
  if (input.profiles) {
    await tx.establishmentProfile.deleteMany(ofEntry);
    await tx.establishmentProfile.createMany({
      data: input.profiles.map(({ asOf, revenue, capital, ...row }) => ({
        ...row,
        establishmentId: id,
        asOf: new Date(`${asOf}T00:00:00.000Z`),
        revenueState: revenue?.state ?? 'NOT_STATED',
        revenueDong: revenue?.dong ?? null,
        capitalState: capital?.state ?? 'NOT_STATED',
        capitalDong: capital?.dong ?? null,
        capacity: row.capacity ?? null,
        market: row.market ?? null,
        note: row.note ?? null,
      })),
    });
  }
  if (input.otherSupport) await replaceOtherSupport(tx, actor, id, input.otherSupport);
}
