import { expect, test } from 'vitest';
import { alreadyEntered, type VoucherPart } from '#lib/domain/voucher.ts';

const part = (id: string, more: Partial<VoucherPart> = {}): VoucherPart => ({
  id,
  kind: 'PAYMENT',
  dong: 100_000_000n,
  contractId: 'a',
  sourceCode: 'KCDP',
  establishmentId: 'e',
  budgetYear: 2023,
  paidOn: '2023-05-10',
  document: 'UNC 15',
  reversesId: null,
  isConfirmed: false,
  ...more,
});

test.each<[string, Partial<VoucherPart>]>([
  ['as it was', {}],
  ['its number written another way', { document: 'unc  15' }],
  ['its number written without a space', { document: 'Unc15' }],
])('a voucher is found again: %s', (_how, more) => {
  const first = part('1', { isConfirmed: true });
  expect(alreadyEntered([part('0', { document: 'UNC 14' }), first], part('2', more))).toBe(first);
});

test.each<[string, Partial<VoucherPart>]>([
  ['another kind', { kind: 'ADVANCE' }],
  ['another number', { document: 'UNC 16' }],
  ['another day', { paidOn: '2023-05-11' }],
  ['another amount', { dong: 100_000_001n }],
  ['another contract', { contractId: 'b' }],
  ['no contract', { contractId: null }],
  ['another source', { sourceCode: 'KHAC' }],
  ['another beneficiary', { establishmentId: 'f' }],
  ['another budget year', { budgetYear: 2024 }],
])('with %s it is another part, or another voucher', (_what, more) => {
  expect(alreadyEntered([part('1')], part('2', more))).toBeNull();
});

test.each([true, false])('what was taken back may be put down again; confirmed: %s', (was) => {
  const first = part('1', { isConfirmed: was });
  const reversal = part('2', { reversesId: '1', document: 'UNC 15', isConfirmed: false });
  expect(alreadyEntered([first, reversal], part('3'))).toBeNull();
  expect(alreadyEntered([first, reversal, part('4')], part('5'))).toMatchObject({ id: '4' });
});
