import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_DONG } from '#lib/domain/money.ts';
import { dongInWords } from '#lib/format/dong-in-words.ts';

test.each([
  [0n, 'Không đồng'],
  [1n, 'Một đồng'],
  [10n, 'Mười đồng'],
  [11n, 'Mười một đồng'],
  [15n, 'Mười lăm đồng'],
  [20n, 'Hai mươi đồng'],
  [21n, 'Hai mươi mốt đồng'],
  [25n, 'Hai mươi lăm đồng'],
  [105n, 'Một trăm linh năm đồng'],
  [111n, 'Một trăm mười một đồng'],
  [500_000_000n, 'Năm trăm triệu đồng'],
  [496_000_000n, 'Bốn trăm chín mươi sáu triệu đồng'],
  [1_000_005n, 'Một triệu không trăm linh năm đồng'],
  [1_000_010n, 'Một triệu không trăm mười đồng'],
  [7_690_500_000n, 'Bảy tỷ sáu trăm chín mươi triệu năm trăm nghìn đồng'],
  [1_001_000_000n, 'Một tỷ không trăm linh một triệu đồng'],
  [1_000_000_000_005n, 'Một nghìn tỷ không trăm linh năm đồng'],
  [1_000_000_000_000_000n, 'Một triệu tỷ đồng'],
])('%s is read out as it is spoken', (dong, words) => {
  expect(dongInWords(dong)).toBe(words);
});

test('different amounts never share their words', () => {
  const anyDong = fc.bigInt({ min: 0n, max: MAX_DONG });
  fc.assert(
    fc.property(anyDong, anyDong, (a, b) => {
      expect(dongInWords(a) === dongInWords(b)).toBe(a === b);
    }),
  );
});

test('a negative amount has no words', () => {
  expect(() => dongInWords(-1n)).toThrow(RangeError);
});
