import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError } from '#lib/domain/errors.ts';
import { boundsOf } from '#lib/domain/ledger.ts';
import type { Action } from '#lib/domain/lifecycle.ts';
import { NOT_STATED } from '#lib/domain/money.ts';
import type { DocumentRef, TransitionInput } from '#lib/domain/transition-rules.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { requireWithinBudget } from '#lib/budget/guard.ts';
import { requireWithinCeilings } from '#lib/ceilings/guard.ts';
import { closeStopRequest, closeSupplementRequest } from '#lib/changes/close.ts';
import { writeContracts } from '#lib/contracts/write.ts';
import { findOrCreateDecision } from '#lib/decisions/record.ts';
import { addPlanVersion } from '#lib/plans/versions.ts';
import { snapshotOf } from './snapshot.ts';
import type { TransitionSubject } from './facts.ts';

/** What the projects of one decision have in common: its record, and it as a source of figures. */
export interface CommonGround {
  decisionId: string;
  /** null where the decision brings no figure. */
  provenanceId: string | null;
}

/** What a step leaves behind besides the new state. Columns go into the conditional write itself. */
export interface Effect {
  /** Made once for all projects of one act, after they are locked; handed on to the other two. */
  common?: (tx: Tx, input: TransitionInput, actor: SignedInActor) => Promise<CommonGround>;
  columns?: (
    project: TransitionSubject,
    input: TransitionInput,
    actor: SignedInActor,
    common: CommonGround | null,
  ) => Prisma.ProjectUncheckedUpdateManyInput;
  write?: (
    tx: Tx,
    project: TransitionSubject,
    input: TransitionInput,
    actor: SignedInActor,
    common: CommonGround | null,
  ) => Promise<void>;
  /** What limits all projects of one act together, asked after each has been written. */
  within?: (
    tx: Tx,
    steps: readonly { project: TransitionSubject; input: TransitionInput }[],
    path: string,
  ) => Promise<void>;
  /** Once for all projects of one act, after each has been written. */
  after?: (
    tx: Tx,
    projects: readonly TransitionSubject[],
    common: CommonGround | null,
  ) => Promise<void>;
}

const dayOf = (document: DocumentRef | undefined) => fromDay(document?.on) ?? new Date(Number.NaN);

/** What a decision takes into the plan, or out of it, is a version of the year's plan. */
const addPlanVersions: NonNullable<Effect['after']> = async (tx, projects, common) => {
  const years = [...new Set(projects.map(({ planYear }) => planYear))].toSorted((a, b) => a - b);
  for (const year of years) {
    const projectIds = projects.filter((one) => one.planYear === year).map(({ id }) => id);
    await addPlanVersion(tx, { decisionId: common?.decisionId ?? '', year, projectIds });
  }
};

const submit: Effect = {
  columns: (_project, _input, actor) => ({
    submissionCount: { increment: 1 },
    submittedById: actor.id,
  }),
  write: async (tx, project, _input, actor) => {
    await tx.submission.create({
      data: {
        projectId: project.id,
        number: project.submissionCount + 1,
        snapshot: await snapshotOf(tx, project.id),
        verdicts: await requireWithinCeilings(tx, project.id, { action: 'submit' }),
        submittedById: actor.id,
        submittedByName: actor.name,
      },
    });
  },
};

const appraise: Effect = {
  write: async (tx, project, input) => {
    await tx.appraisal.update({
      where: {
        projectId_submissionNumber: {
          projectId: project.id,
          submissionNumber: project.submissionCount,
        },
      },
      data: {
        minutesNumber: input.minutes?.number ?? null,
        minutesOn: dayOf(input.minutes),
        recommendedState: 'STATED',
        recommendedDong: input.recommended?.dong ?? null,
        verdicts: await requireWithinCeilings(tx, project.id, {
          action: 'appraise',
          recommended: input.recommended ?? NOT_STATED,
        }),
      },
    });
  },
};

const forward: Effect = {
  write: async (tx, project, input) => {
    await tx.forwarding.create({
      data: {
        projectId: project.id,
        letterNumber: input.letter?.number ?? '',
        letterOn: dayOf(input.letter),
      },
    });
  },
};

