import 'server-only';
import { randomUUID } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import {
  breakdownOf,
  fundingWork,
  overflowIssues,
  totalAfter,
  type FundingStage,
} from '#lib/domain/funding-grid.ts';
import { isStated } from '#lib/domain/money.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announcePublicChange, transaction, type Tx } from '#lib/db/client.ts';
import { formatDong } from '#lib/format/money.ts';
import { loadProject, lockProject, openProject } from '#lib/projects/load.ts';
import { enteredProvenance } from '#lib/projects/parts.ts';
import { getFundingDesk, type FundingDesk } from './queries.ts';
import { cellsOf, readFunding, sourcesOf, type FundingState } from './read.ts';
import type { FundingInput } from './schema.ts';

/** How the trail names a save at each stage. */
const ACTS = {
  REQUESTED: 'funding.request',
  APPRAISED: 'funding.appraise',
  APPROVED: 'funding.approve',
  ADJUSTED: 'funding.adjust',
} as const satisfies Record<FundingStage, string>;

/** For a door: who works on the breakdown in this state. @throws NotFoundError, ForbiddenError */
export async function admitFunding(actor: SignedInActor, code: string): Promise<void> {
  const { status } = await loadProject(actor, code);
  // An adjustment is recorded by whoever records decisions: the state alone tells whose right it is.
  await openProject(actor, code, fundingWork(status, false).permission);
}

/** Rows that speak of what is not there, and cells that go beyond what a source is to give. */
function issuesOf(state: FundingState, rows: FundingInput['rows']): Issue[] {
  const sources = new Map(state.catalogue.map(({ code, name }) => [code, name]));
  const slugs = new Set(state.beneficiaries.map(({ slug }) => slug));
  const unknown = rows.flatMap(({ beneficiary, cells }, index): Issue[] => [
    ...(beneficiary !== null && !slugs.has(beneficiary)
      ? [
          {
            path: `rows.${index}.beneficiary`,
            message: 'Đơn vị này không phải đơn vị thụ hưởng của đề án.',
          },
        ]
      : []),
    ...Object.keys(cells)
      .filter((source) => !sources.has(source))
      .map((source) => ({
        path: `rows.${index}.cells.${source}`,
        message: 'Không có nguồn vốn này trong danh mục.',
      })),
  ]);
  if (unknown.length > 0) return unknown;
  const limits = state.limitsAt(state.work.stage);
  return overflowIssues(rows, limits, (source) => sources.get(source) ?? source, formatDong);
}

/** The version that is worked on, or the next one; returns its id. */
async function writeVersion(
  tx: Tx,
  actor: SignedInActor,
  projectId: string,
  state: FundingState,
  note: string | null,
): Promise<string> {
  const saved = { note, savedById: actor.id, savedByName: actor.name };
  const { working } = state;
  if (!working) {
    const { id } = await tx.fundingVersion.create({
      data: {
        ...saved,
        projectId,
        number: state.nextNumber,
        stage: state.work.stage,
        decisionId: state.decisionId,
      },
      select: { id: true },
    });
    return id;
  }
  const { count } = await tx.fundingVersion.updateMany({
    where: { id: working.id, version: working.version },
    data: { ...saved, version: { increment: 1 } },
  });
  if (count === 0) throw new ConflictError();
  // By the database's clock, like the submissions it is held against.
  await tx.$executeRaw`UPDATE "FundingVersion" SET "savedAt" = now() WHERE "id" = ${working.id}::uuid`;
  await tx.fundingRow.deleteMany({ where: { versionId: working.id } });
  return working.id;
}

