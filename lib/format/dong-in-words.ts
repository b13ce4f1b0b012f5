/** Amounts in Vietnamese words, as official papers repeat them in brackets. */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SMALL_SCALES = ['', 'nghìn', 'triệu'] as const;
const BILLION = 1_000_000_000n;

function digit(value: number): string {
  return DIGITS[value] ?? '';
}

/** Last place: after a ten, 1 is "mốt" (but "mười một"), 5 is "lăm". */
function unitWord(tens: number, units: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 5 && tens > 0) return 'lăm';
  return digit(units);
}

/** 0–999; `isFirst` drops the leading "không trăm". */
function groupWords(value: number, isFirst: boolean): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || !isFirst) words.push(digit(hundreds), 'trăm');
  if (tens > 1) words.push(digit(tens), 'mươi');
  if (tens === 1) words.push('mười');
  if (units > 0) {
    if (tens === 0 && words.length > 0) words.push('linh');
    words.push(unitWord(tens, units));
  }
  return words;
}

/** Below one tỷ: triệu, nghìn, đơn vị. */
function smallWords(value: bigint, isFirst: boolean): string[] {
  const words: string[] = [];
  for (let scale = SMALL_SCALES.length - 1; scale >= 0; scale -= 1) {
    const group = Number((value / 1000n ** BigInt(scale)) % 1000n);
    if (group === 0) continue;
    words.push(...groupWords(group, isFirst && words.length === 0));
    const name = SMALL_SCALES[scale];
    if (name) words.push(name);
  }
  return words;
}

function numberWords(value: bigint, isFirst: boolean): string[] {
  const billions = value / BILLION;
  const rest = value % BILLION;
  if (billions === 0n) return smallWords(rest, isFirst);
  return [...numberWords(billions, isFirst), 'tỷ', ...smallWords(rest, false)];
}

/** 7690500000 → "Bảy tỷ sáu trăm chín mươi triệu năm trăm nghìn đồng". @throws RangeError below 0 */
export function dongInWords(dong: bigint): string {
  if (dong < 0n) throw new RangeError(`No words for a negative amount: ${dong}`);
  const words = dong === 0n ? [digit(0)] : numberWords(dong, true);
  const text = [...words, 'đồng'].join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
