import { z } from 'zod';
import type { Programme } from '#lib/domain/vocabulary.ts';
import { readDayOf } from '#lib/projects/form-about.ts';
import { PROGRAMME_WORDS } from '#lib/projects/url-filters.ts';
import { line, optional, paragraph } from '#lib/schema/fields.ts';
import { formOver, type FormReader, type FormValues } from '#lib/schema/form-reader.ts';
import { decisionListQuery, forwardManyInput, recordDecisionInput } from './schema.ts';

/** The forms over many projects: text as it is typed, gathered into what the commands take. Client-safe. */

export const DECISIONS_PAGE = '/lam-viec/quyet-dinh';
export const FORWARD_PAGE = '/lam-viec/tham-dinh/trinh';
export const decisionHref = (id: string) => `${DECISIONS_PAGE}/${id}`;
export const newDecisionHref = (programme: Programme) =>
  `${DECISIONS_PAGE}/moi?nguon=${PROGRAMME_WORDS[programme]}`;
export const checkDecisionHref = (programme: Programme) =>
  `${DECISIONS_PAGE}/moi/kiem-tra?nguon=${PROGRAMME_WORDS[programme]}`;
export const forwardHref = (programme: Programme) =>
  `${FORWARD_PAGE}?nguon=${PROGRAMME_WORDS[programme]}`;

/** Which programme a page is about, from its address. */
export const programmeQuery = z.object({
  nguon: z
    .enum(Object.values(PROGRAMME_WORDS))
    .default(PROGRAMME_WORDS.LOCAL)
    .transform((word): Programme => (word === PROGRAMME_WORDS.NATIONAL ? 'NATIONAL' : 'LOCAL')),
});

/** Under which key the typing is kept: what is typed for one programme does not stand in the other's way. */
export const decisionFormKey = (programme: Programme) =>
  `quyet-dinh:moi-${PROGRAMME_WORDS[programme]}`;

/** Who decides on each programme (NĐ 45/2012/NĐ-CP); the portal knows what they were called on a day. */
export const ISSUER_AGENCIES = { NATIONAL: 'BO_CONG_THUONG', LOCAL: 'UBND_TINH' } as const;
export type IssuerAgency = (typeof ISSUER_AGENCIES)[Programme];
export const OTHER_ISSUER = 'KHAC';

/** Rows are numbered by the code of their project, so that a list that has changed moves nothing typed. */
export function rowOf(code: string): number {
  return Number(code.replace(/\D/g, ''));
}

const { issuer: _issuer, ...decisionShape } = recordDecisionInput.shape;
const typedDecision = z.strictObject({
  ...decisionShape,
  programme: z.enum(['NATIONAL', 'LOCAL']),
  issuer: z.enum([...Object.values(ISSUER_AGENCIES), OTHER_ISSUER], {
    error: 'Hãy chọn cơ quan ban hành.',
  }),
  otherIssuer: line(200),
});

/** A row without an amount is no part of the decision. */
const readApprovals = (form: FormReader) =>
  form.rows('projects', ['approved'], (row) => ({
    code: row.text('code'),
    version: row.wholeNumber('version') ?? undefined,
    approved: row.money('approved') ?? undefined,
  }));

const readDecision = formOver(typedDecision, (form) => ({
  programme: form.text('programme'),
  number: form.text('number'),
  on: readDayOf(form, 'on', 'Hãy nhập ngày của quyết định.'),
  issuer: form.text('issuer'),
  otherIssuer: form.text('otherIssuer'),
  signer: form.text('signer'),
  subject: form.text('subject'),
  batch: form.text('batch'),
  projects: readApprovals(form),
}));

/** What was typed goes along: the page on which it is looked at once more carries it on. */
export const decisionForm = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((values: FormValues, context) => {
    const parsed = readDecision.safeParse(values);
    if (parsed.success) return { ...parsed.data, values };
    for (const { path, message } of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    return z.NEVER;
  });
export type TypedDecision = z.output<typeof decisionForm>;

export const forwardManyForm = formOver(forwardManyInput, (form) => ({
  letter: {
    number: form.text('letter.number'),
    on: readDayOf(form, 'letter.on', 'Hãy nhập ngày của tờ trình.'),
  },
  projects: form.rows('projects', ['chosen'], (row) => ({
    code: row.text('code'),
    version: row.wholeNumber('version') ?? undefined,
  })),
}));

/** A file of the decision itself; the upload has ended before the form is sent. */
export const attachDecisionForm = formOver(
  z.strictObject({
    id: z.uuid(),
    uploadId: z.uuid('Mã tải lên không đúng dạng.'),
    subject: optional(paragraph(500)),
    isPublic: z.boolean(),
  }),
  (form) => {
    if (form.text('uploadId') === '') {
      form.complain('uploadId', 'Hãy chọn tệp và chờ tải lên xong.');
    }
    return {
      id: form.text('id'),
      uploadId: form.text('uploadId'),
      subject: form.text('subject'),
      isPublic: form.ticked('isPublic'),
    };
  },
);

/** The search of the list, as it stands in the address: `?q=1511&nam=2021&trang=2`. */
const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')]).catch('');
export const decisionListAddress = z
  .object({ q: text.default(''), nam: text.default(''), trang: text.default('') })
  .transform(({ q, nam, trang }) => {
    const filters = decisionListQuery.safeParse({
      ...(q && { q }),
      ...(nam && { year: nam }),
      ...(trang && { page: trang }),
      size: 25,
    });
    return {
      typed: { q, nam },
      filters: filters.success ? filters.data : decisionListQuery.parse({ size: 25 }),
      complaint: filters.success
        ? null
        : 'Từ cần tìm dài nhất 200 ký tự; năm gồm bốn chữ số, ví dụ 2021.',
    };
  });
