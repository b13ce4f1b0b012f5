import { HARMLESS, refused, type Content, type Finding } from './finding.ts';
import { MAX_PIXELS } from './png.ts';
import { isArchive, isProgram } from './signature.ts';

const DAMAGED = refused('Ảnh JPEG bị hỏng hoặc thiếu một phần. Hãy mở, lưu lại rồi gửi.');
const HIDING = refused('Trong ảnh JPEG còn giấu nội dung khác. Hãy mở, lưu lại rồi gửi.');

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const isStandalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isComment = (marker: number) => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);

const SCRIPT = /<script|<\?php|<html|<svg|javascript:/i;

/** Where the picture's own data ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(content: Content, start: number): number {
  let at = start;
  for (;;) {
    at = content.indexOf(0xff, at);
    if (at < 0 || at + 1 >= content.length) return -1;
    const next = content[at + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && !isStandalone(next)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** What follows the picture: phones add a preview or their own notes, and nothing else may stand there. */
function inspectRest(rest: Content): Finding {
  if (rest.length === 0) return HARMLESS;
  const text = rest.toString('latin1', 0, 65_536);
  const isForeign = isProgram(rest) || isArchive(rest) || /^\s*%PDF/.test(text);
  if (isForeign || SCRIPT.test(text)) return HIDING;
  return rest.includes('PK\x05\x06', 0, 'latin1') ? HIDING : HARMLESS;
}

/** Marker by marker to the end of the picture. */
export function inspectJpeg(content: Content): Finding {
  let offset = 2;
  let hasFrame = false;
  let hasScan = false;
  while (offset + 4 <= content.length || content[offset + 1] === EOI) {
    if (content[offset] !== 0xff) return DAMAGED;
    const marker = content[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker === EOI) {
      return hasFrame && hasScan ? inspectRest(content.subarray(offset + 2)) : DAMAGED;
    }
    if (marker === SOI || marker < 0xc0) return DAMAGED;
    const length = content.readUInt16BE(offset + 2);
    const end = offset + 2 + length;
    if (length < 2 || end > content.length) return DAMAGED;
    if (isFrame(marker)) {
      const pixels = content.readUInt16BE(offset + 5) * content.readUInt16BE(offset + 7);
      if (length < 8 || pixels === 0) return DAMAGED;
      if (pixels > MAX_PIXELS) return refused('Ảnh quá lớn (trên 200 triệu điểm ảnh).');
      hasFrame = true;
    }
    if (isComment(marker) && SCRIPT.test(content.toString('latin1', offset + 4, end))) {
      return HIDING;
    }
    offset = end;
    if (marker === SOS) {
      hasScan = true;
      offset = endOfScan(content, end);
      if (offset < 0) return DAMAGED;
    }
  }
  return DAMAGED;
}
