/** 1234567 → "1.234.567": dots between groups of three, as Vietnamese writes numbers. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}
