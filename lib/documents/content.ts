import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db/client.ts';
import { log } from '#lib/log.ts';
import { fileStore } from '#lib/storage/chosen.ts';
import { MissingFileError } from '#lib/storage/file-store.ts';
import { isInside, projectOf } from './access.ts';
import { contentDisposition } from './disposition.ts';
import { loadDocument } from './queries.ts';

/** A browser shows these by itself; everything else is only ever saved. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg'];

/** Bytes from the store; a file that is gone is told in the log and to the reader. @throws NotFoundError */
export async function openStored(sha256: string): Promise<ReadableStream<Uint8Array>> {
  try {
    return await fileStore().open(sha256);
  } catch (error) {
    if (!(error instanceof MissingFileError)) throw error;
    log.error('stored file missing', { sha256 });
    throw new NotFoundError('nội dung của tài liệu này trong kho tệp');
  }
}

/** The document itself, for whoever may see its record at this moment. @throws NotFoundError */
export async function downloadDocument(
  actor: Actor,
  id: string,
  wish: { inline: boolean },
): Promise<Response> {
  const row = await loadDocument(actor, id);
  const body = await openStored(row.sha256);
  // What is public is read by anybody; what is internal leaves a trace of who took it.
  if (isInside(actor) && !row.isPublic) {
    const project = projectOf(row);
    await transaction((tx) =>
      recordAudit(tx, actor, {
        action: 'document.download',
        entity: 'Document',
        entityId: row.id,
        after: { fileName: row.fileName, project: project?.code ?? null },
      }),
    );
  }
  const isShown = wish.inline && SHOWN.includes(row.file.mediaType);
  return new Response(body, {
    headers: {
      'content-type': row.file.mediaType,
      'content-length': row.file.size.toString(),
      'content-disposition': contentDisposition(row.fileName, isShown ? 'inline' : 'attachment'),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      etag: `"${row.sha256}"`,
    },
  });
}
