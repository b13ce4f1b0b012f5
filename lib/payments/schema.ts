import { z } from 'zod';
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
  source: z
    .string()
    .regex(/^[A-Z_]{2,20}$/, 'Mã nguồn vốn không đúng dạng.')
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
});
export type SettlementInput = z.output<typeof settlementInput>;

export const paymentAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(PAYMENT_KINDS),
  state: z.enum(ENTRY_STATES),
  contract: z.string().nullable(),
  source: z.string().nullable(),
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
  number: z.string().nullable(),
  on: z.string(),
  amount: moneyAnswer,
  note: z.string().nullable(),
  preparedBy: z.string(),
  preparedAt: z.string(),
  isCurrent: z.boolean(),
});
