import type { Entry } from 'yauzl';
import { HARMLESS, refused, type Content, type Finding } from './finding.ts';
import { isArchive, isProgram } from './signature.ts';
import { openZip, ZipRefusal, type ZipContents } from './zip-entries.ts';

type OfficeFormat = 'DOCX' | 'XLSX';

const MAIN_PART: Record<OfficeFormat, { path: RegExp; type: RegExp; name: string }> = {
  DOCX: {
    path: /^word\/document\d*\.xml$/i,
    type: /wordprocessingml\.document\.main\+xml/,
    name: 'văn bản Word (.docx)',
  },
  XLSX: {
    path: /^xl\/workbook\d*\.xml$/i,
    type: /spreadsheetml\.sheet\.main\+xml/,
    name: 'bảng tính Excel (.xlsx)',
  },
};

/** Parts that act, or that hide what acts. */
const FORBIDDEN_PARTS: readonly [pattern: RegExp, what: string][] = [
  [/vbaProject|vbaData|\.vba$/i, 'macro'],
  [/(^|\/)(macrosheets|dialogsheets)\//i, 'macro kiểu cũ của Excel'],
  [/(^|\/)activeX\//i, 'điều khiển ActiveX'],
  [/oleObject[^/]*$/i, 'đối tượng OLE nhúng'],
  [
    /\.(exe|dll|com|scr|js|vbs|bat|cmd|ps1|jar|hta|html?|mht|svgz?|swf)$/i,
    'tệp chạy được hoặc mã lệnh',
  ],
];

/** Charts keep their figures in a workbook inside the document: looked at like any other. */
const EMBEDDED = /(^|\/)embeddings\/[^/]+\.(docx|xlsx)$/i;

const FORBIDDEN_TYPES =
  /macroEnabled|vnd\.ms-office\.(vbaProject|activeX)|ms-excel\.sheet\.binary/i;

const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/g;
const FORBIDDEN_RELATION = /\/(oleObject|frame|subDocument|aFChunk|control|vbaProject)$/i;
const OPEN_RELATION =
  /\/(hyperlink|image|externalLink\w*|xlPathMissing|xlStartup|xlAlternateStartup)$/i;

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

/** Word remembers the template a document was made from; on the maker's own disk it fetches nothing. */
const isOnOwnDisk = (target: string) =>
  /^(file:\/\/\/)?[a-z]:/i.test(target) || !/[:\\]|^\/\//.test(target);

function inspectRelations(xml: string): string | null {
  for (const [tag] of xml.matchAll(RELATION)) {
    const [type, target] = [attribute(tag, 'Type'), attribute(tag, 'Target')];
    if (/\/attachedTemplate$/i.test(type)) {
      if (!isOnOwnDisk(target)) return 'mẫu tài liệu lấy từ bên ngoài';
      continue;
    }
    if (FORBIDDEN_RELATION.test(type)) return 'đối tượng nhúng hoặc lấy từ bên ngoài';
    if (!/external/i.test(attribute(tag, 'TargetMode'))) continue;
    if (!OPEN_RELATION.test(type)) return 'nội dung lấy từ bên ngoài';
    if (/\/image$/i.test(type) && !/^https?:/i.test(target)) return 'ảnh lấy từ máy khác';
  }
  return null;
}

/** Instructions in text that start a program when the document opens. */
const DDE =
  /<w:instrText[^>]*>\s*DDE(AUTO)?\b|w:instr\s*=\s*["']\s*DDE(AUTO)?\b|<(\w+:)?ddeLink\b/i;
const DECLARATION = /<!(DOCTYPE|ENTITY)/i;
const OVERLAP = 256;

/** Reads an XML part in pieces, keeping only enough of the last one to see across the seam. */
async function inspectXml(pieces: AsyncIterable<Buffer>): Promise<string | null> {
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece.toString('latin1').replaceAll('\0', '');
    if (DECLARATION.test(text)) return 'khai báo XML bị cấm';
    if (DDE.test(text)) return 'lệnh DDE chạy chương trình';
    rest = text.slice(-OVERLAP);
  }
  return null;
}

/** XML that is read whole: lists of types and of relations, small in every real document. */
const MAX_LIST_BYTES = 4 * 1024 * 1024;

async function readText(pieces: AsyncIterable<Buffer>): Promise<string> {
  const buffers: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > MAX_LIST_BYTES) throw new ZipRefusal('Mục lục bên trong tệp quá lớn');
    buffers.push(piece);
  }
  const bytes = Buffer.concat(buffers);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
  return bytes.toString(isWide ? 'utf16le' : 'utf8');
}

