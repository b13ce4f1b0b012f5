import { SUPPORT_CONDITIONS } from '#lib/domain/support-conditions.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import { formatDay } from '#lib/format/days.ts';
import { groupDigits } from '#lib/format/digits.ts';
import type { FormValues } from '#lib/schema/form-reader.ts';
import type { MoneyView } from '#lib/db/answers.ts';
import type { DossierView } from './view.ts';

/** What is stored, written as the fields of a part's form would hold it. */

type Write = (view: DossierView) => Record<string, string | null | undefined>;

function day(value: string | null): string {
  return value ? formatDay(value) : '';
}

function money(
  name: string,
  value: MoneyView,
  isSaid: boolean,
): Record<string, string | undefined> {
  return value.dong === null
    ? { [name]: '', [`${name}NotStated`]: isSaid ? 'true' : undefined }
    : { [name]: groupDigits(value.dong) };
}

function rows<T>(
  list: string,
  items: readonly T[],
  write: (item: T) => Record<string, string | null | undefined>,
): Record<string, string | null | undefined> {
  const fields = items.flatMap((item, position) =>
    Object.entries(write(item)).map(
      ([name, value]) => [`${list}.${position}.${name}`, value] as const,
    ),
  );
  return Object.fromEntries(fields);
}

const WRITE: Record<ProjectPart, Write> = {
  GENERAL: (view) => ({
    title: view.title,
    activityContent: view.activityContent,
    isGroup: view.isGroup ? 'true' : undefined,
    isPoint: view.isPoint ? 'true' : undefined,
    legalBasis: view.legalBasis,
    leadUnit: view.leadUnit,
    implementingUnit: view.implementingUnit,
    partnerUnits: view.partnerUnits,
    unit: view.unit?.id,
    location: view.location,
  }),
  BENEFICIARIES: (view) =>
    rows('beneficiaries', view.beneficiaries, (line) => ({
      slug: line.slug,
      name: line.name,
      ...money('support', line.support, true),
    })),
  CONTENT: (view) => ({
    necessity: view.necessity,
    objectives: view.objectives,
    content: view.content,
    scale: view.scale,
    ...rows('outputs', view.outputs, (line) => ({
      unit: line.unit,
      target: line.target.toString(),
    })),
    expectedEffect: view.expectedEffect,
    replication: view.replication,
  }),
  EQUIPMENT: (view) =>
    rows('equipment', view.equipment, (line) => ({
      name: line.name,
      model: line.model,
      quantity: line.quantity?.toString(),
      ...money('unitPrice', line.unitPrice, false),
      origin: line.origin,
      madeIn: line.madeIn?.toString(),
      ...rows('quotations', line.quotations, (quotation) => ({
        supplier: quotation.supplier,
        number: quotation.number,
        quotedOn: day(quotation.quotedOn),
        validUntil: day(quotation.validUntil),
        ...money('amount', quotation.amount, false),
      })),
    })),
  FUNDING: (view) => ({
    // Nothing was said about the amount until this part has been saved with at least one source.
    ...money('support', view.support, view.fundingLines.length > 0),
    ...rows('fundingLines', view.fundingLines, (line) => ({
      source: line.source,
      ...money('amount', line.amount, true),
      note: line.note,
    })),
    'ceiling.code': view.ceiling?.code ?? '',
    'ceiling.units': view.ceiling?.units?.toString() ?? '',
  }),
  PLAN: (view) => ({
    startsOn: day(view.startsOn),
    endsOn: day(view.endsOn),
    organisation: view.organisation,
    ...rows('milestones', view.progress.milestones, (milestone) => ({
      id: milestone.id,
      title: milestone.title,
      dueOn: day(milestone.dueOn),
      responsible: milestone.responsible,
    })),
  }),
  CONDITIONS: (view) => ({
    // All four stand in the form, ticked or not.
    ...rows('conditions', SUPPORT_CONDITIONS, (condition) => {
      const stored = view.conditions.find((row) => row.condition === condition);
      return {
        condition,
        isMet: stored?.isMet ? 'true' : undefined,
        evidence: stored?.evidence,
      };
    }),
    ...rows('priorities', view.priorities, ({ flag, evidence, asOf }) => ({
      flag,
      evidence,
      asOf: day(asOf),
    })),
  }),
};

/** The fields of one part's form as they stand in the database. An unticked box has no field. */
export function formValuesOf(part: ProjectPart, view: DossierView): FormValues {
  const fields = Object.entries(WRITE[part](view)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields.map(([name, value]) => [name, value ?? '']));
}
