import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Content } from './finding.ts';

/** Limits that no office file comes near, and that a zip bomb cannot keep. */
const MAX_ENTRIES = 5_000;
const MAX_UNFOLDED = 200 * 1024 * 1024;
const MAX_RATIO = 250;
/** Below this a high ratio is only a repetitive sheet. */
const RATIO_FROM = 20 * 1024 * 1024;

export class ZipRefusal extends Error {}

const BOMB = 'Tệp bung ra quá lớn so với dung lượng của nó';

function inspectSum(entries: readonly Entry[]): void {
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (declared > MAX_UNFOLDED || (declared > RATIO_FROM && declared > packed * MAX_RATIO)) {
    throw new ZipRefusal(BOMB);
  }
}

/** No two entries under one name, and none that lies over another in the file. */
function inspectPlaces(entries: readonly Entry[]): void {
  const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()));
  if (names.size !== entries.length) throw new ZipRefusal('Trong tệp có hai phần trùng tên');
  const placed = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  let free = 0;
  for (const entry of placed) {
    if (entry.relativeOffsetOfLocalHeader < free) {
      throw new ZipRefusal('Các phần trong tệp chồng lên nhau');
    }
    free = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
  }
}

async function inspectEntry(zip: ZipFile, entry: Entry): Promise<void> {
  if (/(^|\/)\.\.(\/|$)|^\/|\\|^[a-z]:/i.test(entry.fileName)) {
    throw new ZipRefusal('Trong tệp có tên dẫn ra ngoài thư mục');
  }
  if (entry.isEncrypted()) throw new ZipRefusal('Tệp được đặt mật khẩu');
  if (!entry.canDecodeFileData()) throw new ZipRefusal('Tệp dùng cách nén lạ');
  // What one program lists and another finds must be the same.
  const local = await zip.readLocalFileHeaderPromise(entry);
  if (!local.fileName.equals(entry.fileNameRaw)) {
    throw new ZipRefusal('Mục lục của tệp không khớp với nội dung');
  }
}

export interface ZipContents {
  entries: readonly Entry[];
  /** Gives the real bytes piece by piece; more than was declared is refused by the reader. */
  read: (entry: Entry) => Promise<AsyncIterable<Buffer>>;
}

/** Opens a zip whose list of contents has been judged. @throws ZipRefusal; anything else means damaged */
export async function openZip(content: Content): Promise<ZipContents> {
  const zip = await fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > MAX_ENTRIES) throw new ZipRefusal('Trong tệp có quá nhiều phần');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= MAX_ENTRIES) throw new ZipRefusal('Trong tệp có quá nhiều phần');
    await inspectEntry(zip, entry);
    entries.push(entry);
  }
  inspectSum(entries);
  inspectPlaces(entries);
  let unfolded = 0;
  return {
    entries,
    read: async (entry) => {
      const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
      return (async function* counted() {
        for await (const piece of stream) {
          unfolded += piece.length;
          if (unfolded > MAX_UNFOLDED) throw new ZipRefusal(BOMB);
          yield piece;
        }
      })();
    },
  };
}
