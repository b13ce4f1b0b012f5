/**
 * Measured quantities (tonnes, percent, million đồng of turnover) as exact decimal text, `1200.5`:
 * no binary fraction ever holds one. Up to 15 digits before and 3 after the point, never negative.
 */
const EXACT = /^\d{1,15}(?:\.\d{1,3})?$/;

export function isDecimal(text: string): boolean {
  return EXACT.test(text);
}

/** Without needless zeros: `007.500` and `7.5` are the same quantity. */
export function normalDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const tidy = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${tidy === '' ? '' : `.${tidy}`}`;
}

export type DecimalReading = { ok: true; value: string } | { ok: false; message: string };

const PLAIN = /^\d+(?:,\d+)?$/;
const GROUPED = /^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/;

/** Reads "1.200,5": dots group thousands and the comma starts decimals, as Vietnamese writes them. */
export function readDecimal(input: string): DecimalReading {
  const text = input.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();
  if (!PLAIN.test(text) && !GROUPED.test(text)) {
    return { ok: false, message: 'Hãy nhập một số, phần thập phân sau dấu phẩy, ví dụ 1.200,5.' };
  }
  const value = normalDecimal(text.replace(/[. ]/g, '').replace(',', '.'));
  return isDecimal(value)
    ? { ok: true, value }
    : { ok: false, message: 'Tối đa 15 chữ số và 3 chữ số sau dấu phẩy.' };
}
