import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DONG, NOT_APPLICABLE, NOT_STATED, stated } from '#lib/domain/money.ts';
import { readMoney } from '#lib/domain/money-text.ts';
import {
  formatDifference,
  formatDong,
  formatMoney,
  formatMoneyCell,
  formatTrieu,
  formatTrieuDong,
} from '#lib/format/money.ts';

const anyDong = fc.bigInt({ min: 0n, max: MAX_DONG });

describe('amounts in đồng', () => {
  test.each([
    [0n, '0 đồng'],
    [999n, '999 đồng'],
    [1_000n, '1.000 đồng'],
    [500_000_000n, '500.000.000 đồng'],
    [7_690_500_000n, '7.690.500.000 đồng'],
  ])('%s reads %s', (dong, text) => {
    expect(formatDong(dong)).toBe(text);
  });

  test('every amount is read back as the same amount', () => {
    fc.assert(
      fc.property(anyDong, (dong) => {
        expect(readMoney(formatDong(dong))).toEqual({ ok: true, dong });
      }),
    );
  });
});

describe('amounts in triệu đồng', () => {
  test.each([
    [7_690_500_000n, '7.690,5'],
    [4_170_000_000n, '4.170'],
    [3_520_500_000n, '3.520,5'],
    [496_000_000n, '496'],
    [1n, '0,000001'],
    [0n, '0'],
    [1_234_567_890n, '1.234,56789'],
  ])('%s đồng reads %s triệu', (dong, text) => {
    expect(formatTrieu(dong)).toBe(text);
  });

  test('nothing is rounded: the decimals scaled back give the same đồng', () => {
    fc.assert(
      fc.property(anyDong, (dong) => {
        const [whole = '', fraction = ''] = formatTrieu(dong).replaceAll('.', '').split(',');
        expect(BigInt(whole + fraction.padEnd(6, '0'))).toBe(dong);
      }),
    );
  });

  test('with its unit', () => {
    expect(formatTrieuDong(1_196_000_000n)).toBe('1.196 triệu đồng');
  });
});

describe('money that may be missing', () => {
  test.each([
    [stated(200_000_000n), '200.000.000 đồng', '200'],
    [stated(0n), '0 đồng', '0'],
    [NOT_STATED, 'Nguồn không nêu', 'Nguồn không nêu'],
    [NOT_APPLICABLE, 'Không áp dụng', 'Không áp dụng'],
  ])('%o', (money, long, cell) => {
    expect(formatMoney(money)).toBe(long);
    expect(formatMoneyCell(money, 'TRIEU')).toBe(cell);
  });
});

describe('differences', () => {
  test.each([
    [0n, '0 đồng'],
    [1_000n, '+1.000 đồng'],
    [-1_000_000n, '−1.000.000 đồng'],
  ])('%s reads %s', (dong, text) => {
    expect(formatDifference(dong)).toBe(text);
  });
});
