import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { inspectContent } from '#lib/documents/inspect/inspect.ts';
import { HOSTILE_FILES } from '#tests/support/hostile-files.ts';
import { officeFile, relations } from '#tests/support/office-files.ts';
import { jpeg, pdf, png } from '#tests/support/sample-files.ts';

const OFFICE = path.resolve(import.meta.dirname, '../../fixtures/office');
const real = readdirSync(OFFICE).filter((name) => !name.endsWith('.md'));

describe('a file that may do harm', () => {
  test('the corpus holds at least thirty, each refused for its own reason', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(30);
  });

  test.each(HOSTILE_FILES.map((file) => [file.what, file] as const))(
    '%s is refused',
    async (_what, { bytes, fileName, says }) => {
      const verdict = await inspectContent(await bytes(), fileName);
      expect(verdict).toMatchObject({ ok: false, message: expect.stringMatching(says) as string });
    },
  );
});

describe('an ordinary file', () => {
  test('at least fifteen real ones, of different programs, lie in the folder', () => {
    expect(real.length).toBeGreaterThanOrEqual(15);
  });

  test.each(real)('%s is accepted', async (name) => {
    const verdict = await inspectContent(readFileSync(path.join(OFFICE, name)), name);
    expect(verdict).toMatchObject({ ok: true });
  });

  test('of the portal itself is accepted', async () => {
    const own = await writeXlsxFile([[{ value: 'Mã', fontWeight: 'bold' }, { value: 1 }]], {
      sheet: 'De an',
    }).toBuffer();
    expect(await inspectContent(own, 'de-an.xlsx')).toMatchObject({ ok: true });
  });

  test.each([
    ['a plain PDF', 'a.pdf', () => pdf()],
    [
      'a PDF that opens at a page and links to an address with /JS/ in it',
      'a.pdf',
      () =>
        pdf({
          catalog: '/OpenAction [3 0 R /Fit]',
          objects: ['<< /S /URI /URI (https://example.vn/JS/JavaScript/Launch) >>'],
        }),
    ],
    ['a PDF that says in its text what PDF can do', 'a.pdf', () => pdf({ text: 'EmbeddedFile' })],
    [
      'a PDF of an old scanner with a mark before its first line',
      'a.pdf',
      () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), pdf()]),
    ],
    ['a least PNG', 'a.png', () => png()],
    ['a least JPEG', 'a.jpeg', () => jpeg()],
    [
      'a JPEG with a phone’s notes behind it',
      'a.jpg',
      () => Buffer.concat([jpeg(), Buffer.from('\0\0SEFHf\0\0\0SEFT', 'latin1')]),
    ],
    ['a least document', 'a.docx', () => officeFile('docx')],
    ['a least workbook', 'a.xlsx', () => officeFile('xlsx')],
    [
      'a document with links, made from a template on its maker’s disk',
      'a.docx',
      () =>
        officeFile('docx', {
          'word/_rels/document.xml.rels': relations({
            type: 'hyperlink',
            target: 'https://example.vn',
            external: true,
          }),
          'word/_rels/settings.xml.rels': relations({
            type: 'attachedTemplate',
            target: 'file:///C:\\Users\\a\\Mau.dotx',
            external: true,
          }),
        }),
    ],
    [
      'a document with the figures of its chart inside',
      'a.docx',
      async () =>
        officeFile('docx', {
          'word/embeddings/Microsoft_Excel_Sheet1.xlsx': await officeFile('xlsx'),
        }),
    ],
    [
      'a workbook that draws on another one',
      'a.xlsx',
      () =>
        officeFile('xlsx', {
          'xl/externalLinks/_rels/externalLink1.xml.rels': relations({
            type: 'externalLinkPath',
            target: 'Du toan 2022.xlsx',
            external: true,
          }),
        }),
    ],
  ])('%s is accepted', async (_what, fileName, make) => {
    expect(await inspectContent(await make(), fileName)).toMatchObject({ ok: true });
  });
});
