import { z } from 'zod';
import { LINE_KINDS } from '#lib/domain/ledger-lines.ts';
import { ENTRY_STATES, PAYMENT_KINDS } from '#lib/domain/ledger.ts';
import {
  day,
  line,
  money,
  moneyAnswer,
  optional,
  paragraph,
  requiredLine,
} from '#lib/schema/fields.ts';

/** An entry of the ledger: money that went out, or came back, on one document. */
export const paymentInput = z.strictObject({
  kind: z.enum(PAYMENT_KINDS),
  /** Number of the contract with a beneficiary; a task has none. */
  contract: line(60).nullish(),
  /** Left out: the programme's own. */
  source: z
    .string()
    .regex(/^[A-Z_]{2,20}$/, 'Mã nguồn vốn không đúng dạng.')
    .nullish(),
  /** Slug of who receives it; a contract says it already. */
  beneficiary: line(200).nullish(),
  /** The budget year it is charged to; left out: the year of the project's plan. */
  budgetYear: z
    .int('Năm ngân sách không đúng dạng.')
    .min(2000, 'Năm ngân sách từ 2000 đến 2100.')
    .max(2100, 'Năm ngân sách từ 2000 đến 2100.')
    .nullish(),
  amount: money,
  paidOn: day,
  /** Number of the voucher: ủy nhiệm chi, phiếu chi, giấy rút dự toán. */
  document: requiredLine(100, 'Hãy nhập số chứng từ.'),
  note: optional(line(500)).optional(),
});
export type PaymentInput = z.output<typeof paymentInput>;

export const reversalInput = z.strictObject({ reason: paragraph(500) });

/** The accountant's sheet; its amount is what the confirmed entries come to. */
export const settlementInput = z.strictObject({
  number: optional(line(60)).optional(),
  on: day,
  note: optional(paragraph(2_000)).optional(),
  /** The latest sheet known to whoever draws up this one, null for none; left out: not looked at. */
  over: z.uuid().nullish(),
});
export type SettlementInput = z.output<typeof settlementInput>;

export const paymentAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(PAYMENT_KINDS),
  state: z.enum(ENTRY_STATES),
  contract: z.string().nullable(),
  source: z.string().nullable(),
  beneficiary: z.object({ slug: z.string(), name: z.string() }).nullable(),
  budgetYear: z.int(),
  amount: moneyAnswer,
  paidOn: z.string(),
  document: z.string(),
  note: z.string().nullable(),
  reverses: z.uuid().nullable(),
  enteredBy: z.string(),
  enteredAt: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
});

export const settlementAnswer = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  on: z.string(),
  amount: moneyAnswer,
  note: z.string().nullable(),
  preparedBy: z.string(),
  preparedAt: z.string(),
  isCurrent: z.boolean(),
});

/** One line of the ledger with what the books come to after it. */
export const ledgerLineAnswer = z.object({
  kind: z.enum(LINE_KINDS),
  on: z.string().nullable(),
  document: z.string().nullable(),
  isReversal: z.boolean(),
  state: z.enum(ENTRY_STATES).nullable(),
  /** A line that waits, or was withdrawn, changes no balance. */
  counts: z.boolean(),
  contract: z.string().nullable(),
  source: z.string().nullable(),
  beneficiary: z.string().nullable(),
  budgetYear: z.int().nullable(),
  /** −1 for what comes back or is taken off. */
  sign: z.union([z.literal(1), z.literal(-1)]),
  amount: moneyAnswer,
  balance: z.object({
    committed: moneyAnswer,
    advanced: moneyAnswer,
    paid: moneyAnswer,
    settled: moneyAnswer,
    remaining: moneyAnswer,
  }),
});
