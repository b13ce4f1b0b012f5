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

const FOREIGN: readonly [name: string, pattern: RegExp][] = [
  [
    'tệp Office kiểu cũ (.doc, .xls) hoặc tệp Office đặt mật khẩu; hãy lưu thành .docx, .xlsx không mật khẩu',
    /^\xd0\xcf\x11\xe0/,
  ],
  ['tệp chạy được', /^(MZ|\x7fELF|#!|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/],
  ['tệp RTF; hãy lưu thành .docx', /^\{\\rtf/],
  ['tệp nén', /^(Rar!|7z\xbc\xaf|\x1f\x8b|BZh|PK)/],
  ['ảnh GIF, BMP, TIFF hoặc WebP; hãy lưu thành JPEG hoặc PNG', /^(GIF8|BM|II\*\0|MM\0\*|RIFF)/],
  [
    'trang web, SVG hoặc mã lệnh',
    /^(\xef\xbb\xbf)?\s*<(!doctype|html|svg|\?xml|\?php|script|head|body)/i,
  ],
];

/** What a file is that is not taken in, in words; null when nobody knows. */
export function foreignName(content: Content): string | null {
  const head = content.toString('latin1', 0, 512);
  return FOREIGN.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}
