import { z } from 'zod';
import { MAX_IN_GROUP, NEED_ACTS, NEED_STATUSES } from '#lib/domain/need.ts';
import { readNeedCode } from '#lib/domain/need-code.ts';
import { readPhone } from '#lib/domain/phone.ts';
import { ESTABLISHMENT_TYPES, KINDS, PROGRAMMES, STATUSES } from '#lib/domain/vocabulary.ts';
import { activityContentCode, newEstablishment, projectCode } from '#lib/projects/schema.ts';
import {
  day,
  line,
  listAnswer,
  money,
  moneyAnswer,
  optional,
  paging,
  paragraph,
  requiredLine,
  requiredParagraph,
  version,
} from '#lib/schema/fields.ts';
import { NOT_STATED } from '#lib/domain/money.ts';

/** Registered needs (đăng ký nhu cầu), on forms and over the API alike. Client-safe. */

const code = z
  .string()
  .max(60)
  .transform((text, context) => {
    const read = readNeedCode(text);
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: 'Mã đăng ký có dạng NC-2026-XXXXXX.' });
    return z.NEVER;
  });

export const needParams = z.object({ code });

const phone = z
  .string()
  .max(60)
  .transform((text, context) => {
    const read = readPhone(text);
    if (read !== null) return read;
    context.addIssue({
      code: 'custom',
      message:
        text.trim() === ''
          ? 'Hãy nhập số điện thoại.'
          : 'Số điện thoại chưa đúng. Ví dụ đúng: 0912 345 678.',
    });
    return z.NEVER;
  });

const people = z
  .int()
  .min(0)
  .max(100_000)
  .nullish()
  .transform((value) => value ?? null);

/** Most files that come with a registration. */
export const MAX_NEED_FILES = 5;

/** What an establishment tells when it asks for support. */
export const registerNeedInput = z
  .strictObject({
    type: z
      .enum(ESTABLISHMENT_TYPES)
      .nullish()
      .transform((type) => type ?? null),
    name: requiredLine(300, 'Hãy nhập tên cơ sở.'),
    /** Mã số thuế or mã số hợp tác xã, as its certificate writes it. */
    taxCode: optional(line(30))
      .refine(
        (text) => text === null || /^[0-9A-Za-z./-]+$/.test(text),
        'Mã số chỉ gồm chữ không dấu, số, dấu chấm, gạch nối và gạch chéo.',
      )
      .optional(),
    unit: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/, 'Xã, phường không có trong danh sách.')
      .nullish()
      .transform((unit) => unit ?? null),
    address: optional(line(300)).optional(),
    representative: requiredLine(120, 'Hãy nhập họ tên người đại diện.'),
    phone,
    email: optional(line(200))
      .refine(
        (text) => text === null || z.email().safeParse(text).success,
        'Thư điện tử chưa đúng. Ví dụ đúng: htx@example.vn.',
      )
      .optional(),
    makes: requiredParagraph(2_000, 'Hãy ghi cơ sở làm nghề gì, ra sản phẩm gì.'),
    products: optional(paragraph(1_000)).optional(),
    activityContent: activityContentCode.nullish().transform((content) => content ?? null),
    wants: requiredParagraph(4_000, 'Hãy ghi cơ sở cần hỗ trợ việc gì.'),
    /** Machines and devices, one on a line. */
    equipment: optional(paragraph(1_000)).optional(),
    cost: money.default(NOT_STATED),
    ownCapital: money.default(NOT_STATED),
    workers: people,
    femaleWorkers: people,
    /** Finished uploads of the same sender, who is known by a cookie. */
    uploads: z
      .array(z.uuid('Mã tệp không đúng dạng.'))
      .max(MAX_NEED_FILES, `Tối đa ${MAX_NEED_FILES} tệp.`)
      .default([]),
    consent: z.literal(true, 'Cần đồng ý thì Trung tâm mới được nhận và xử lý đăng ký.'),
  })
  .refine((need) => need.femaleWorkers === null || need.femaleWorkers <= (need.workers ?? 0), {
    message: 'Số lao động nữ không thể nhiều hơn tổng số lao động.',
    path: ['femaleWorkers'],
  });
export type RegisterNeedInput = z.output<typeof registerNeedInput>;

export const trackInput = z.strictObject({ phone });

export const needFilters = z.strictObject({
  q: line(200).optional(),
  status: z.enum(NEED_STATUSES).optional(),
  area: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  handler: z.enum(['me', 'nobody']).optional(),
  /** Those that became this project. */
  project: projectCode.optional(),
  ...paging,
});
export type NeedFilters = z.output<typeof needFilters>;

export const triageInput = z.strictObject({ version });

export const CONTACT_CHANNELS = ['PHONE', 'VISIT', 'OFFICE', 'MAIL', 'OTHER'] as const;

export const contactInput = z.strictObject({
  on: day,
  channel: z.enum(CONTACT_CHANNELS, 'Hãy chọn cách liên hệ.'),
  note: requiredParagraph(2_000, 'Hãy ghi đã trao đổi việc gì.'),
  version,
});
export type ContactInput = z.output<typeof contactInput>;

/** Biên bản khảo sát. */
export const surveyInput = z.strictObject({
  on: day,
  people: requiredParagraph(1_000, 'Hãy ghi những người tham gia khảo sát.'),
  findings: requiredParagraph(6_000, 'Hãy ghi hiện trạng đã thấy.'),
  conclusion: requiredParagraph(2_000, 'Hãy ghi kết luận khảo sát.'),
  version,
});
export type SurveyInput = z.output<typeof surveyInput>;