async function writeRows(
  tx: Tx,
  versionId: string,
  state: FundingState,
  rows: FundingInput['rows'],
) {
  const idOf = new Map(state.beneficiaries.map(({ id, slug }) => [slug, id]));
  const sources = sourcesOf(state, rows, state.limitsAt(state.work.stage));
  const own = rows.map((row, position) => ({ id: randomUUID(), row, position }));
  await tx.fundingRow.createMany({
    data: own.map(({ id, position, row }) => ({
      id,
      versionId,
      position,
      costItem: row.costItem,
      establishmentId: row.beneficiary === null ? null : (idOf.get(row.beneficiary) ?? null),
      isEligible: row.isEligible,
      note: row.note,
    })),
  });
  await tx.fundingCell.createMany({
    data: own.flatMap(({ id, row }) =>
      cellsOf(row, sources).map((cell) => ({ rowId: id, ...cell })),
    ),
  });
}

/** A source of which every cell is stated gives what its cells add up to. */
async function writeLines(
  tx: Tx,
  actor: SignedInActor,
  projectId: string,
  state: FundingState,
  rows: FundingInput['rows'],
): Promise<Record<string, bigint>> {
  const changed = state.catalogue.flatMap(({ code }) => {
    const line = state.lines.find(({ sourceCode }) => sourceCode === code);
    const breakdown = breakdownOf(rows, code);
    const after = totalAfter(breakdown);
    return isStated(after) && (line?.state !== 'STATED' || line.dong !== after.dong)
      ? [{ sourceCode: code, dong: after.dong }]
      : [];
  });
  if (changed.length === 0) return {};
  const provenanceId = await enteredProvenance(tx, actor);
  for (const { sourceCode, dong } of changed) {
    const value = { state: 'STATED' as const, dong, provenanceId };
    await tx.fundingLine.upsert({
      where: { projectId_sourceCode: { projectId, sourceCode } },
      create: { projectId, sourceCode, ...value },
      update: value,
    });
  }
  return Object.fromEntries(changed.map(({ sourceCode, dong }) => [sourceCode, dong]));
}

/**
 * Saves the breakdown of the stage the project is at, as a whole. While the dossier is drawn up, the
 * line of a source that is broken down completely follows its cells; later versions change no line.
 * @throws RuleViolationError LOCKED, BREAKDOWN, VERSION_REQUIRED; ConflictError with what is stored now
 */
export async function saveFunding(
  actor: SignedInActor,
  code: string,
  input: FundingInput,
): Promise<FundingDesk> {
  await admitFunding(actor, code);
  const seen = await getFundingDesk(actor, code);
  const project = await loadProject(actor, code);
  await transaction(async (tx) => {
    const locked = await lockProject(tx, project.id);
    const state = await readFunding(tx, locked);
    if (!state.work.isOpen) {
      throw new RuleViolationError(
        'LOCKED',
        'Phân khai chỉ sửa được khi lập hồ sơ, khi Sở thẩm định và sau khi phê duyệt.',
      );
    }
    if (locked.status !== project.status) throw new ConflictError(seen);
    const issues = issuesOf(state, input.rows);
    const [first] = issues;
    if (first) throw new RuleViolationError('BREAKDOWN', first.message, issues);
    requireVersion(input.version, state.working?.version ?? 0, () => seen);

    const { working } = state;
    const id = await writeVersion(tx, actor, project.id, state, input.note ?? null);
    await writeRows(tx, id, state, input.rows);
    let lines: Record<string, bigint> = {};
    if (state.work.stage === 'REQUESTED') {
      lines = await writeLines(tx, actor, project.id, state, input.rows);
      await tx.project.update({
        where: { id: project.id },
        data: { version: { increment: 1 }, updatedAt: new Date() },
      });
    }
    if (locked.isPublished) await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: ACTS[state.work.stage],
      entity: 'Project',
      entityId: project.id,
      before: working && { number: working.number, note: working.note, rows: working.rows },
      after: {
        number: working?.number ?? state.nextNumber,
        note: input.note ?? null,
        rows: input.rows,
        ...(Object.keys(lines).length > 0 && { fundingLines: lines }),
      },
    });
  });
  return getFundingDesk(actor, code);
}
