/** What a document may be called, and what it must be to be taken in. */

export const FILE_FORMATS = ['PDF', 'DOCX', 'XLSX', 'JPEG', 'PNG', 'HEIC'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

interface FormatRow {
  extensions: readonly string[];
  mediaType: string;
}

export const FORMATS: Record<FileFormat, FormatRow> = {
  PDF: { extensions: ['pdf'], mediaType: 'application/pdf' },
  DOCX: {
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  XLSX: {
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  JPEG: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  PNG: { extensions: ['png'], mediaType: 'image/png' },
  HEIC: { extensions: ['heic', 'heif'], mediaType: 'image/heic' },
};

/** Largest file that is taken in, in bytes. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

export const ACCEPTED = 'Cổng nhận PDF, DOCX, XLSX, JPEG, PNG và HEIC, tối đa 25 MB.';

/** Most file systems hold names of 255 bytes; a copy in a zip needs room for a number. */
const MAX_NAME_BYTES = 230;

// Direction overrides and zero-width characters show a name that is not the name.
const HIDDEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]/u;
// oxlint-disable-next-line no-control-regex -- finding them is the point
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const RUNS = /^(exe|com|scr|bat|cmd|msi|ps1|vbs|vbe|js|jse|mjs|wsf|hta|lnk|jar|sh|php|html?|svg)$/i;

export type NameReading =
  { ok: true; name: string; format: FileFormat } | { ok: false; message: string };

const refuse = (message: string): NameReading => ({ ok: false, message });

function formatOf(extension: string): FileFormat | undefined {
  return FILE_FORMATS.find((format) => FORMATS[format].extensions.includes(extension));
}

/** Reads the name under which a file was sent: NFC, harmless, with an ending that is taken in. */
export function readFileName(given: string): NameReading {
  const raw = given.normalize('NFC');
  if (CONTROL.test(raw)) return refuse('Tên tệp có ký tự điều khiển. Hãy đổi tên tệp.');
  if (HIDDEN.test(raw)) {
    return refuse('Tên tệp có ký tự ẩn hoặc đảo chiều chữ. Hãy gõ lại tên tệp.');
  }
  if (/[/\\]/.test(raw)) return refuse('Tên tệp không được chứa dấu / hoặc \\.');
  const name = raw
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (name.startsWith('.')) return refuse('Tên tệp không được bắt đầu bằng dấu chấm.');
  if (RESERVED.test(name)) return refuse('Tên tệp này do hệ điều hành dành riêng. Hãy đổi tên.');
  if (new TextEncoder().encode(name).length > MAX_NAME_BYTES) {
    return refuse('Tên tệp quá dài. Hãy đặt tên trong khoảng 150 ký tự.');
  }
  const pieces = name.split('.');
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const format = formatOf(extension);
  if (pieces.length < 2 || !format) {
    const what = pieces.length < 2 ? 'Tên tệp không có phần đuôi' : `Không nhận tệp .${extension}`;
    return refuse(`${what}. ${ACCEPTED}`);
  }
  if (pieces.slice(1, -1).some((piece) => RUNS.test(piece.trim()))) {
    return refuse('Tên tệp có hai phần đuôi, một phần là của tệp chạy được. Hãy đổi tên tệp.');
  }
  return { ok: true, name, format };
}
