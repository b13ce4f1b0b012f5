import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Office files put together part by part, so that a test can add the part that must not be there. */

type Parts = Record<string, string | Buffer>;

export async function zipOf(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const MAIN = {
  docx: {
    part: 'word/document.xml',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    xml: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Đề án</w:t></w:r></w:p></w:body></w:document>',
  },
  xlsx: {
    part: 'xl/workbook.xml',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    xml: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
  },
};

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A list of relations; `type` is the last part of its name. */
export function relations(
  ...lines: { type: string; target: string; external?: boolean }[]
): string {
  const tags = lines.map(
    ({ type, target, external }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`;
}

/** The least that Word or Excel opens; `extra` adds or overrides parts, `type` the kind of the main one. */
export function officeParts(format: 'docx' | 'xlsx', extra: Parts = {}, type = MAIN[format].type) {
  const { part, xml } = MAIN[format];
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    '_rels/.rels': relations({ type: 'officeDocument', target: part }),
    [part]: XML + xml,
    ...extra,
  };
}

export const officeFile = (format: 'docx' | 'xlsx', extra: Parts = {}, type?: string) =>
  zipOf(officeParts(format, extra, type));

/** The same bytes under another name of the same length, in the list and in the place itself. */
export function renamed(
  zip: Buffer,
  from: string,
  to: string,
  only: 'BOTH' | 'LIST' = 'BOTH',
): Buffer {
  if (from.length !== to.length) throw new Error('Names of a zip are swapped at their own length.');
  const changed = Buffer.from(zip);
  const list = zip.lastIndexOf(from, undefined, 'latin1');
  changed.write(to, list, 'latin1');
  if (only === 'BOTH') changed.write(to, zip.indexOf(from, 0, 'latin1'), 'latin1');
  return changed;
}
