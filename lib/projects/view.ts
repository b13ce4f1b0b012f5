import 'server-only';
import { moneyView } from '#lib/db/answers.ts';
import { contractsStateOf } from '#lib/domain/contracts.ts';
import { lineTotal } from '#lib/domain/equipment.ts';
import { PRIORITY_FLAGS } from '#lib/domain/priority.ts';
import { SUPPORT_CONDITIONS } from '#lib/domain/support-conditions.ts';
import { toMoney } from '#lib/db/values.ts';
import type { DossierRow, ProjectRow } from './select.ts';

const toInstant = (written: string) => new Date(written).toISOString();

/** What came of the work; until it is entered, what the dossier promises. */
function resultsOf({ results, outputs }: Pick<ProjectRow, 'results' | 'outputs'>) {
  if (results.length === 0) {
    return outputs.map(({ unit, target }) => ({
      indicator: null,
      unit,
      target,
      baseline: null,
      planned: String(target),
      actual: null,
      evidence: null,
    }));
  }
  return results.map((row) => ({
    ...row,
    /** The plan as a number where it is a whole one, as promised outputs carry it. */
    target: row.planned !== null && /^\d{1,9}$/.test(row.planned) ? Number(row.planned) : null,
  }));
}

/** A project as a list of staff shows it, in the contract's field names; plain values only. */
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
    statusSince: toInstant(row.statusSince),
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
    results: resultsOf(row),
    decision: row.decision,
    contractsState: contractsStateOf(row, row.contracts),
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
    updatedAt: toInstant(row.updatedAt),
  };
}

export type ProjectView = ReturnType<typeof toProjectView>;

/** Rows that carry a word of a catalogue come in the catalogue's order. */
function inOrderOf<Word, Row>(
  catalogue: readonly Word[],
  rows: readonly Row[],
  wordOf: (row: Row) => Word,
): Row[] {
  return rows.toSorted((a, b) => catalogue.indexOf(wordOf(a)) - catalogue.indexOf(wordOf(b)));
}

/** One project with its whole dossier: what the list says, and the texts and lines that only it has. */
export function toDossierView(row: DossierRow) {
  return {
    ...toProjectView(row),
    isPoint: row.isPoint,
    legalBasis: row.legalBasis,
    necessity: row.necessity,
    organisation: row.organisation,
    expectedEffect: row.expectedEffect,
    replication: row.replication,
    leadUnit: row.leadUnit,
    partnerUnits: row.partnerUnits,
    unit: row.unit,
    ceiling: row.ceilingCode === null ? null : { code: row.ceilingCode, units: row.ceilingUnits },
    equipment: row.equipment.map(({ priceState, priceDong, quotations, ...line }) => {
      const unitPrice = moneyView(priceState, priceDong);
      const price = toMoney(priceState, priceDong === null ? null : BigInt(priceDong));
      const total = lineTotal(line.quantity, price);
      return {
        ...line,
        unitPrice,
        total: moneyView(total.state, total.dong),
        quotations: (quotations ?? []).map(({ dong, ...quotation }) => ({
          ...quotation,
          amount: moneyView('STATED', dong),
        })),
      };
    }),
    conditions: inOrderOf(SUPPORT_CONDITIONS, row.conditions, (line) => line.condition),
    priorities: inOrderOf(PRIORITY_FLAGS, row.priorities, (line) => line.flag),
  };
}

export type DossierView = ReturnType<typeof toDossierView>;
