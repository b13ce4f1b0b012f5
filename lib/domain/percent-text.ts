/**
 * A percentage as a clerk writes it ("50", "2,5 %", "33,33") in hundredths of a percent; null for what
 * is none, is 0, or is above 100.
 */
export function readPercent(text: string): number | null {
  const match = /^(\d{1,3})(?:,(\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return basisPoints >= 1 && basisPoints <= 10_000 ? basisPoints : null;
}
