import { z } from 'zod';
import { ACTIONS } from '#lib/domain/lifecycle.ts';
import type { PriorityFlag } from '#lib/domain/priority.ts';
import type { SupportCondition } from '#lib/domain/support-conditions.ts';
import {
  ESTABLISHMENT_TYPES,
  KINDS,
  PROGRAMMES,
  type ProjectPart,
} from '#lib/domain/vocabulary.ts';
import { formOver, type FormReader, type FormValues } from '#lib/schema/form-reader.ts';
import { paragraph, version } from '#lib/schema/fields.ts';
import { createProjectInput, projectCode, updateProjectInput } from './schema.ts';

/**
 * How each form of a project is read; the commands' own schemas judge what comes out, also whether a
 * word is one of its catalogue.
 */

const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

export const newProjectForm = formOver(createProjectInput, (form) => {
  const planYear = form.wholeNumber('planYear');
  if (planYear === null || planYear < FIRST_YEAR || planYear > LAST_YEAR) {
    const message = `Năm kế hoạch cần là một số từ ${FIRST_YEAR} đến ${LAST_YEAR}, ví dụ 2023.`;
    form.complain('planYear', message);
  }
  const programme = PROGRAMMES.find((known) => known === form.text('programme'));
  if (!programme) form.complain('programme', 'Hãy chọn chương trình.');
  const kind = KINDS.find((known) => known === form.text('kind'));
  if (!kind) form.complain('kind', 'Hãy chọn loại: đề án hay nhiệm vụ.');
  return { planYear, programme, kind, title: form.text('title') };
});

const partInput = updateProjectInput.extend({
  code: projectCode,
  /** Fingerprint of the part as it was when the form was shown. */
  base: z.string().max(64),
  /** `addRow` from a browser without JavaScript: come back with room for one more row. */
  afterwards: z.string().max(20),
});
export type PartInput = z.output<typeof partInput>;

const partForm = (read: (form: FormReader) => z.input<typeof updateProjectInput>) =>
  formOver(partInput, (form) => ({
    ...read(form),
    code: form.text('code'),
    base: form.text('base'),
    afterwards: form.text('afterwards'),
    version: form.wholeNumber('version') ?? undefined,
  }));
export type PartForm = ReturnType<typeof partForm>;

export const generalForm = partForm((form) => ({
  title: form.text('title'),
  activityContent: form.textOrNull('activityContent'),
  isGroup: form.ticked('isGroup'),
  isPoint: form.ticked('isPoint'),
  legalBasis: form.text('legalBasis'),
  leadUnit: form.text('leadUnit'),
  implementingUnit: form.text('implementingUnit'),
  partnerUnits: form.text('partnerUnits'),
  unit: form.textOrNull('unit'),
  location: form.text('location'),
}));

export const contentForm = partForm((form) => ({
  necessity: form.text('necessity'),
  objectives: form.text('objectives'),
  content: form.text('content'),
  scale: form.text('scale'),
  outputs: form.rows('outputs', ['unit', 'target'], (row) => ({
    unit: row.text('unit'),
    target: target(row),
  })),
  expectedEffect: form.text('expectedEffect'),
  replication: form.text('replication'),
}));

const EQUIPMENT_FIELDS = [
  'name',
  'model',
  'quantity',
  'unitPrice',
  'origin',
  'madeIn',
  'quotations',
];
const QUOTATION_FIELDS = ['supplier', 'number', 'quotedOn', 'validUntil', 'amount'];

export const equipmentForm = partForm((form) => ({
  equipment: form.rows('equipment', EQUIPMENT_FIELDS, (row) => ({
    name: row.text('name'),
    model: row.text('model'),
    quantity: row.wholeNumber('quantity'),
    unitPrice: row.money('unitPrice') ?? { state: 'NOT_STATED' as const },
    origin: row.text('origin'),
    madeIn: row.wholeNumber('madeIn'),
    quotations: row.rows('quotations', QUOTATION_FIELDS, (quotation) => ({
      supplier: quotation.text('supplier'),
      number: quotation.text('number'),
      quotedOn: quotation.day('quotedOn'),
      validUntil: quotation.day('validUntil'),
      amount: quotation.money('amount') ?? { state: 'NOT_STATED' as const },
    })),
  })),
}));

function target(row: FormReader): number {
  const number = row.wholeNumber('target');
  if (number === null) row.complain('target', 'Hãy nhập số lượng cần đạt, ví dụ 12.');
  return number ?? 1;
}

/** What makes a row of a beneficiary one at all. */
const BENEFICIARY_FIELDS = ['slug', 'search', 'new.name', 'new.taxCode', 'support'];

