import type { FileFormat } from '#lib/domain/file-name.ts';
import type { Content } from './finding.ts';

const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

const startsWith = (content: Content, bytes: readonly number[]) =>
  bytes.every((byte, index) => content[index] === byte);

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Which family of files the first bytes announce. */
export function formatBySignature(
  content: Content,
): Exclude<FileFormat, 'DOCX' | 'XLSX'> | 'ZIP' | null {
  if (startsWith(content, [0x50, 0x4b, 0x03, 0x04])) return 'ZIP';
  if (startsWith(content, PNG_SIGNATURE)) return 'PNG';
  if (startsWith(content, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (
    content.toString('latin1', 4, 8) === 'ftyp' &&
    HEIF_BRANDS.includes(content.toString('latin1', 8, 12))
  ) {
    return 'HEIC';
  }
  return /^(\xef\xbb\xbf)?\s{0,16}%PDF-/.test(content.toString('latin1', 0, 32)) ? 'PDF' : null;
}

/** First bytes in hexadecimal, of what runs, of what holds other files, and of what Office wrote before 2007. */
const PROGRAM = ['4d5a', '7f454c46', '2321', 'cafebabe', 'cffaedfe'];
const ARCHIVE = ['504b0304', '504b0506', '52617221', '377abcaf', '1f8b', '425a68'];
const COMPOUND = ['d0cf11e0'];

const beginsWith = (content: Content, starts: readonly string[]) =>
  starts.some((start) => content.toString('hex', 0, start.length / 2) === start);

export const isProgram = (content: Content) => beginsWith(content, [...PROGRAM, ...COMPOUND]);
export const isArchive = (content: Content) => beginsWith(content, ARCHIVE);

const matches = (pattern: RegExp) => (content: Content) =>
  pattern.test(content.toString('latin1', 0, 512));

const FOREIGN: readonly [name: string, is: (content: Content) => boolean][] = [
  [
    'tệp Office kiểu cũ (.doc, .xls) hoặc tệp Office đặt mật khẩu; hãy lưu thành .docx, .xlsx không mật khẩu',
    (content) => beginsWith(content, COMPOUND),
  ],
  ['tệp chạy được', (content) => beginsWith(content, PROGRAM)],
  ['tệp RTF; hãy lưu thành .docx', matches(/^\{\\rtf/)],
  ['tệp nén', isArchive],
  [
    'ảnh GIF, BMP, TIFF hoặc WebP; hãy lưu thành JPEG hoặc PNG',
    matches(/^(GIF8|BM|II\*\0|MM\0\*|RIFF)/),
  ],
  [
    'trang web, SVG hoặc mã lệnh',
    matches(/^(\xef\xbb\xbf)?\s*<(!doctype|html|svg|\?xml|\?php|script|head|body)/i),
  ],
];

/** What a file is that is not taken in, in words; null when nobody knows. */
export function foreignName(content: Content): string | null {
  return FOREIGN.find(([, is]) => is(content))?.[0] ?? null;
}
