/** Text as people type it, made comparable and safe to store. */

// Direction overrides, zero-width characters and other format controls hide or reorder what is read.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad]/gu;
// oxlint-disable-next-line no-control-regex -- finding them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** NFC, without invisible and control characters, outer spaces gone; line breaks are kept. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** One line: as cleanText, with line breaks turned into spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Without marks and case, đ as d: the same for `Vũ Loan`, `vu loan`, NFC and NFD, `hoà` and `hòa`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Characters as a person counts them. */
export function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

/** Address part for a name: `Hợp tác xã Yến Dương` → `hop-tac-xa-yen-duong`. */
export function slugify(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Common long forms brought to one, for finding the same establishment written twice. */
export function foldedName(name: string): string {
  return fold(name)
    .replace(/\bhop tac xa\b/g, 'htx')
    .replace(/\bdich vu tong hop\b/g, 'dvth')
    .replace(/\b(cong ty|cty) (trach nhiem huu han|tnhh)\b/g, 'cty tnhh')
    .replace(/\bdoanh nghiep tu nhan\b/g, 'dntn')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
