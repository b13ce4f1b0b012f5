import 'server-only';
import type { MoneyView, ProvenanceJson } from '#lib/db/answers.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { isPersonal } from '#lib/domain/priority.ts';
import type { DossierView, ProjectView } from './view.ts';

/**
 * The whitelist: what the public may see of a published project. A field that is not named here
 * does not leave the house. Names of staff stay inside: the public reads which side recorded.
 */

const RECORDER = 'Cán bộ Trung tâm';
/** Whoever put down what a document says, for example a decision. */
const TRANSCRIBER = 'Cán bộ phụ trách';

/** Where something is known from, as the public reads it. */
export function publicSource(source: ProvenanceJson | null) {
  if (!source) return null;
  const { derivation, document, quote, note, recordedBy, recordedAt, byPerson } = source;
  const origin = { derivation, document, quote, recordedAt };
  if (derivation === 'ENTERED') return { ...origin, recordedBy: RECORDER, note: null };
  return { ...origin, recordedBy: byPerson ? TRANSCRIBER : recordedBy, note };
}

/** An amount as the public reads it: the names of those who recorded it stay inside. */
export function publicMoney(money: MoneyView) {
  return { ...money, source: publicSource(money.source) };
}

/** From here on a council has vouched for what came of the work. */
const VOUCHED: readonly Status[] = ['ACCEPTED', 'LIQUIDATED', 'SETTLED'];

function publicResults({ results, status }: ProjectView) {
  return results.map(({ indicator, unit, target, baseline, planned, actual }) => ({
    indicator,
    unit,
    target,
    baseline,
    planned,
    actual: VOUCHED.includes(status) ? actual : null,
  }));
}

export function toPublicProject(view: ProjectView) {
  return {
    code: view.code,
    title: view.title,
    planYear: view.planYear,
    programme: view.programme,
    kind: view.kind,
    isGroup: view.isGroup,
    isSupplementary: view.isSupplementary,
    activityContent: view.activityContent,
    status: view.status,
    objectives: view.objectives,
    content: view.content,
    scale: view.scale,
    startsOn: view.startsOn,
    endsOn: view.endsOn,
    implementingUnit: view.implementingUnit,
    location: view.location,
    equipment: view.equipment.map(({ name, model, quantity }) => ({ name, model, quantity })),
    outputs: view.outputs,
    beneficiariesState: view.beneficiariesState,
    beneficiaries: view.beneficiaries.map((line) => ({
      slug: line.slug,
      name: line.name,
      support: publicMoney(line.support),
      source: publicSource(line.source),
    })),
    support: publicMoney(view.support),
    fundingLines: view.fundingLines.map((line) => ({
      source: line.source,
      sourceName: line.sourceName,
      amount: publicMoney(line.amount),
    })),
    progress: {
      percent: view.progress.percent,
      asOf: view.progress.asOf,
      milestones: view.progress.milestones.map((milestone) => ({
        title: milestone.title,
        dueOn: milestone.dueOn,
        isDone: milestone.isDone,
        doneOn: milestone.doneOn,
        source: publicSource(milestone.source),
      })),
    },
    results: publicResults(view),
    decision: view.decision,
    contractsState: view.contractsState,
    contracts: view.contracts.map((contract) => ({
      number: contract.number,
      date: contract.date,
      party: contract.party,
      value: contract.value,
    })),
    isPublished: view.isPublished,
    isRecorded: view.isRecorded,
    recordSource: publicSource(view.recordSource),
    version: view.version,
    updatedAt: view.updatedAt,
  };
}

export type PublicProject = ReturnType<typeof toPublicProject>;

/** One published project: prices, quotations and the conditions of support stay inside. */
export function toPublicDossier(view: DossierView) {
  return {
    ...toPublicProject(view),
    isPoint: view.isPoint,
    legalBasis: view.legalBasis,
    necessity: view.necessity,
    organisation: view.organisation,
    expectedEffect: view.expectedEffect,
    replication: view.replication,
    leadUnit: view.leadUnit,
    partnerUnits: view.partnerUnits,
    unit: view.unit,
    equipment: view.equipment.map(({ name, model, quantity, origin, madeIn }) => ({
      name,
      model,
      quantity,
      origin,
      madeIn,
    })),
    // What is said of a person is told as a trait of the establishment, without what proves it.
    priorities: view.priorities.map(({ flag, evidence, asOf }) => ({
      flag,
      evidence: isPersonal(flag) ? null : evidence,
      asOf,
    })),
  };
}

export type PublicDossier = ReturnType<typeof toPublicDossier>;