async function inspectBinary(entry: Entry, pieces: AsyncIterable<Buffer>, depth: number) {
  const mayNest = EMBEDDED.test(entry.fileName) && depth === 0;
  const kept: Buffer[] = [];
  let head = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head.length < 8) head = Buffer.concat([head, piece.subarray(0, 8)]);
    if (mayNest) kept.push(piece);
  }
  if (isProgram(head)) return 'tệp chạy được hoặc đối tượng OLE nhúng';
  if (!isArchive(head)) return null;
  if (!mayNest) return 'tệp nén lồng bên trong';
  const format = entry.fileName.toLowerCase().endsWith('docx') ? 'DOCX' : 'XLSX';
  const finding = await inspectOffice(Buffer.concat(kept), format, depth + 1);
  return finding.ok ? null : 'một tài liệu nhúng không được nhận';
}

async function inspectPart(zip: ZipContents, entry: Entry, format: OfficeFormat, depth: number) {
  const name = entry.fileName;
  const forbidden = FORBIDDEN_PARTS.find(([pattern]) => pattern.test(name));
  if (forbidden) return forbidden[1];
  const pieces = await zip.read(entry);
  if (/\.rels$/i.test(name)) {
    const text = await readText(pieces);
    return DECLARATION.test(text) ? 'khai báo XML bị cấm' : inspectRelations(text);
  }
  if (name === '[Content_Types].xml') {
    const text = await readText(pieces);
    if (DECLARATION.test(text)) return 'khai báo XML bị cấm';
    if (FORBIDDEN_TYPES.test(text)) return 'macro hoặc điều khiển';
    return MAIN_PART[format].type.test(text)
      ? null
      : `nội dung không phải ${MAIN_PART[format].name}`;
  }
  return /\.(xml|vml)$/i.test(name) ? inspectXml(pieces) : inspectBinary(entry, pieces, depth);
}

async function inspectParts(zip: ZipContents, format: OfficeFormat, depth: number) {
  const names = zip.entries.map((entry) => entry.fileName);
  const isWhole =
    names.includes('[Content_Types].xml') &&
    names.some((name) => MAIN_PART[format].path.test(name));
  if (!isWhole) return refused(`Tệp không phải ${MAIN_PART[format].name}: thiếu phần chính.`);
  for (const entry of zip.entries) {
    if (entry.fileName.endsWith('/')) continue;
    const what = await inspectPart(zip, entry, format, depth);
    if (what !== null) {
      return refused(`Tệp Office có ${what}. Hãy bỏ phần đó, hoặc xuất ra PDF rồi gửi.`);
    }
  }
  return HARMLESS;
}

/** Accepts a Word or Excel file of the present kind that only shows something. */
export async function inspectOffice(
  content: Content,
  format: OfficeFormat,
  depth = 0,
): Promise<Finding> {
  try {
    return await inspectParts(await openZip(content), format, depth);
  } catch (error) {
    if (error instanceof ZipRefusal) return refused(`${error.message}. Hãy lưu lại rồi gửi.`);
    return refused('Tệp Office bị hỏng hoặc thiếu một phần. Hãy mở, lưu lại rồi gửi.');
  }
}
