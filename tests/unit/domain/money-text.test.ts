import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DONG } from '#lib/domain/money.ts';
import { readMoney } from '#lib/domain/money-text.ts';

const read = (text: string) => {
  const reading = readMoney(text);
  return reading.ok ? reading.dong : reading.message;
};

describe('reading an amount as a clerk writes it', () => {
  it.each([
    ['500 triệu', 500_000_000n],
    ['500 triệu đồng', 500_000_000n],
    ['500tr', 500_000_000n],
    ['1,2 tỷ', 1_200_000_000n],
    ['1,2 tỉ đồng', 1_200_000_000n],
    ['7.690,50 triệu', 7_690_500_000n],
    ['7.690,50 triệu đồng', 7_690_500_000n],
    ['4.170,0 triệu', 4_170_000_000n],
    ['496.000.000', 496_000_000n],
    ['496.000.000 đ', 496_000_000n],
    ['496,000,000', 496_000_000n],
    ['496 000 000 VND', 496_000_000n],
    ['496\u00a0000\u202f000 ₫', 496_000_000n],
    ['496000000', 496_000_000n],
    ['  200 TRIỆU  ', 200_000_000n],
    ['500 triê\u0323u', 500_000_000n],
    ['150 nghìn', 150_000n],
    ['0 đồng', 0n],
    ['0', 0n],
    ['1234 đồng', 1_234n],
    ['0,5 triệu', 500_000n],
    ['12.345.678 triệu', 12_345_678_000_000n],
  ])('%s', (text, dong) => {
    expect(read(text)).toBe(dong);
  });

  it.each([
    ['', /Hãy nhập số tiền/],
    ['chưa biết', /Không đọc được/],
    ['-5 triệu', /không được âm/],
    ['1.234 triệu', /hai cách/],
    ['1,234 tỷ', /hai cách/],
    ['500', /ghi rõ đơn vị/],
    ['1.234', /ghi rõ đơn vị/],
    ['1.2 triệu', /Không đọc được/],
    ['12,5', /số nguyên/],
    ['4.96.000', /số nguyên/],
    ['0,00000012 triệu', /Không đọc được/],
    ['500 triệu 20', /Không đọc được/],
    ['5 con', /Không đọc được/],
    ['. triệu', /Không đọc được/],
    ['99999999 tỷ', /quá lớn/],
  ])('refuses %j', (text, message) => {
    expect(read(text)).toMatch(message);
  });

  it('reads back every amount written with dots and its unit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MAX_DONG }), (dong) => {
        const grouped = dong.toString().replace(/\B(?=(\d{3})+$)/g, '.');
        expect(read(`${grouped} đồng`)).toBe(dong);
      }),
      { numRuns: 20_000 },
    );
  });

  it('never reads anything but whole, non-negative đồng', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d., ]{0,12}(triệu|tỷ|đồng|nghìn)?$/), (text) => {
        const reading = readMoney(text);
        if (reading.ok) expect(reading.dong >= 0n && reading.dong <= MAX_DONG).toBe(true);
        else expect(reading.message).not.toBe('');
      }),
      { numRuns: 20_000 },
    );
  });
});
