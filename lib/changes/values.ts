import 'server-only';
import { CUC_PARTY, valueInForce } from '#lib/domain/contracts.ts';
import { boundsOf, leastApproved } from '#lib/domain/ledger.ts';
import {
  isSameJson,
  moneyOf,
  moneyText,
  type ChangeableValues,
  type ChangeGround,
} from '#lib/domain/project-change.ts';
import type { FieldChange } from '#lib/domain/snapshot-diff.ts';
import type { Tx } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { fromDay, toDayOrNull, toMoney } from '#lib/db/values.ts';

/** A project in force as its change requests see it, read from the database and written back. */

const INCLUDED = {
  beneficiaries: {
    include: { establishment: { select: { id: true, slug: true, name: true } } },
    orderBy: { position: 'asc' },
  },
  fundingLines: { orderBy: { sourceCode: 'asc' } },
  contracts: { include: { appendices: { orderBy: [{ on: 'asc' }, { number: 'asc' }] } } },
  payments: true,
} satisfies Prisma.ProjectInclude;

export type ChangeSubject = Prisma.ProjectGetPayload<{ include: typeof INCLUDED }>;

/** The projects with these ids and all that a change looks at. */
export function readSubjects(tx: Tx, ids: readonly string[]): Promise<ChangeSubject[]> {
  return tx.project.findMany({ where: { id: { in: [...ids] } }, include: INCLUDED });
}

export async function readSubject(tx: Tx, id: string): Promise<ChangeSubject> {
  return tx.project.findUniqueOrThrow({ where: { id }, include: INCLUDED });
}

export function valuesOf(project: ChangeSubject): ChangeableValues {
  return {
    implementingUnit: project.implementingUnit,
    location: project.location,
    unit: project.unitId,
    objectives: project.objectives,
    content: project.content,
    scale: project.scale,
    startsOn: toDayOrNull(project.startsOn),
    endsOn: toDayOrNull(project.endsOn),
    support: moneyText(toMoney(project.supportState, project.supportDong)),
    requested: moneyText(toMoney(project.requestedState, project.requestedDong)),
    beneficiaries: project.beneficiaries.map(({ establishment, ...line }) => ({
      slug: establishment.slug,
      name: establishment.name,
      support: moneyText(toMoney(line.shareState, line.shareDong)),
    })),
    fundingLines: project.fundingLines.map((line) => ({
      source: line.sourceCode,
      amount: moneyText(toMoney(line.state, line.dong)),
      note: line.note,
    })),
  };
}

const entriesOf = (project: ChangeSubject) =>
  project.payments.map((payment) => ({
    ...payment,
    budgetYear: payment.budgetYear ?? project.planYear,
    isConfirmed: payment.confirmedAt !== null,
  }));

export function groundOf(project: ChangeSubject): ChangeGround {
  const contracts = project.contracts.map((contract) => ({
    number: contract.number,
    party: contract.party,
    valueDong: valueInForce({
      valueDong: contract.valueDong,
      appendices: contract.appendices.map((appendix) => ({
        on: toDayOrNull(appendix.on) ?? '',
        valueDong: appendix.valueDong,
        endsOn: toDayOrNull(appendix.endsOn),
      })),
    }),
  }));
  return {
    kind: project.kind,
    contracts: contracts.filter(({ party }) => party !== CUC_PARTY),
    above: contracts.find(({ party }) => party === CUC_PARTY) ?? null,
    paidHighest: leastApproved(entriesOf(project)),
  };
}

/** Confirmed advances and payments less recoveries, đồng: what a stopped project has to give back. */
export function netPaidOn(project: ChangeSubject): bigint {
  return boundsOf(entriesOf(project)).net;
}

/** The values as a frozen record keeps them, with what a decision may also have changed. */
export function recordOf(project: ChangeSubject): Prisma.InputJsonObject {
  const values = valuesOf(project);
  return JSON.parse(
    JSON.stringify({
      ...values,
      status: project.status,
      isSupplementary: project.isSupplementary,
    }),
  ) as Prisma.InputJsonObject;
}

/** Columns of the project for the changed values; lists are written by writeChangedLists. */
export function changedColumns(
  changes: readonly FieldChange[],
  after: ChangeableValues,
  provenanceId: string,
): Prisma.ProjectUncheckedUpdateManyInput {
  const columns: Prisma.ProjectUncheckedUpdateManyInput = {};
  for (const { path } of changes) {
    switch (path) {
      case 'implementingUnit':
      case 'location':
      case 'objectives':
      case 'content':
      case 'scale':
        columns[path] = after[path];
        break;
      case 'unit':
        columns.unitId = after.unit;
        break;
      case 'startsOn':
      case 'endsOn':
        columns[path] = fromDay(after[path]);
        break;
      case 'support': {
        const { state, dong } = moneyOf(after.support);
        columns.supportState = columns.approvedState = state;
        columns.supportDong = columns.approvedDong = dong;
        columns.supportProvenanceId = provenanceId;
        break;
      }
      case 'requested': {
        const { state, dong } = moneyOf(after.requested);
        columns.requestedState = state;
        columns.requestedDong = dong;
        break;
      }
      case 'beneficiaries':
        columns.beneficiariesState = 'STATED';
        break;
      default:
        break;
    }
  }
  return columns;
}

async function writeBeneficiaries(
  tx: Tx,
  project: ChangeSubject,
  after: ChangeableValues,
  provenanceId: string,
): Promise<void> {
  const now = valuesOf(project).beneficiaries;
  const register = await tx.establishment.findMany({
    where: { slug: { in: after.beneficiaries.map(({ slug }) => slug) } },
    select: { id: true, slug: true },
  });
  const idOf = new Map(register.map(({ id, slug }) => [slug, id]));
  await tx.projectBeneficiary.deleteMany({ where: { projectId: project.id } });
  await tx.projectBeneficiary.createMany({
    data: after.beneficiaries.map((line, position) => {
      // A line that stays as it was keeps where it is known from.
      const old = now.findIndex((one) => one.slug === line.slug);
      const isKept = old >= 0 && isSameJson(now[old], line);
      const share = moneyOf(line.support);
      return {
        projectId: project.id,
        establishmentId: idOf.get(line.slug) ?? '',
        position,
        shareState: share.state,
        shareDong: share.dong,
        provenanceId: isKept ? (project.beneficiaries[old]?.provenanceId ?? null) : provenanceId,
      };
    }),
  });
}

async function writeFunding(
  tx: Tx,
  project: ChangeSubject,
  after: ChangeableValues,
  provenanceId: string,
): Promise<void> {
  const now = valuesOf(project).fundingLines;
  for (const line of after.fundingLines) {
    if (now.some((one) => isSameJson(one, line))) continue;
    const amount = moneyOf(line.amount);
    await tx.fundingLine.update({
      where: { projectId_sourceCode: { projectId: project.id, sourceCode: line.source } },
      data: { state: amount.state, dong: amount.dong, provenanceId },
    });
  }
}

/** Writes the changed lists, after the project itself is locked. */
export async function writeChangedLists(
  tx: Tx,
  project: ChangeSubject,
  changes: readonly FieldChange[],
  after: ChangeableValues,
  provenanceId: string,
): Promise<void> {
  const paths = changes.map(({ path }) => path);
  if (paths.includes('beneficiaries')) await writeBeneficiaries(tx, project, after, provenanceId);
  if (paths.includes('fundingLines')) await writeFunding(tx, project, after, provenanceId);
}
