import { z } from 'zod';
import { RECORDABLE_STATUSES } from '#lib/domain/recording.ts';
import { KINDS, PROGRAMMES } from '#lib/domain/vocabulary.ts';
import {
  day,
  line,
  money,
  optional,
  paragraph,
  requiredLine,
  requiredParagraph,
} from '#lib/schema/fields.ts';
import { formOver } from '#lib/schema/form-reader.ts';
import { readBeneficiaries } from './form-schema.ts';
import { createProjectInput } from './schema.ts';

/** A project put down from a document at the state the document tells of; forms and API alike. */

const sourceDocument = z.strictObject({
  title: requiredLine(300, 'Hãy nhập tên tài liệu nguồn.'),
  number: optional(line(60)).optional(),
  on: day.nullish(),
  author: optional(line(200)).optional(),
  /** The words of the document that tell of the project. */
  quote: requiredParagraph(4_000, 'Hãy chép nguyên văn đoạn tài liệu nói về đề án.'),
  note: optional(paragraph(2_000)).optional(),
});

export const recordProjectInput = createProjectInput.omit({ support: true }).extend({
  status: z.enum(RECORDABLE_STATUSES, { error: 'Hãy chọn trạng thái.' }),
  requested: money.optional(),
  approved: money.optional(),
  settled: money.optional(),
  decision: z
    .strictObject({
      number: line(60),
      on: day,
      issuer: line(200),
      batch: optional(line(60)).optional(),
    })
    .nullish(),
  contracts: z
    .array(z.strictObject({ number: line(60), on: day, party: line(100), value: money }))
    .max(100, 'Tối đa 100 hợp đồng.')
    .optional(),
  source: sourceDocument,
});
export type RecordProjectInput = z.output<typeof recordProjectInput>;

export const RECORDING_PAGE = '/lam-viec/de-an/ghi-nhan';
export const RECORDING_FORM_KEY = 'de-an:ghi-nhan';

/** The form asks for what a document usually says; the rest can be put down over the API. */
export const recordingForm = formOver(recordProjectInput, (form) => {
  const planYear = form.wholeNumber('planYear');
  if (planYear === null) form.complain('planYear', 'Hãy nhập năm kế hoạch, ví dụ 2019.');
  const programme = PROGRAMMES.find((known) => known === form.text('programme'));
  if (!programme) form.complain('programme', 'Hãy chọn chương trình.');
  const kind = KINDS.find((known) => known === form.text('kind'));
  if (!kind) form.complain('kind', 'Hãy chọn loại: đề án hay nhiệm vụ.');
  const beneficiaries = readBeneficiaries(form);
  const hasDecision = ['number', 'on', 'issuer'].some(
    (name) => form.text(`decision.${name}`).trim() !== '',
  );
  const decisionOn = form.day('decision.on');
  if (hasDecision && decisionOn === null) {
    form.complain('decision.on', 'Hãy nhập ngày của quyết định.');
  }
  return {
    title: form.text('title'),
    planYear,
    programme,
    kind,
    status: form.text('status'),
    activityContent: form.textOrNull('activityContent'),
    implementingUnit: form.text('implementingUnit'),
    location: form.text('location'),
    ...(beneficiaries.length > 0 && { beneficiaries }),
    requested: form.money('requested') ?? undefined,
    approved: form.money('approved') ?? undefined,
    settled: form.money('settled') ?? undefined,
    decision: hasDecision
      ? {
          number: form.text('decision.number'),
          on: decisionOn,
          issuer: form.text('decision.issuer'),
          batch: form.text('decision.batch'),
        }
      : null,
    source: {
      title: form.text('source.title'),
      number: form.text('source.number'),
      on: form.day('source.on'),
      author: form.text('source.author'),
      quote: form.text('source.quote'),
      note: form.text('source.note'),
    },
  };
});