export const mergeNeedInput = z.strictObject({ into: code, version });
export const declineInput = z.strictObject({ reason: paragraph(2_000), version });

/** One need of those that become a project: who benefits, in the register already or new to it. */
const convertedNeed = z
  .strictObject({
    code,
    version,
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã đơn vị không đúng dạng.')
      .optional(),
    /** Registered from what the need tells, corrected by what is said here. */
    new: newEstablishment.partial({ name: true, type: true, taxCode: true }).optional(),
  })
  .refine((need) => need.slug === undefined || need.new === undefined, {
    message: 'Chọn một đơn vị đã có (slug) hoặc khai đơn vị mới (new), không cả hai.',
    path: ['slug'],
  });

export const convertInput = z.strictObject({
  version,
  slug: convertedNeed.shape.slug,
  new: convertedNeed.shape.new,
  /** Further needs that become part of the same project: a group project. */
  with: z
    .array(convertedNeed)
    .max(MAX_IN_GROUP - 1, `Một đề án nhóm gồm tối đa ${MAX_IN_GROUP} đăng ký.`)
    .default([]),
  title: requiredLine(300, 'Hãy nhập tên đề án.'),
  planYear: z.int('Năm kế hoạch là một số.').min(2000).max(2100),
  programme: z.enum(PROGRAMMES, 'Hãy chọn chương trình.'),
  /** A nhiệm vụ serves the establishments without any of them receiving money. */
  kind: z.enum(KINDS).default('PROJECT'),
  /** What the applicants read besides the plain statement that a draft was made. */
  answer: optional(paragraph(2_000)).optional(),
});
export type ConvertInput = z.output<typeof convertInput>;
export type ConvertedNeed = z.output<typeof convertedNeed>;

/** What the applicant keeps. */
export const registeredAnswer = z.object({ code: z.string(), registeredAt: z.string() });

/** What the applicant reads with code and phone; nothing of who works on it. */
export const trackedAnswer = z.object({
  code: z.string(),
  name: z.string(),
  wants: z.string(),
  registeredAt: z.string(),
  /** That of the need it was merged into, where it was. */
  status: z.enum(NEED_STATUSES).exclude(['MERGED']),
  isMerged: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  files: z.array(z.object({ fileName: z.string() })),
  project: z.object({ code: z.string(), title: z.string(), status: z.enum(STATUSES) }).nullable(),
});
export type TrackedNeed = z.output<typeof trackedAnswer>;

const person = z.object({ username: z.string(), name: z.string() });

const needLineAnswer = z.object({
  code: z.string(),
  status: z.enum(NEED_STATUSES),
  name: z.string(),
  type: z.enum(ESTABLISHMENT_TYPES).nullable(),
  area: z.string().nullable(),
  activityContent: z.string().nullable(),
  wants: z.string(),
  cost: moneyAnswer,
  registeredAt: z.string(),
  handler: person.nullable(),
  project: z.object({ code: z.string(), title: z.string() }).nullable(),
  version: z.int(),
});
export type NeedLine = z.output<typeof needLineAnswer>;
export const needListAnswer = listAnswer(needLineAnswer);

const other = z.object({ code: z.string(), name: z.string(), status: z.enum(NEED_STATUSES) });

export const needAnswer = needLineAnswer.extend({
  /** Names the need where documents are attached: `POST documents` with `parent.needId`. */
  id: z.string(),
  taxCode: z.string().nullable(),
  unit: z.string().nullable(),
  address: z.string().nullable(),
  representative: z.string(),
  phone: z.string(),
  email: z.string().nullable(),
  makes: z.string(),
  products: z.string().nullable(),
  equipment: z.string().nullable(),
  ownCapital: moneyAnswer,
  workers: z.int().nullable(),
  femaleWorkers: z.int().nullable(),
  consentText: z.string(),
  consentAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  establishment: z.object({ slug: z.string(), name: z.string() }).nullable(),
  mergedInto: other.nullable(),
  merged: z.array(other),
  contacts: z.array(
    z.object({
      id: z.string(),
      on: z.string(),
      channel: z.string(),
      note: z.string(),
      by: z.string(),
      recordedAt: z.string(),
    }),
  ),
  surveys: z.array(
    z.object({
      id: z.string(),
      on: z.string(),
      people: z.string(),
      findings: z.string(),
      conclusion: z.string(),
      by: z.string(),
      recordedAt: z.string(),
    }),
  ),
  /** What this caller may do now. */
  acts: z.array(z.enum(NEED_ACTS)),
});
export type NeedView = z.output<typeof needAnswer>;

/** Needs and establishments that may be the same applicant. */
export const duplicatesAnswer = z.object({
  needs: z.array(
    other.extend({
      registeredAt: z.string(),
      reasons: z.array(z.enum(['PHONE', 'TAX_CODE', 'SAME_NAME', 'SIMILAR_NAME'])),
    }),
  ),
  establishments: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      address: z.string().nullable(),
      reasons: z.array(z.enum(['PHONE', 'TAX_CODE', 'SAME_NAME', 'SIMILAR_NAME'])),
    }),
  ),
});
export type NeedDuplicates = z.output<typeof duplicatesAnswer>;
