import { deflateSync } from 'node:zlib';
import { officeFile, officeParts, relations, renamed, zipOf } from './office-files.ts';
import { jpeg, pdf, png } from './sample-files.ts';

export interface HostileFile {
  what: string;
  fileName: string;
  bytes: () => Buffer | Promise<Buffer>;
  /** What the sender must be told. */
  says: RegExp;
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const EXE = Buffer.from(`MZ${'\0'.repeat(62)}PE`, 'latin1');

/** Objects of a PDF folded into a stream, as writers since version 1.5 do. */
function folded(text: string): string {
  const bytes = deflateSync(Buffer.from(`20 0 ${text}`, 'latin1')).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
}

/** A zip whose list states another real size of its first large part. */
function lyingAboutSize(zip: Buffer, name: string, size: number): Buffer {
  const changed = Buffer.from(zip);
  const inList = zip.lastIndexOf(name, undefined, 'latin1');
  changed.writeUInt32LE(size, inList - 46 + 24);
  return changed;
}

/** A zip whose list says its first part is encrypted. */
function saidEncrypted(zip: Buffer): Buffer {
  const changed = Buffer.from(zip);
  const list = zip.indexOf('PK\x01\x02', 0, 'latin1');
  changed.writeUInt16LE(changed.readUInt16LE(list + 8) | 1, list + 8);
  return changed;
}

/** A zip whose end says how many parts there are. */
function saidToHold(zip: Buffer, parts: number): Buffer {
  const changed = Buffer.from(zip);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  changed.writeUInt16LE(parts, end + 8);
  changed.writeUInt16LE(parts, end + 10);
  return changed;
}

const PDFS: HostileFile[] = [
  {
    what: 'a PDF that runs JavaScript when opened',
    fileName: 'a.pdf',
    bytes: () => pdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
    says: /JavaScript/,
  },
  {
    what: 'a PDF whose script name is written in escapes',
    fileName: 'a.pdf',
    bytes: () =>
      pdf({ catalog: '/OpenAction 6 0 R', objects: ['<< /S /J#61vaScript /J#53 (x) >>'] }),
    says: /JavaScript/,
  },
  {
    what: 'a PDF with a script folded into a stream of objects',
    fileName: 'a.pdf',
    bytes: () => pdf({ objects: [folded('<< /S /JavaScript /JS (x) >>')] }),
    says: /JavaScript/,
  },
  {
    what: 'a PDF with a script behind a text that never ends',
    fileName: 'a.pdf',
    bytes: () => pdf({ objects: ['(\n<< /S /JavaScript /JS (x) >>'] }),
    says: /JavaScript|hỏng/,
  },
  {
    what: 'a PDF that starts a program',
    fileName: 'a.pdf',
    bytes: () => pdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] }),
    says: /chạy chương trình|JavaScript/,
  },
  {
    what: 'a PDF with a file inside',
    fileName: 'a.pdf',
    bytes: () => pdf({ objects: ['<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream'] }),
    says: /đính kèm bên trong/,
  },
  {
    what: 'a PDF with a form that runs by itself',
    fileName: 'a.pdf',
    bytes: () => pdf({ catalog: '/AcroForm << /XFA [(template) 6 0 R] >>' }),
    says: /XFA/,
  },
  {
    what: 'a PDF that sends what is typed elsewhere',
    fileName: 'a.pdf',
    bytes: () => pdf({ objects: ['<< /S /SubmitForm /F (https://kẻ.xấu) >>'] }),
    says: /gửi dữ liệu/,
  },
  {
    what: 'an encrypted PDF',
    fileName: 'a.pdf',
    bytes: () => pdf({ trailer: '/Encrypt 6 0 R', objects: ['<< /Filter /Standard /V 2 >>'] }),
    says: /mật khẩu/,
  },
  {
    what: 'a PDF that unfolds without end',
    fileName: 'a.pdf',
    bytes: () => pdf({ objects: [folded(' '.repeat(68_000_000))] }),
    says: /bung ra quá lớn|không đọc được|Không đọc được/,
  },
  {
    what: 'a PDF cut off half way',
    fileName: 'a.pdf',
    bytes: () => pdf().subarray(0, 400),
    says: /thiếu một phần/,
  },
  {
    what: 'a PDF with a zip behind its end',
    fileName: 'a.pdf',
    bytes: async () => Buffer.concat([pdf(), await zipOf({ 'a.txt': 'a' })]),
    says: /phần cuối|hỏng/,
  },
  {
    what: 'a web page that calls itself a PDF',
    fileName: 'a.pdf',
    bytes: () => Buffer.from('<html><script>alert(1)</script></html>'),
    says: /trang web/,
  },
];

