import { z } from 'zod';
import { vi } from 'zod/locales';
import { toDay } from '#lib/domain/day.ts';
import { MAX_DONG, NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { MONEY_STATES } from '#lib/domain/vocabulary.ts';
import { cleanLine, cleanText, lengthOf } from '#lib/domain/text.ts';

/** The field forms that every schema of the portal is made of; client-safe. */

z.config(vi());

/** Whatever is typed may be this long before it is even looked at. */
const RAW_LIMIT = 20_000;

const withLimit = (clean: (text: string) => string, max: number) =>
  z
    .string()
    .max(RAW_LIMIT, `Tối đa ${max} ký tự.`)
    .transform(clean)
    .refine((text) => lengthOf(text) <= max, `Tối đa ${max} ký tự.`);

/** One line of text, cleaned; may be empty. */
export const line = (max: number) => withLimit(cleanLine, max);

/** One line that must not be empty. */
export const requiredLine = (max: number, message = 'Không được để trống.') =>
  line(max).refine((text) => text !== '', message);

/** Several lines, cleaned; may be empty. */
export const paragraph = (max: number) => withLimit(cleanText, max);

export const requiredParagraph = (max: number, message = 'Không được để trống.') =>
  paragraph(max).refine((text) => text !== '', message);

/** Optional text: empty means not given. */
export const optional = <T extends z.ZodType<string, string>>(field: T) =>
  field.nullable().transform((text) => (text === '' || text === null ? null : text));

/** A calendar day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .refine((text) => toDay(text) !== null, 'Ngày cần viết dạng YYYY-MM-DD và có trên lịch.');

/** Money as the contract writes it; `source` may come back with what was read and is ignored. */
export const money = z
  .strictObject({
    state: z.enum(MONEY_STATES),
    dong: z
      .string()
      .regex(/^\d{1,16}$/, 'Số tiền là số đồng nguyên, viết trong dấu nháy.')
      .nullable()
      .optional(),
    source: z.unknown().optional(),
  })
  .refine((value) => (value.state === 'STATED') === (typeof value.dong === 'string'), {
    message: 'Chỉ khi state là STATED mới có dong, và khi đó phải có.',
    path: ['dong'],
  })
  .refine((value) => !value.dong || BigInt(value.dong) <= MAX_DONG, {
    message: 'Số tiền quá lớn.',
    path: ['dong'],
  })
  .transform((value): Money => {
    if (value.state === 'STATED') return stated(BigInt(value.dong ?? '0'));
    return value.state === 'NOT_APPLICABLE' ? NOT_APPLICABLE : NOT_STATED;
  });

/**
 * `version` of what is changed. Its absence is against the rules (422), not malformed, so the schema
 * lets it pass and requireVersion refuses.
 */
export const version = z.int().min(1).optional();

/** Shape of money in answers, for the API description. */
export const moneyAnswer = z.object({
  state: z.enum(MONEY_STATES),
  dong: z.string().nullable(),
  source: z
    .object({
      derivation: z.string(),
      document: z.string().nullable(),
      quote: z.string().nullable(),
      note: z.string().nullable(),
      recordedBy: z.string(),
      recordedAt: z.string(),
    })
    .nullable(),
});

/** `?page=&size=` of every list. */
export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
};

/** `{ data, page }` of every list. */
export const listAnswer = <T extends z.ZodType>(item: T) =>
  z.object({
    data: z.array(item),
    page: z.object({ number: z.int(), size: z.int(), total: z.int() }),
  });
