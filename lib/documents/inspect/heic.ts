import { HARMLESS, refused, type Content, type Finding } from './finding.ts';

const DAMAGED = refused('Ảnh HEIC bị hỏng hoặc thiếu một phần. Hãy xuất ảnh thành JPEG rồi gửi.');

const KNOWN = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip', 'moov', 'idat', 'uuid', 'mpvd']);

/** Box by box: known kinds only, with their index and their data, ending where the file ends. */
export function inspectHeic(content: Content): Finding {
  const seen = new Set<string>();
  let offset = 0;
  while (offset + 8 <= content.length) {
    const type = content.toString('latin1', offset + 4, offset + 8);
    let size = content.readUInt32BE(offset);
    if (size === 1) {
      if (offset + 16 > content.length) return DAMAGED;
      size = Number(content.readBigUInt64BE(offset + 8));
    } else if (size === 0) {
      size = content.length - offset;
    }
    if (!KNOWN.has(type) || size < 8 || offset + size > content.length) return DAMAGED;
    // The index of a picture names the picture handler right at its beginning.
    if (
      type === 'meta' &&
      !content.subarray(offset, offset + Math.min(size, 64)).includes('hdlr')
    ) {
      return DAMAGED;
    }
    seen.add(type);
    offset += size;
  }
  if (offset !== content.length) return DAMAGED;
  return seen.has('meta') && (seen.has('mdat') || seen.has('idat')) ? HARMLESS : DAMAGED;
}
