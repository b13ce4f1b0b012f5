import { MAX_DONG } from './money.ts';

/** What a person typed into a money field, read as whole đồng, or why it cannot be read safely. */
export type MoneyReading = { ok: true; dong: bigint } | { ok: false; message: string };

const UNITS: readonly [RegExp, bigint][] = [
  [/^(?:tỷ|tỉ|ty|ti)$/u, 1_000_000_000n],
  [/^(?:triệu|trieu|tr)$/u, 1_000_000n],
  [/^(?:nghìn|nghin|ngàn|ngan|k)$/u, 1_000n],
];
const DONG_WORD = /(?:đồng|dong|vnđ|vnd|đ|₫)\.?$/u;

/** Below this a bare number more likely means triệu than đồng: the unit must be written. */
const SMALLEST_BARE_DONG = 100_000n;

function refuse(message: string): MoneyReading {
  return { ok: false, message };
}

function splitUnit(text: string): { digits: string; unit: bigint | null; dongWord: boolean } {
  const withoutDong = text.replace(DONG_WORD, '').trim();
  const dongWord = withoutDong !== text;
  const digits = withoutDong.replace(/\s*\p{L}+$/u, '');
  const word = withoutDong.slice(digits.length).trim();
  const unit = UNITS.find(([pattern]) => pattern.test(word));
  return unit ? { digits, unit: unit[1], dongWord } : { digits: withoutDong, unit: null, dongWord };
}

const PLAIN = /^\d+$/;
const DOT_GROUPS = /^\d{1,3}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+$/;
const SPACE_GROUPS = /^\d{1,3}(?: \d{3})+$/;
const COMMA_DECIMAL = /^(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;

function readWholeDong(digits: string): bigint | null {
  if ([PLAIN, DOT_GROUPS, COMMA_GROUPS, SPACE_GROUPS].some((form) => form.test(digits))) {
    return BigInt(digits.replace(/\D/g, ''));
  }
  return null;
}

/** Reads `digits` as a multiple of `unit`; null when it does not come out at whole đồng. */
function readScaled(digits: string, unit: bigint): bigint | null | 'AMBIGUOUS' {
  // One group of exactly three digits: 1.234 triệu may be 1234 triệu or 1,234 triệu.
  if (/^\d{1,3}[.,]\d{3}$/.test(digits)) return 'AMBIGUOUS';
  if (!COMMA_DECIMAL.test(digits)) {
    const whole = readWholeDong(digits);
    return whole === null ? null : whole * unit;
  }
  const withoutDots = digits.replaceAll('.', '').replace(/0+$/, '');
  const scale = 10n ** BigInt(withoutDots.length - withoutDots.indexOf(',') - 1);
  const value = BigInt(withoutDots.replace(',', '')) * unit;
  return value % scale === 0n ? value / scale : null;
}

/**
 * Reads "500 triệu", "1,2 tỷ", "7.690,50 triệu đồng", "496.000.000", "496,000,000 đ".
 * Dot groups thousands and comma starts decimals, as Vietnamese writes them; what could mean two
 * amounts is refused with the way to write it, never guessed.
 */
export function readMoney(input: string): MoneyReading {
  const text = input
    .normalize('NFC')
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (text === '') return refuse('Hãy nhập số tiền, hoặc chọn “chưa có số liệu”.');
  if (/^[-−]/.test(text)) return refuse('Số tiền không được âm.');
  const { digits, unit, dongWord } = splitUnit(text);
  if (!/^[\d.,\s]+$/.test(digits) || !/\d/.test(digits)) {
    return refuse('Không đọc được số tiền. Ví dụ đúng: 500 triệu; 1,2 tỷ; 496.000.000.');
  }
  const dong = unit === null ? readWholeDong(digits) : readScaled(digits, unit);
  if (dong === 'AMBIGUOUS') {
    return refuse(
      `“${input.trim()}” có thể hiểu theo hai cách. Hãy viết rõ, ví dụ 1234 triệu hoặc 1,2340 triệu.`,
    );
  }
  if (dong === null) {
    return refuse(
      unit === null
        ? 'Số tiền tính bằng đồng phải là số nguyên, ví dụ 496.000.000; nếu tính bằng triệu hãy viết “7.690,5 triệu”.'
        : 'Không đọc được số tiền. Phần thập phân viết sau dấu phẩy, ví dụ 7.690,5 triệu, và phải ra số đồng nguyên.',
    );
  }
  if (unit === null && !dongWord && dong > 0n && dong < SMALLEST_BARE_DONG) {
    return refuse(`Hãy ghi rõ đơn vị: “${digits} đồng” hay “${digits} triệu”?`);
  }
  if (dong > MAX_DONG) return refuse('Số tiền quá lớn, hãy kiểm tra lại đơn vị.');
  return { ok: true, dong };
}