const approve: Effect = {
  common: async (tx, input, actor) => {
    const { decision, batch } = input;
    const { id } = await findOrCreateDecision(
      tx,
      actor,
      { number: '', on: '', ...decision, batch },
      'decision.',
    );
    const provenance = await tx.provenance.create({
      data: {
        derivation: 'STATED',
        documentId: await decisionDocument(tx, input),
        recordedBy: actor.name,
        recordedById: actor.id,
      },
    });
    return { decisionId: id, provenanceId: provenance.id };
  },
  columns: (_project, input, _actor, common) => ({
    approvedState: 'STATED',
    approvedDong: input.approved?.dong ?? null,
    supportState: 'STATED',
    supportDong: input.approved?.dong ?? null,
    supportProvenanceId: common?.provenanceId ?? null,
  }),
  write: async (tx, project, input, _actor, common) => {
    await tx.projectDecision.create({
      data: {
        projectId: project.id,
        decisionId: common?.decisionId ?? '',
        action: 'approve',
        batch: input.batch ?? null,
        approvedState: 'STATED',
        approvedDong: input.approved?.dong ?? null,
      },
    });
    await closeSupplementRequest(tx, project, common?.decisionId ?? '');
  },
  within: (tx, steps, path) =>
    requireWithinBudget(
      tx,
      steps.map(({ project, input }) => ({
        planYear: project.planYear,
        programme: project.programme,
        dong: input.approved?.dong ?? 0n,
      })),
      path,
    ),
  after: addPlanVersions,
};

/** The decision as a source that a figure can name. */
async function decisionDocument(tx: Tx, input: TransitionInput): Promise<string> {
  const { number = '', issuer = '' } = input.decision ?? {};
  const key = `decision:${number}:${input.decision?.on ?? ''}`;
  const { id } = await tx.sourceDocument.upsert({
    where: { key },
    create: {
      key,
      kind: 'decision',
      title: `Quyết định ${number} của ${issuer}`,
      number,
      issuedOn: dayOf(input.decision),
    },
    update: {},
    select: { id: true },
  });
  return id;
}

const signContracts: Effect = {
  columns: () => ({ contractsState: 'STATED' }),
  write: async (tx, project, input) => {
    await writeContracts(tx, project.id, input.contracts ?? []);
  },
};

/** Each acceptance is a record of its own: one that was opened again stays readable. */
const accept: Effect = {
  write: async (tx, project, input, actor) => {
    await tx.acceptance.create({
      data: {
        projectId: project.id,
        minutesNumber: input.minutes?.number ?? '',
        minutesOn: dayOf(input.minutes),
        findings: input.findings ?? null,
        conclusion: input.conclusion ?? null,
        recordedByName: actor.name,
        members: {
          create: (input.council ?? []).map((member, position) => ({ ...member, position })),
        },
      },
    });
  },
};

const liquidate: Effect = {
  write: async (tx, project, input) => {
    for (const line of input.liquidations ?? []) {
      await tx.contract.update({
        where: { projectId_number: { projectId: project.id, number: line.contract } },
        data: { liquidationNumber: line.number, liquidationOn: dayOf(line) },
      });
    }
  },
};

const settle: Effect = {
  columns: (_project, input) => ({
    settledState: 'STATED',
    settledDong: input.settled?.dong ?? null,
  }),
  // The row of the project is locked by now, and entries of the ledger wait for that lock: what is
  // read here is what the settlement closes.
  write: async (tx, project, input) => {
    const entries = await tx.payment.findMany({ where: { projectId: project.id } });
    const { net, pending } = boundsOf(
      entries.map((entry) => ({ ...entry, isConfirmed: entry.confirmedAt !== null })),
    );
    if (pending > 0 || net !== input.settled?.dong) throw new ConflictError();
  },
};

const stop: Effect = {
  common: async (tx, input, actor) => {
    const given = { number: '', on: '', ...input.decision };
    const { id } = await findOrCreateDecision(tx, actor, given, 'decision.');
    return { decisionId: id, provenanceId: null };
  },
  write: async (tx, project, _input, actor, common) => {
    const decisionId = common?.decisionId ?? '';
    await tx.projectDecision.create({
      data: { projectId: project.id, decisionId, action: 'stop' },
    });
    await closeStopRequest(tx, actor, project, decisionId);
  },
  after: addPlanVersions,
};

export const EFFECTS: Partial<Record<Action, Effect>> = {
  submit,
  appraise,
  forward,
  approve,
  signContracts,
  accept,
  liquidate,
  settle,
  stop,
};
