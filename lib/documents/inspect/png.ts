import { crc32 } from 'node:zlib';
import { HARMLESS, refused, type Content, type Finding } from './finding.ts';

/** Points of a picture that a reader's machine may be asked to unfold. */
export const MAX_PIXELS = 200_000_000;

const DAMAGED = refused('Ảnh PNG bị hỏng hoặc thiếu một phần. Hãy mở, lưu lại rồi gửi.');

/** Chunk by chunk with their checksums, from the header to the end and nothing after it. */
export function inspectPng(content: Content): Finding {
  let offset = 8;
  let isFirst = true;
  let hasPicture = false;
  while (offset + 12 <= content.length) {
    const length = content.readUInt32BE(offset);
    const type = content.toString('latin1', offset + 4, offset + 8);
    const end = offset + 12 + length;
    if (end > content.length) return DAMAGED;
    if (crc32(content.subarray(offset + 4, end - 4)) !== content.readUInt32BE(end - 4)) {
      return DAMAGED;
    }
    if (isFirst !== (type === 'IHDR')) return DAMAGED;
    if (type === 'IHDR') {
      if (length !== 13) return DAMAGED;
      const pixels = content.readUInt32BE(offset + 8) * content.readUInt32BE(offset + 12);
      if (pixels === 0) return DAMAGED;
      if (pixels > MAX_PIXELS) return refused('Ảnh quá lớn (trên 200 triệu điểm ảnh).');
    }
    if (type === 'IDAT') hasPicture = true;
    if (type === 'IEND') {
      if (!hasPicture) return DAMAGED;
      return end === content.length
        ? HARMLESS
        : refused('Sau phần ảnh PNG còn nội dung khác. Hãy mở, lưu lại rồi gửi.');
    }
    isFirst = false;
    offset = end;
  }
  return DAMAGED;
}
