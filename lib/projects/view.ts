import 'server-only';
import { moneyView } from '#lib/db/answers.ts';
import type { ProjectRow } from './select.ts';

/** A project as staff see it, in the contract's field names; plain values only. */
export function toProjectView(row: ProjectRow) {
  return {
    code: row.code,
    title: row.title,
    planYear: row.planYear,
    programme: row.programme,
    kind: row.kind,
    isGroup: row.isGroup,
    isSupplementary: row.isSupplementary,
    activityContent: row.activityContentCode,
    status: row.status,
    statusSince: row.statusSince.toISOString(),
    objectives: row.objectives,
    content: row.content,
    scale: row.scale,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    implementingUnit: row.implementingUnit,
    location: row.location,
    equipment: row.equipment,
    outputs: row.outputs,
    beneficiariesState: row.beneficiariesState,
    beneficiaries:
      row.beneficiariesState === 'STATED'
        ? row.beneficiaries.map((line) => ({
            slug: line.slug,
            name: line.name,
            support: moneyView(line.state, line.dong, line.source),
            source: line.source,
          }))
        : [],
    support: moneyView(row.supportState, row.supportDong, row.supportSource),
    requested: moneyView(row.requestedState, row.requestedDong),
    approved: moneyView(row.approvedState, row.approvedDong),
    settled: moneyView(row.settledState, row.settledDong),
    fundingLines: row.fundingLines.map((line) => ({
      source: line.source,
      sourceName: line.sourceName,
      amount: moneyView(line.state, line.dong, line.provenance),
      note: line.note,
    })),
    progress: {
      percent: row.progress?.percent ?? null,
      asOf: row.progress?.asOf ?? null,
      milestones: row.milestones,
    },
    results: row.outputs,
    decision: row.decision,
    contractsState: row.contractsState,
    contracts: row.contracts.map((contract) => ({
      number: contract.number,
      date: contract.date,
      party: contract.party,
      value: moneyView('STATED', contract.dong),
      liquidation: contract.liquidationNumber
        ? { number: contract.liquidationNumber, date: contract.liquidationOn }
        : null,
    })),
    isPublished: row.isPublished,
    isRecorded: row.isRecorded,
    recordSource: row.recordSource,
    submissionCount: row.submissionCount,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

export type ProjectView = ReturnType<typeof toProjectView>;
