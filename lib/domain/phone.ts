/**
 * A Vietnamese telephone number as people write it (`+84 912.345.678`, `(0209) 3870 123`), brought to
 * the one form `0912345678`; null when it cannot be one. Ten digits for mobiles, ten or eleven for
 * fixed lines.
 */
export function readPhone(text: string): string | null {
  const written = text.normalize('NFKC').trim();
  if (!/^\+?[\d\s.()-]+$/.test(written)) return null;
  const digits = written.replace(/\D/g, '');
  const national = withoutCountry(digits, written.startsWith('+'));
  if (national === null) return null;
  const number = `0${national.replace(/^0/, '')}`;
  return /^0(?:2\d{8,9}|[35789]\d{8})$/.test(number) ? number : null;
}

/** What follows 84 (Vietnam); null for a number of another country. */
function withoutCountry(digits: string, isInternational: boolean): string | null {
  if (digits.startsWith('00')) return withoutCountry(digits.slice(2), true);
  if (digits.startsWith('84') && (isInternational || digits.length > 10)) return digits.slice(2);
  return isInternational ? null : digits;
}
