import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { ZipFile } from 'yazl';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db/client.ts';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import { DOCUMENT_KIND_LABELS, stageLabel } from '#lib/format/document-labels.ts';
import { loadProjectInside } from '#lib/projects/load.ts';
import { openStored } from './content.ts';
import { contentDisposition } from './disposition.ts';
import { listInsideDocuments } from './queries.ts';
import type { DocumentView } from './view.ts';

/** Largest archive, in bytes: what a slow line and a reader's disk can be asked to take. */
const MAX_ARCHIVE_BYTES = 1024 * 1024 * 1024;

/** A name of its own for each file in its folder: `bao-gia.pdf`, `bao-gia (2).pdf`. */
export function uniqueNames(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const dot = path.lastIndexOf('.');
    let name = path;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = `${path.slice(0, dot)} (${number})${path.slice(dot)}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

const folderOf = (document: DocumentView) =>
  document.status === null ? 'Hợp đồng và quyết định' : stageLabel(document.status);

// A text that a spreadsheet would read as a formula is shown as text.
const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

/** The list that lies on top, for a spreadsheet: one line for each file. */
function indexOf(documents: readonly DocumentView[], names: readonly string[]): string {
  const head = [
    'STT',
    'Tệp',
    'Loại tài liệu',
    'Số, ký hiệu',
    'Ngày',
    'Cơ quan ban hành',
    'Trích yếu',
    'Công khai',
    'Người đính kèm',
    'Thời điểm đính kèm',
    'Dung lượng (byte)',
    'SHA-256',
  ];
  const lines = documents.map((document, index) => [
    String(index + 1),
    names[index] ?? '',
    DOCUMENT_KIND_LABELS[document.kind],
    document.number ?? '',
    document.issuedOn ? formatDay(document.issuedOn) : '',
    document.issuer ?? '',
    document.subject ?? '',
    document.isPublic ? 'Công khai' : 'Nội bộ',
    document.uploadedBy,
    formatInstant(new Date(document.uploadedAt)),
    String(document.size),
    document.sha256,
  ]);
  return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** All papers of a dossier, or of one state of it, in one file with a list on top. */
export async function archiveDocuments(
  actor: SignedInActor,
  code: string,
  only: { status?: Status | undefined },
): Promise<Response> {
  const project = await loadProjectInside(actor, code);
  const documents = (await listInsideDocuments(actor, code)).filter(
    (document) =>
      document.removed === null && (only.status === undefined || document.status === only.status),
  );
  if (documents.length === 0) {
    throw new RuleViolationError('NOTHING_TO_PACK', 'Chưa có tài liệu nào để tải.');
  }
  if (documents.reduce((sum, { size }) => sum + size, 0) > MAX_ARCHIVE_BYTES) {
    throw new RuleViolationError(
      'TOO_LARGE',
      'Tài liệu vượt quá 1 GB. Hãy tải theo từng trạng thái.',
    );
  }
  await transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'export',
      entity: 'Export',
      entityId: 'documents',
      after: { project: project.code, status: only.status ?? null, files: documents.length },
    }),
  );
  const names = uniqueNames(
    documents.map((document) => `${folderOf(document)}/${document.fileName}`),
  );
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(indexOf(documents, names), 'utf8'), 'Danh mục.csv');
  documents.forEach((document, index) => {
    // One file is opened at a time, when its turn comes; they are compressed already.
    zip.addReadStreamLazy(
      names[index] ?? document.fileName,
      { compress: false, mtime: new Date(document.uploadedAt) },
      (give) => {
        openStored(document.sha256).then(
          (stream) => give(null, Readable.fromWeb(stream as WebStream)),
          (error: unknown) => give(error, Readable.from([])),
        );
      },
    );
  });
  zip.end();
  const output = zip.outputStream as Readable;
  // Half an archive must not look whole: the connection breaks, and the reader is told by it.
  zip.on('error', (error: Error) => output.destroy(error));
  return new Response(Readable.toWeb(output) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': contentDisposition(
        `Tài liệu ${project.code} ${dayInVietnam(new Date())}.zip`,
        'attachment',
      ),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
