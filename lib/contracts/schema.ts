import { z } from 'zod';
import { isContractNumber } from '#lib/domain/document-number.ts';
import { signedContracts } from '#lib/transitions/schema.ts';
import { day, line, money, moneyAnswer, requiredLine } from '#lib/schema/fields.ts';

/** What may be said of a contract after it was signed; the signing itself is a step of the lifecycle. */

/** A phụ lục: what it is about, and the value and the last day from here on, where it changes them. */
export const appendixInput = z.strictObject({
  number: line(60).refine(
    (number) => isContractNumber(number),
    'Số phụ lục chưa đúng mẫu, ví dụ PL01/12/2022/HĐ-KC.',
  ),
  on: day,
  subject: requiredLine(500, 'Hãy ghi nội dung điều chỉnh.'),
  value: money.nullish(),
  endsOn: day.nullish(),
});
export type AppendixInput = z.output<typeof appendixInput>;

/** The contracts of a recorded project, put down after it was. */
export const recordContractsInput = z.strictObject({
  contracts: signedContracts,
  version: z.int().min(1).optional(),
});
export type RecordContractsInput = z.output<typeof recordContractsInput>;

const appendixAnswer = z.object({
  id: z.uuid(),
  number: z.string(),
  on: z.string(),
  subject: z.string(),
  value: moneyAnswer.nullable(),
  endsOn: z.string().nullable(),
});

export const contractAnswer = z.object({
  id: z.uuid(),
  number: z.string(),
  date: z.string(),
  party: z.string(),
  partyName: z.string(),
  subject: z.string().nullable(),
  value: moneyAnswer,
  valueInForce: moneyAnswer,
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  endsOnInForce: z.string().nullable(),
  appendices: z.array(appendixAnswer),
  liquidation: z.object({ number: z.string(), date: z.string() }).nullable(),
  paid: moneyAnswer,
  pendingPayments: z.int(),
});