const OFFICE: HostileFile[] = [
  {
    what: 'a Word document with macros',
    fileName: 'a.docx',
    bytes: () => officeFile('docx', { 'word/vbaProject.bin': OLE }),
    says: /macro/,
  },
  {
    what: 'a macro document renamed to .docx',
    fileName: 'a.docx',
    bytes: () => officeFile('docx', {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    says: /macro/,
  },
  {
    what: 'a workbook with sheets of old macros',
    fileName: 'a.xlsx',
    bytes: () => officeFile('xlsx', { 'xl/macrosheets/sheet1.xml': '<a/>' }),
    says: /macro/,
  },
  {
    what: 'a document that fetches its template from outside',
    fileName: 'a.docx',
    bytes: () =>
      officeFile('docx', {
        'word/_rels/settings.xml.rels': relations({
          type: 'attachedTemplate',
          target: 'https://example.com/a.dotm',
          external: true,
        }),
      }),
    says: /mẫu tài liệu/,
  },
  {
    what: 'a document that fetches its template from a share',
    fileName: 'a.docx',
    bytes: () =>
      officeFile('docx', {
        'word/_rels/settings.xml.rels': relations({
          type: 'attachedTemplate',
          target: 'file://///may-khac/a.dotm',
          external: true,
        }),
      }),
    says: /mẫu tài liệu/,
  },
  {
    what: 'a document with an OLE object fetched from outside',
    fileName: 'a.docx',
    bytes: () =>
      officeFile('docx', {
        'word/_rels/document.xml.rels': relations({
          type: 'oleObject',
          target: 'https://example.com/a.html!',
          external: true,
        }),
      }),
    says: /bên ngoài/,
  },
  {
    what: 'a document that fetches a picture from a share, with the reader’s name',
    fileName: 'a.docx',
    bytes: () =>
      officeFile('docx', {
        'word/_rels/document.xml.rels': relations({
          type: 'image',
          target: 'file:////may-khac/anh.png',
          external: true,
        }),
      }),
    says: /ảnh lấy từ máy khác/,
  },
  {
    what: 'a document with an OLE object inside',
    fileName: 'a.docx',
    bytes: () => officeFile('docx', { 'word/embeddings/oleObject1.bin': OLE }),
    says: /OLE/,
  },
  {
    what: 'a workbook with an ActiveX control',
    fileName: 'a.xlsx',
    bytes: () => officeFile('xlsx', { 'xl/activeX/activeX1.xml': '<a/>' }),
    says: /ActiveX/,
  },
  {
    what: 'a document with a program that calls itself a picture',
    fileName: 'a.docx',
    bytes: () => officeFile('docx', { 'word/media/image1.png': EXE }),
    says: /chạy được/,
  },
  {
    what: 'a document that starts a program by DDE',
    fileName: 'a.docx',
    bytes: () =>
      officeFile('docx', {
        'word/footer1.xml':
          '<w:ftr><w:instrText>DDEAUTO c:\\windows\\cmd.exe</w:instrText></w:ftr>',
      }),
    says: /DDE/,
  },
  {
    what: 'a workbook with entities that unfold without end',
    fileName: 'a.xlsx',
    bytes: () =>
      officeFile('xlsx', {
        'xl/sharedStrings.xml':
          '<!DOCTYPE a [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>',
      }),
    says: /XML bị cấm/,
  },
  {
    what: 'a zip bomb that admits its size',
    fileName: 'a.xlsx',
    bytes: async () =>
      lyingAboutSize(
        await officeFile('xlsx', { 'xl/worksheets/sheet1.xml': Buffer.alloc(1024 * 1024) }),
        'xl/worksheets/sheet1.xml',
        210 * 1024 * 1024,
      ),
    says: /bung ra quá lớn/,
  },
  {
    what: 'a zip bomb by its ratio alone',
    fileName: 'a.xlsx',
    bytes: () => officeFile('xlsx', { 'xl/worksheets/sheet1.xml': Buffer.alloc(21 * 1024 * 1024) }),
    says: /bung ra quá lớn/,
  },
  {
    what: 'a zip bomb that says it is small',
    fileName: 'a.xlsx',
    bytes: async () =>
      lyingAboutSize(
        await officeFile('xlsx', { 'xl/worksheets/sheet1.xml': Buffer.alloc(5 * 1024 * 1024) }),
        'xl/worksheets/sheet1.xml',
        1_000,
      ),
    says: /hỏng|bung ra/,
  },
  {
    what: 'a zip with more parts than any document',
    fileName: 'a.docx',
    bytes: async () => saidToHold(await officeFile('docx'), 5_001),
    says: /quá nhiều phần/,
  },
  {
    what: 'a zip with a part that leads out of its folder',
    fileName: 'a.docx',
    bytes: async () =>
      renamed(
        await officeFile('docx', { 'word/abcdef.xml': '<a/>' }),
        'word/abcdef.xml',
        '../../../ab.xml',
      ),
    says: /dẫn ra ngoài|hỏng/,
  },
  {
    what: 'a zip with two parts of one name',
    fileName: 'a.docx',
    bytes: async () =>
      renamed(
        await officeFile('docx', { 'word/documenu.xml': '<a/>' }),
        'word/documenu.xml',
        'word/document.xml',
      ),
    says: /trùng tên/,
  },
  {
    what: 'a zip whose list names other parts than lie in it',
    fileName: 'a.docx',
    bytes: async () =>
      renamed(
        await officeFile('docx', { 'word/xbaProject.xml': '<a/>' }),
        'word/xbaProject.xml',
        'word/harmless11.xml',
        'LIST',
      ),
    says: /không khớp/,
  },
  {
    what: 'a zip with a zip inside',
    fileName: 'a.docx',
    bytes: async () => officeFile('docx', { 'word/media/a.bin': await zipOf({ 'a.txt': 'a' }) }),
    says: /nén lồng/,
  },
  {
    what: 'a document with a macro workbook inside',
    fileName: 'a.docx',
    bytes: async () =>
      officeFile('docx', {
        'word/embeddings/So_lieu.xlsx': await officeFile('xlsx', { 'xl/vbaProject.bin': OLE }),
      }),
    says: /nhúng không được nhận/,
  },
  {
    what: 'a document that is said to be encrypted part by part',
    fileName: 'a.docx',
    bytes: async () => saidEncrypted(await officeFile('docx')),
    says: /mật khẩu|hỏng/,
  },
  {
    what: 'a document with a password or of the old kind',
    fileName: 'a.docx',
    bytes: () => Buffer.concat([OLE, Buffer.alloc(2_000)]),
    says: /kiểu cũ/,
  },
  {
    what: 'a workbook that calls itself a document',
    fileName: 'a.docx',
    bytes: () => officeFile('xlsx'),
    says: /Word/,
  },
  {
    what: 'a zip that calls itself a workbook',
    fileName: 'a.xlsx',
    bytes: () => zipOf({ 'a.txt': 'a' }),
    says: /thiếu phần chính/,
  },
  {
    what: 'a document cut off half way',
    fileName: 'a.docx',
    bytes: async () => (await officeFile('docx')).subarray(0, 300),
    says: /thiếu một phần/,
  },
  {
    what: 'a program with a document behind it',
    fileName: 'a.docx',
    bytes: async () => Buffer.concat([EXE, await zipOf(officeParts('docx'))]),
    says: /chạy được/,
  },
];

const PICTURES: HostileFile[] = [
  {
    what: 'an SVG with a script',
    fileName: 'a.png',
    bytes: () =>
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    says: /SVG/,
  },
  {
    what: 'a program that calls itself a picture',
    fileName: 'a.jpg',
    bytes: () => EXE,
    says: /chạy được/,
  },
  {
    what: 'a PNG that calls itself a JPEG',
    fileName: 'a.jpg',
    bytes: () => png(),
    says: /PNG/,
  },
  {
    what: 'a PNG with a changed byte',
    fileName: 'a.png',
    bytes: () => {
      const bytes = png();
      bytes[45] = (bytes[45] ?? 0) ^ 1;
      return bytes;
    },
    says: /hỏng/,
  },
  {
    what: 'a PNG cut off half way',
    fileName: 'a.png',
    bytes: () => png().subarray(0, 50),
    says: /thiếu một phần/,
  },
  {
    what: 'a PNG with a zip behind it',
    fileName: 'a.png',
    bytes: async () => Buffer.concat([png(), await zipOf({ 'a.txt': 'a' })]),
    says: /nội dung khác/,
  },
  {
    what: 'a PNG that unfolds to a wall of points',
    fileName: 'a.png',
    bytes: () => png(8, [], 60_000),
    says: /quá lớn/,
  },
  {
    what: 'a JPEG cut off half way',
    fileName: 'a.jpg',
    bytes: () => jpeg().subarray(0, -2),
    says: /thiếu một phần/,
  },
  {
    what: 'a JPEG with a page in its comment',
    fileName: 'a.jpg',
    bytes: () => jpeg({ comment: '<script>alert(1)</script>' }),
    says: /giấu/,
  },
  {
    what: 'a JPEG with an archive behind it',
    fileName: 'a.jpg',
    bytes: async () => Buffer.concat([jpeg(), await zipOf({ 'a.txt': 'a' })]),
    says: /giấu/,
  },
  {
    what: 'a HEIC without its data',
    fileName: 'a.heic',
    bytes: () => Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'),
    says: /thiếu một phần/,
  },
  {
    what: 'a HEIC with a box of an unknown kind behind',
    fileName: 'a.heic',
    bytes: () =>
      Buffer.concat([
        Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'),
        Buffer.from('0000000c', 'hex'),
        Buffer.from('evil<b>!'),
      ]),
    says: /hỏng/,
  },
];

const OTHERS: HostileFile[] = [
  ['RTF', 'a.docx', '{\\rtf1\\ansi}', /RTF/],
  ['gzip', 'a.xlsx', '\x1f\x8b\x08\0\0\0', /nén/],
  ['GIF', 'a.png', 'GIF89a', /GIF/],
  ['a script', 'a.pdf', '#!/bin/sh\nrm -rf /', /chạy được/],
  ['plain text', 'a.docx', 'Đơn đề nghị', /Không nhận ra/],
].map(([what, fileName, text, says]) => ({
  what: `${String(what)} under another ending`,
  fileName: String(fileName),
  bytes: () => Buffer.from(String(text), 'latin1'),
  says: says as RegExp,
}));

export const HOSTILE_FILES: readonly HostileFile[] = [...PDFS, ...OFFICE, ...PICTURES, ...OTHERS];