/** The rows of the beneficiaries, on whatever form they stand. */
export function readBeneficiaries(form: FormReader) {
  return form.rows('beneficiaries', BENEFICIARY_FIELDS, beneficiaryRow);
}

export const beneficiariesForm = partForm((form) => {
  const beneficiaries = readBeneficiaries(form);
  return {
    beneficiaries,
    beneficiariesState: beneficiaries.length > 0 ? ('STATED' as const) : ('NOT_STATED' as const),
  };
});

function beneficiaryRow(row: FormReader) {
  const support = row.money('support') ?? { state: 'NOT_STATED' as const };
  const slug = row.text('slug');
  if (slug !== '') return { slug, support };
  if (row.text('new.name') === '' && row.text('new.taxCode') === '') {
    const message = 'Hãy chọn một đơn vị trong kết quả tìm, hoặc khai đơn vị mới.';
    row.complain('search', message);
    return { slug: 'chua-chon', support };
  }
  const type = ESTABLISHMENT_TYPES.find((known) => known === row.text('new.type'));
  return {
    new: {
      name: row.text('new.name'),
      type: type ?? null,
      taxCode: row.text('new.taxCode'),
      address: row.text('new.address'),
      representative: row.text('new.representative'),
      phone: row.text('new.phone'),
      confirmDifferent: row.ticked('new.confirmDifferent'),
    },
    support,
  };
}

const FUNDING_FIELDS = ['source', 'amount', 'amountNotStated', 'note'];

export const fundingForm = partForm((form) => ({
  support: form.money('support') ?? { state: 'NOT_STATED' as const },
  fundingLines: form.rows('fundingLines', FUNDING_FIELDS, (row) => {
    if (row.text('source') === '') row.complain('source', 'Hãy chọn nguồn vốn của dòng này.');
    return {
      source: row.text('source'),
      amount: row.money('amount') ?? { state: 'NOT_STATED' as const },
      note: row.text('note'),
    };
  }),
  ceiling:
    form.text('ceiling.code') === ''
      ? null
      : { code: form.text('ceiling.code'), units: form.wholeNumber('ceiling.units') },
}));

export const planForm = partForm((form) => ({
  startsOn: form.day('startsOn'),
  endsOn: form.day('endsOn'),
  organisation: form.text('organisation'),
  milestones: form.rows('milestones', ['title', 'dueOn', 'responsible'], (row) => ({
    ...(row.text('id') === '' ? {} : { id: row.text('id') }),
    title: row.text('title'),
    dueOn: row.day('dueOn'),
    responsible: row.text('responsible'),
  })),
}));

export const conditionsForm = partForm((form) => ({
  conditions: form.rows('conditions', ['isMet', 'evidence'], (row) => ({
    condition: row.text('condition') as SupportCondition,
    isMet: row.ticked('isMet'),
    evidence: row.text('evidence'),
  })),
  priorities: form.rows('priorities', ['flag', 'evidence', 'asOf'], (row) => ({
    flag: row.text('flag') as PriorityFlag,
    evidence: row.text('evidence'),
    asOf: row.day('asOf'),
  })),
}));

/** Steps that bring nothing along but, some of them, a reason. */
export const stepForm = formOver(
  z.object({
    code: projectCode,
    action: z.enum(ACTIONS),
    version,
    reason: paragraph(2_000).optional(),
  }),
  (form) => ({
    code: form.text('code'),
    action: form.text('action'),
    version: form.wholeNumber('version') ?? undefined,
    ...(form.text('reason') === '' ? {} : { reason: form.text('reason') }),
  }),
);

/** A draft to delete or to bring back. */
export const draftForm = formOver(z.object({ code: projectCode, version }), (form) => ({
  code: form.text('code'),
  version: form.wholeNumber('version') ?? undefined,
}));

export const PART_FORMS: Record<ProjectPart, PartForm> = {
  GENERAL: generalForm,
  BENEFICIARIES: beneficiariesForm,
  CONTENT: contentForm,
  EQUIPMENT: equipmentForm,
  FUNDING: fundingForm,
  PLAN: planForm,
  CONDITIONS: conditionsForm,
};

function meaningOf(part: ProjectPart, values: FormValues): string | null {
  const read = PART_FORMS[part].safeParse({ ...values, code: 'X', version: '1' });
  if (!read.success) return null;
  return JSON.stringify(read.data.input, (_name, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/**
 * Whether two contents of a part's form would be saved as the same: “500 triệu” says what
 * “500.000.000” says. Contents that cannot be saved at all are never the same as anything.
 */
export function saysTheSame(part: ProjectPart, a: FormValues, b: FormValues): boolean {
  const meaning = meaningOf(part, a);
  return meaning !== null && meaning === meaningOf(part, b);
}
