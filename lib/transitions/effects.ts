import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Action } from '#lib/domain/lifecycle.ts';
import type { DocumentRef, TransitionInput } from '#lib/domain/transition-rules.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { snapshotOf } from './snapshot.ts';
import type { TransitionSubject } from './facts.ts';

/** What a step leaves behind besides the new state. Columns go into the conditional write itself. */
export interface Effect {
  columns?: (
    project: TransitionSubject,
    input: TransitionInput,
    actor: SignedInActor,
  ) => Prisma.ProjectUncheckedUpdateManyInput;
  write?: (
    tx: Tx,
    project: TransitionSubject,
    input: TransitionInput,
    actor: SignedInActor,
  ) => Promise<void>;
}

const dayOf = (document: DocumentRef | undefined) => fromDay(document?.on) ?? new Date(Number.NaN);

/** One decision document may cover many projects: the same number and day are the same document. */
async function decisionId(tx: Tx, decision: TransitionInput['decision']): Promise<string> {
  const number = decision?.number ?? '';
  const on = dayOf(decision);
  const { id } = await tx.decision.upsert({
    where: { number_on: { number, on } },
    create: { number, on, issuer: decision?.issuer ?? '' },
    update: {},
    select: { id: true },
  });
  return id;
}

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
  columns: (_project, input) => ({
    approvedState: 'STATED',
    approvedDong: input.approved?.dong ?? null,
    supportState: 'STATED',
    supportDong: input.approved?.dong ?? null,
  }),
  write: async (tx, project, input, actor) => {
    const { id: provenanceId } = await tx.provenance.create({
      data: {
        derivation: 'STATED',
        documentId: await decisionDocument(tx, input),
        recordedBy: actor.name,
        recordedById: actor.id,
      },
    });
    await tx.project.update({
      where: { id: project.id },
      data: { supportProvenanceId: provenanceId },
    });
    await tx.projectDecision.create({
      data: {
        projectId: project.id,
        decisionId: await decisionId(tx, input.decision),
        action: 'approve',
        batch: input.batch ?? null,
        approvedState: 'STATED',
        approvedDong: input.approved?.dong ?? null,
      },
    });
  },
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
    await tx.contract.createMany({
      data: (input.contracts ?? []).map((contract) => ({
        projectId: project.id,
        number: contract.number,
        on: dayOf(contract),
        party: contract.party,
        valueDong: contract.value.dong ?? 0n,
      })),
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
};

const stop: Effect = {
  write: async (tx, project, input, actor) => {
    const decision = await decisionId(tx, input.decision);
    await tx.projectDecision.create({
      data: { projectId: project.id, decisionId: decision, action: 'stop' },
    });
    await tx.changeRequest.create({
      data: {
        projectId: project.id,
        number: 1 + (await tx.changeRequest.count({ where: { projectId: project.id } })),
        type: 'STOP',
        status: 'DECIDED',
        reason: 'Ghi nhận cùng quyết định ngừng thực hiện',
        changes: [],
        proposedById: actor.id,
        proposedByName: actor.name,
        decisionId: decision,
        decidedAt: new Date(),
      },
    });
  },
};

export const EFFECTS: Partial<Record<Action, Effect>> = {
  submit,
  appraise,
  forward,
  approve,
  signContracts,
  liquidate,
  settle,
  stop,
};
