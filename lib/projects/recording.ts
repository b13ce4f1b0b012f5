import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { contractsStateOf } from '#lib/domain/contracts.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import { isStated, NOT_STATED, type Money } from '#lib/domain/money.ts';
import { recordingIssues, type Recording } from '#lib/domain/recording.ts';
import { slugify } from '#lib/domain/text.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { requireWithinBudget } from '#lib/budget/guard.ts';
import { findOrCreateDecision } from '#lib/decisions/record.ts';
import { columnsOf, requireSound } from './create.ts';
import { writeLists } from './parts.ts';
import type { RecordProjectInput } from './recording-schema.ts';

function toRecording(input: RecordProjectInput): Recording {
  return {
    kind: input.kind,
    programme: input.programme,
    status: input.status,
    requested: input.requested ?? NOT_STATED,
    approved: input.approved ?? NOT_STATED,
    settled: input.settled ?? NOT_STATED,
    decision: input.decision ?? null,
    contracts: input.contracts ?? [],
    beneficiaries: (input.beneficiaries ?? []).map(({ slug, support }) => ({
      slug: slug ?? null,
      share: support ?? NOT_STATED,
    })),
    source: { on: input.source.on ?? null },
  };
}

/** The document as a source; several projects may be known from the same one. */
async function writeSource(
  tx: Tx,
  actor: SignedInActor,
  { title, number, on, author, quote, note }: RecordProjectInput['source'],
): Promise<string> {
  const key = ['ghi-nhan', slugify(title), slugify(number ?? ''), on ?? ''].join(':');
  await tx.sourceDocument.createMany({
    data: {
      key,
      kind: 'recorded',
      title,
      number: number ?? null,
      author: author ?? null,
      issuedOn: fromDay(on),
    },
    skipDuplicates: true,
  });
  const document = await tx.sourceDocument.findUniqueOrThrow({ where: { key } });
  const { id } = await tx.provenance.create({
    data: {
      derivation: 'STATED',
      documentId: document.id,
      quote,
      note: note ?? null,
      recordedBy: actor.name,
      recordedById: actor.id,
    },
  });
  return id;
}

/** The approving decision, where the document names it; the project came under it elsewhere. */
async function writeDecision(
  tx: Tx,
  actor: SignedInActor,
  projectId: string,
  decision: NonNullable<RecordProjectInput['decision']>,
  approved: Money,
): Promise<void> {
  const { id } = await findOrCreateDecision(tx, actor, decision, 'decision.');
  await tx.projectDecision.create({
    data: {
      projectId,
      decisionId: id,
      action: 'approve',
      batch: decision.batch ?? null,
      approvedState: approved.state,
      approvedDong: approved.dong,
    },
  });
}

/**
 * Puts a project down at the state a document tells of, without the steps in between: its own act,
 * labelled so for ever. Nobody is in charge of it until an officer takes over; real steps go on from there.
 * @throws ForbiddenError, RuleViolationError
 */
export async function recordProject(
  actor: SignedInActor,
  input: RecordProjectInput,
): Promise<{ code: string }> {
  await requirePermission(actor, 'project.record', { entity: 'Project', entityId: 'new' });
  const recording = toRecording(input);
  const issues = recordingIssues(recording, dayInVietnam(new Date()));
  const [first] = issues;
  if (first) throw new RuleViolationError('RULE', first.message, issues);
  await requireSound(input);
  const { status, source } = input;
  const { requested, approved, settled, contracts } = recording;
  const support = isDecided(status) ? approved : requested;
  const code = await transaction(async (tx) => {
    const provenanceId = await writeSource(tx, actor, source);
    const { title, kind, ...columns } = columnsOf(input, provenanceId);
    const project = await tx.project.create({
      data: {
        ...columns,
        title: title ?? input.title,
        kind: kind ?? input.kind,
        planYear: input.planYear,
        programme: input.programme,
        status,
        isRecorded: true,
        beneficiariesState:
          columns.beneficiariesState ?? (input.kind === 'TASK' ? 'NOT_APPLICABLE' : 'NOT_STATED'),
        contractsState: contractsStateOf({ ...recording, isRecorded: true }, contracts),
        requestedState: requested.state,
        requestedDong: requested.dong,
        approvedState: approved.state,
        approvedDong: approved.dong,
        settledState: settled.state,
        settledDong: settled.dong,
        supportState: support.state,
        supportDong: support.dong,
        supportProvenanceId: isStated(support) ? provenanceId : null,
        provenanceId,
      },
      select: { id: true, code: true },
    });
    await writeLists(tx, actor, project.id, input, provenanceId);
    await tx.contract.createMany({
      data: contracts.map((contract) => ({
        projectId: project.id,
        number: contract.number,
        on: fromDay(contract.on) ?? new Date(Number.NaN),
        party: contract.party,
        valueDong: contract.value.dong ?? 0n,
      })),
    });
    if (input.decision) await writeDecision(tx, actor, project.id, input.decision, approved);
    if (isDecided(status)) {
      const { planYear, programme } = input;
      const claim = { planYear, programme, dong: approved.dong ?? 0n };
      await requireWithinBudget(tx, [claim], 'approved');
    }
    await recordAudit(tx, actor, {
      action: 'record',
      entity: 'Project',
      entityId: project.id,
      to: status,
      isRecorded: true,
      after: { code: project.code, ...input },
    });
    return project.code;
  });
  return { code };
}
