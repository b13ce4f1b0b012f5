import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { HARMLESS, refused, type Content, type Finding } from './finding.ts';
import { namesIn, readName, streamsIn } from './pdf-names.ts';

const unfold = promisify(inflate) as (
  folded: Buffer,
  options: { maxOutputLength: number; finishFlush: number },
) => Promise<Buffer>;

const DAMAGED = refused('Tệp PDF bị hỏng hoặc thiếu một phần. Hãy xuất lại rồi gửi.');

/** Names of what acts by itself when a reader opens the file. */
const ACTIVE: Readonly<Record<string, string>> = {
  JavaScript: 'mã JavaScript',
  JS: 'mã JavaScript',
  Launch: 'lệnh chạy chương trình',
  EmbeddedFile: 'tệp đính kèm bên trong',
  EmbeddedFiles: 'tệp đính kèm bên trong',
  RichMedia: 'nội dung đa phương tiện',
  XFA: 'biểu mẫu động (XFA)',
  SubmitForm: 'lệnh gửi dữ liệu ra ngoài',
  ImportData: 'lệnh nhập dữ liệu',
  GoToE: 'tệp đính kèm bên trong',
};

/** What structure may unfold to in all, in bytes: ordinary files stay far below. */
const MAX_UNFOLDED = 64 * 1024 * 1024;

/** Bytes looked at before the server gets to serve somebody else. */
const STRIDE = 1024 * 1024;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

function activeIn(names: ReadonlySet<string>): Finding {
  const active = [...names].find((name) => Object.hasOwn(ACTIVE, name));
  if (active === undefined) return HARMLESS;
  return refused(`Tệp PDF có ${ACTIVE[active]}. Hãy in lại thành PDF thường rồi gửi.`);
}

/** First line, last line and where the table of contents is said to be. */
function inspectFrame(content: Content): Finding {
  const tail = content.toString('latin1', Math.max(0, content.length - 2_048));
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0) return DAMAGED;
  if (!/^[\s\0]*$/.test(tail.slice(end + 5))) {
    return refused('Sau phần cuối của tệp PDF còn nội dung khác. Hãy xuất lại rồi gửi.');
  }
  const pointer = Number(/startxref\s+(\d{1,10})\s*(?:%%EOF\s*)?$/.exec(tail.slice(0, end))?.[1]);
  if (!(pointer >= 0 && pointer < content.length)) return DAMAGED;
  const table = content.toString('latin1', pointer, pointer + 64);
  // A byte-order mark before the header moves everything by as much.
  return /^.{0,20}?(xref|\d+\s+\d+\s+obj)/s.test(table) ? HARMLESS : DAMAGED;
}

/** Plain patterns over every byte: what hides between structure and streams is found all the same. */
const PLAIN = /\/S\s*\/(?:JavaScript|Launch)\b|\/JS\s*(?:\(|<[0-9a-fA-F]|\d+\s+\d+\s+R)/;
const OVERLAP = 64;

async function inspectPlainly(content: Content): Promise<Finding> {
  for (let at = 0; at < content.length; at += STRIDE) {
    if (PLAIN.test(content.toString('latin1', Math.max(0, at - OVERLAP), at + STRIDE))) {
      return activeIn(new Set(['JavaScript']));
    }
    await breathe();
  }
  return HARMLESS;
}

async function unfoldObjects(
  dictionary: string,
  bytes: Buffer,
  room: number,
): Promise<Buffer | null> {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]]+)/.exec(dictionary)?.[1];
  if (filter === undefined) return bytes;
  if (readName(filter).replace(/[[\]\s]/g, '') !== '/FlateDecode') return null;
  try {
    return await unfold(bytes, {
      maxOutputLength: room,
      // Some writers leave the closing checksum out.
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch {
    return null;
  }
}

/**
 * Accepts a PDF that only shows something: no scripts, no programs to start, no files inside, not
 * encrypted, whole from its first line to its last. Objects folded into streams are unfolded.
 */
export async function inspectPdf(content: Content): Promise<Finding> {
  for (const look of [inspectFrame, inspectPlainly]) {
    const finding = await look(content);
    if (!finding.ok) return finding;
  }
  const { names, folded } = await structureOf(content);
  if (names.has('Encrypt')) {
    return refused('Tệp PDF được đặt mật khẩu hoặc mã hóa. Hãy lưu bản không mã hóa rồi gửi.');
  }
  if (!names.has('Root')) return DAMAGED;
  const finding = activeIn(names);
  return finding.ok ? inspectFolded(folded) : finding;
}

interface Folded {
  dictionary: string;
  bytes: Buffer;
}

/** The names that stand openly, and the streams in which further objects are folded. */
async function structureOf(content: Content) {
  const names = new Set<string>();
  const folded: Folded[] = [];
  let from = 0;
  let seen = 0;
  const read = (end: number) => {
    for (const name of namesIn(content.subarray(from, end))) names.add(name);
  };
  for (const { dictionary, start, end } of streamsIn(content)) {
    read(start);
    from = end;
    if (readName(dictionary).includes('/ObjStm')) {
      folded.push({ dictionary, bytes: content.subarray(start, end) });
    }
    if (end - seen > STRIDE) {
      seen = end;
      await breathe();
    }
  }
  read(content.length);
  return { names, folded };
}

async function inspectFolded(folded: readonly Folded[]): Promise<Finding> {
  let room = MAX_UNFOLDED;
  for (const { dictionary, bytes } of folded) {
    const objects = await unfoldObjects(dictionary, bytes, room);
    if (objects === null) {
      return refused(
        'Không đọc được cấu trúc của tệp PDF (hỏng hoặc nén lạ). Hãy xuất lại rồi gửi.',
      );
    }
    room -= objects.length;
    if (room <= 0) return refused('Tệp PDF bung ra quá lớn. Hãy xuất lại rồi gửi.');
    const finding = activeIn(namesIn(objects));
    if (!finding.ok) return finding;
    await breathe();
  }
  return HARMLESS;
}
