/** Without 0 and O, 1, I and L: read aloud over the phone, none is taken for another. */
export const NEED_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const NEED_CODE_LENGTH = 6;

const FORM = new RegExp(`^NC-\\d{4}-[${NEED_CODE_ALPHABET}]{${NEED_CODE_LENGTH}}$`);
const LOOSE = /^NC(\d{4})([0-9A-Z]{6})$/;

/** The code as a person copies it from paper (`nc 2026 ab2cd3`) in its one form, or null. */
export function readNeedCode(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s.\-–—]+/g, '');
  const match = LOOSE.exec(bare);
  if (!match) return null;
  const code = `NC-${match[1]}-${match[2]}`;
  return FORM.test(code) ? code : null;
}
