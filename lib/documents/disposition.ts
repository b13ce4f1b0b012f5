import { fold } from '#lib/domain/text.ts';

/** Signs that RFC 5987 lets stand as they are, besides letters and digits. */
const escapeMore = (text: string) =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase()}`,
  );

/** The header that names a file: in full for today's browsers, without accents for old ones. */
export function contentDisposition(fileName: string, how: 'inline' | 'attachment'): string {
  const plain = fold(fileName).replace(/[^a-z0-9. _-]/g, '_');
  return `${how}; filename="${plain}"; filename*=UTF-8''${escapeMore(fileName)}`;
}
