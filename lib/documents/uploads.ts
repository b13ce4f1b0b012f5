import 'server-only';
import { ConflictError, NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { readFileName } from '#lib/domain/file-name.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { fileStore } from '#lib/storage/chosen.ts';
import { inspectFile } from './inspect/inspect.ts';
import {
  hasRoomFor,
  measure,
  partialPath,
  removePartial,
  removePartialsBefore,
  writePiece,
} from './partial-files.ts';
import { CHUNK_BYTES, type StartUploadInput, type UploadView } from './schema.ts';

/** Who sends a file: somebody signed in, or an applicant by the hash of a secret that only they hold. */
export type Sender = `user:${string}` | `applicant:${string}`;

/** Files that one sender may have on their way at a time. */
const MAX_AT_ONCE = 30;

/** How long a file may stay on its way, or checked and not attached. */
const KEPT_MS = 24 * 60 * 60 * 1000;

type UploadRow = NonNullable<Awaited<ReturnType<typeof prisma.upload.findUnique>>>;

function toView(row: UploadRow): UploadView {
  return {
    id: row.id,
    fileName: row.fileName,
    size: Number(row.size),
    received: Number(row.received),
    chunkSize: CHUNK_BYTES,
    sha256: row.sha256,
    isFinished: row.finishedAt !== null,
  };
}

function refuse(code: string, message: string, path = 'file'): RuleViolationError {
  return new RuleViolationError(code, message, [{ path, message }]);
}

/** Announces a file: its name and size are judged before a byte of it is sent. @throws RuleViolationError */
export async function startUpload(sender: Sender, input: StartUploadInput): Promise<UploadView> {
  const reading = readFileName(input.fileName);
  if (!reading.ok) throw refuse('REFUSED_NAME', reading.message, 'fileName');
  await sweepUploads(new Date(Date.now() - KEPT_MS));
  if ((await prisma.upload.count({ where: { sender } })) >= MAX_AT_ONCE) {
    throw refuse(
      'TOO_MANY_UPLOADS',
      'Có quá nhiều tệp đang tải dở. Hãy đính kèm hoặc chờ một ngày.',
    );
  }
  if (!(await hasRoomFor(input.size))) {
    throw refuse('NO_ROOM', 'Máy chủ sắp hết chỗ chứa tệp. Hãy báo người quản trị.');
  }
  return toView(
    await prisma.upload.create({
      data: {
        sender,
        fileName: reading.name,
        size: BigInt(input.size),
        sha256: input.sha256 ?? null,
      },
    }),
  );
}

async function ownUpload(sender: Sender, id: string): Promise<UploadRow> {
  const row = await prisma.upload.findFirst({ where: { id, sender } });
  if (!row) throw new NotFoundError('tệp đang tải lên này');
  return row;
}

/** How far a file has come; another's is not found. @throws NotFoundError */
export async function uploadState(sender: Sender, id: string): Promise<UploadView> {
  return toView(await ownUpload(sender, id));
}

/**
 * Adds the next piece. Pieces come in order: one that does not begin where the file ends so far is
 * refused with what has been received, from where the sender goes on.
 * @throws NotFoundError, RuleViolationError, ConflictError
 */
export async function appendChunk(
  sender: Sender,
  id: string,
  offset: number,
  bytes: Uint8Array,
): Promise<UploadView> {
  const known = await ownUpload(sender, id);
  if (known.finishedAt) throw refuse('ALREADY_FINISHED', 'Tệp này đã tải lên xong.');
  if (bytes.byteLength === 0) throw refuse('EMPTY_CHUNK', 'Phần gửi lên không có nội dung.');
  if (offset + bytes.byteLength > Number(known.size)) {
    throw refuse('TOO_LONG', 'Phần gửi lên vượt quá dung lượng đã khai.');
  }
  const result = await transaction(async (tx) => {
    // Two pieces at once: the second waits here, and finds that its place is taken.
    await tx.$queryRaw`SELECT 1 FROM "Upload" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const row = await tx.upload.findUnique({ where: { id } });
    if (!row || row.finishedAt) throw new NotFoundError('tệp đang tải lên này');
    if (Number(row.received) !== offset) return { row, isTaken: false };
    const isWritten = await writePiece(id, offset, bytes);
    const received = isWritten ? BigInt(offset + bytes.byteLength) : 0n;
    return {
      row: await tx.upload.update({ where: { id }, data: { received } }),
      isTaken: isWritten,
    };
  });
  if (!result.isTaken) throw new ConflictError(toView(result.row));
  return toView(result.row);
}

let last: Promise<unknown> = Promise.resolve();

/** One file after the other is checked, so that many at once cannot take the server's memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * Closes an upload: complete, with the hash its sender named, and harmless by its content. From then
 * on the bytes are in the store, and `attachUpload` ties them to a record. Repeating it is harmless.
 * @throws NotFoundError, RuleViolationError
 */
export function finishUpload(
  sender: Sender,
  id: string,
  stated: { sha256?: string | undefined } = {},
): Promise<UploadView> {
  return inTurn(async () => {
    const row = await ownUpload(sender, id);
    const expected = stated.sha256 ?? row.sha256;
    if (row.finishedAt) {
      if (expected !== row.sha256) throw wrongHash();
      return toView(row);
    }
    if (row.received !== row.size) {
      throw refuse('INCOMPLETE', `Mới nhận ${row.received} trên ${row.size} byte. Hãy gửi tiếp.`);
    }
    const { sha256, size } = await measure(id);
    if (size !== Number(row.size) || (expected !== null && expected !== sha256)) {
      await prisma.upload.update({ where: { id }, data: { received: 0 } });
      await removePartial(id);
      throw wrongHash();
    }
    const verdict = await inspectFile({ path: partialPath(id), size }, row.fileName);
    if (!verdict.ok) {
      await prisma.upload.delete({ where: { id } });
      await removePartial(id);
      throw refuse('REFUSED_FILE', verdict.message);
    }
    const finished = await keep(row, sha256, verdict.mediaType);
    await removePartial(id);
    return toView(finished);
  });
}

function wrongHash(): RuleViolationError {
  return refuse(
    'WRONG_HASH',
    'Tệp đến nơi không giống tệp gửi đi (SHA-256 khác nhau). Hãy tải lên lại từ đầu.',
  );
}

/** Longest that storing may take, in milliseconds: 25 MB to a store over a slow line. */
const STORING_MS = 60_000;

/** Stores the bytes and says so, holding off whoever would sweep the same content away. */
function keep(row: UploadRow, sha256: string, mediaType: string): Promise<UploadRow> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))::text`;
      await tx.storedFile.createMany({
        data: [{ sha256, size: row.size, mediaType }],
        skipDuplicates: true,
      });
      await fileStore().put(sha256, { path: partialPath(row.id), size: Number(row.size) });
      return tx.upload.update({
        where: { id: row.id },
        data: { sha256, finishedAt: new Date() },
      });
    },
    { maxWait: 4_000, timeout: STORING_MS },
  );
}

/** Removes what was begun before that day and never attached: pieces, rows, and bytes nobody points at. */
export async function sweepUploads(before: Date): Promise<void> {
  await prisma.upload.deleteMany({ where: { createdAt: { lt: before } } });
  await removePartialsBefore(before);
  const orphans = await prisma.storedFile.findMany({
    where: { createdAt: { lt: before }, documents: { none: {} } },
    take: 20,
    select: { sha256: true },
  });
  for (const { sha256 } of orphans) {
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))::text`;
      const isWanted =
        (await tx.document.count({ where: { sha256 } })) +
          (await tx.upload.count({ where: { sha256, finishedAt: { not: null } } })) >
        0;
      if (isWanted) return;
      await tx.storedFile.delete({ where: { sha256 } });
      await fileStore().remove(sha256);
    });
  }
}
