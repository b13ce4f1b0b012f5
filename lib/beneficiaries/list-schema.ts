import { z } from 'zod';
import { TYPICAL_LEVELS } from '#lib/domain/establishment.ts';
import { activityContentCode } from '#lib/projects/schema.ts';
import {
  day,
  line,
  money,
  optional,
  paragraph,
  requiredLine,
  requiredParagraph,
} from '#lib/schema/fields.ts';

/** What an entry of the register holds beyond who it is: further facts and lists. Client-safe. */

/** true, false, or null for what nobody has stated. */
const triState = z.boolean().nullable();

export const entryDetails = {
  /** As its certificate writes it: `2001000123`, `20.1.07.000001`, … */
  registrationNumber: optional(line(60)),
  foundedOn: day.nullable(),
  trade: optional(line(300)),
  isWomenOwned: triState,
  isMinorityOwned: triState,
};

const alias = z.strictObject({
  name: requiredLine(300, 'Hãy nhập tên gọi khác.'),
  note: optional(line(300)).optional(),
});

const unitId = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Mã địa bàn không đúng dạng.');

const address = z.strictObject({
  validFrom: day.nullish().transform((value) => value ?? null),
  address: requiredLine(300, 'Hãy nhập địa chỉ.'),
  /** The unit's id; the answer's `{ id, name }` may come back as it was read. */
  unit: z
    .union([unitId, z.looseObject({ id: unitId })])
    .nullish()
    .transform((unit) => (typeof unit === 'object' ? (unit?.id ?? null) : (unit ?? null))),
});

const count = (max: number) =>
  z
    .int('Cần là số nguyên.')
    .min(0)
    .max(max)
    .nullish()
    .transform((value) => value ?? null);
const year = z.int('Năm là một số.').min(2000, 'Năm từ 2000 trở đi.').max(2100);
const optionalYear = year.nullish().transform((value) => value ?? null);

const product = z.strictObject({
  name: requiredLine(200, 'Hãy nhập tên sản phẩm.'),
  ocopStars: z
    .int()
    .min(1, 'Hạng OCOP từ 1 đến 5 sao.')
    .max(5, 'Hạng OCOP từ 1 đến 5 sao.')
    .nullish()
    .transform((value) => value ?? null),
  ocopYear: optionalYear,
  typicalLevel: z
    .enum(TYPICAL_LEVELS)
    .nullish()
    .transform((value) => value ?? null),
  typicalYear: optionalYear,
  trademark: optional(line(200)).optional(),
});

const profile = z.strictObject({
  asOf: day,
  workers: count(100_000),
  femaleWorkers: count(100_000),
  minorityWorkers: count(100_000),
  revenue: money.optional(),
  capital: money.optional(),
  capacity: optional(line(300)).optional(),
  market: optional(line(300)).optional(),
  note: optional(paragraph(1_000)).optional(),
});

const otherSupport = z.strictObject({
  /** Sent back with a row that was read, so that it keeps who recorded it and when. */
  id: z.uuid().optional(),
  year,
  programmeName: requiredLine(200, 'Hãy nhập tên chương trình, nguồn hỗ trợ.'),
  activityContent: activityContentCode.nullish().transform((code) => code ?? null),
  content: requiredParagraph(1_000, 'Hãy nhập nội dung được hỗ trợ.'),
  amount: money.optional(),
  evidence: requiredLine(300, 'Hãy ghi căn cứ: quyết định, biên bản, lời kê khai của đơn vị …'),
  recordedByName: z.unknown().optional(),
  recordedAt: z.unknown().optional(),
});

const rows = <T extends z.ZodType>(item: T) => z.array(item).max(50, 'Tối đa 50 dòng.');

export const entryLists = {
  aliases: rows(alias),
  addresses: rows(address),
  products: rows(product),
  profiles: rows(profile),
  otherSupport: rows(otherSupport),
};

export type EntryListsInput = Partial<z.output<z.ZodObject<typeof entryLists>>>;
