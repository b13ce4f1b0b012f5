import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimal, normalDecimal, readDecimal } from '#lib/domain/decimal.ts';
import { formatDecimal } from '#lib/format/decimals.ts';

describe('a quantity as it is typed', () => {
  it.each([
    ['1.200,5', '1200.5'],
    ['1200,50', '1200.5'],
    ['1.200', '1200'],
    ['0', '0'],
    ['007', '7'],
    ['0,125', '0.125'],
    [' 12 345,6 ', '12345.6'],
    ['999999999999999,999', '999999999999999.999'],
  ])('%s is read as %s', (typed, value) => {
    expect(readDecimal(typed)).toEqual({ ok: true, value });
  });
  it.each(['', '-1', '1.5', '1,2,3', '12.00', '1e3', '0,1234', '1234567890123456', 'năm', '1,'])(
    '%s is refused with an example',
    (typed) => expect(readDecimal(typed).ok).toBe(false),
  );
});

it('what is shown is read back as the same quantity, exactly', () => {
  const quantity = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.nat(999))
    .map(([whole, part]) => normalDecimal(`${whole}.${String(part).padStart(3, '0')}`));
  fc.assert(
    fc.property(quantity, (value) => {
      expect(isDecimal(value)).toBe(true);
      expect(readDecimal(formatDecimal(value))).toEqual({ ok: true, value });
    }),
  );
});
