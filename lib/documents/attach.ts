import 'server-only';
import { organisationOf } from '#lib/domain/actor.ts';
import { NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { documentMeta, type DocumentMeta } from './schema.ts';
import type { Sender } from './uploads.ts';

/** The one record that a document is attached to; `status` is the state of the project it belongs to. */
export type DocumentParent =
  | { projectId: string; status?: Status }
  | { contractId: string }
  | { needId: string }
  | { decisionId: string }
  | { establishmentId: string };

/** Most documents of one record; far above any dossier, far below what a page can show. */
const MAX_DOCUMENTS = 500;

async function senderOf(tx: Tx, sender: Sender) {
  const [kind, id = ''] = sender.split(':');
  if (kind === 'applicant') {
    return {
      uploadedById: null,
      uploadedByName: 'Người đăng ký nhu cầu',
      organisation: 'APPLICANT',
    };
  }
  const user = await tx.user.findUnique({ where: { id } });
  if (!user) throw new NotFoundError('người gửi');
  return {
    uploadedById: user.id,
    uploadedByName: user.name,
    organisation: organisationOf(user.role),
  };
}

/**
 * Ties a finished upload to its record, in the transaction of whoever knows that it may be: rights,
 * state and audit row are the caller's. An upload is attached once; when the transaction fails, it
 * can still be attached. @throws RuleViolationError when there is no such finished upload
 */
export async function attachUpload(
  tx: Tx,
  sender: Sender,
  uploadId: string,
  parent: DocumentParent,
  meta: DocumentMeta,
  replacesId: string | null = null,
) {
  const { issuedOn, ...words } = documentMeta.parse(meta);
  const upload = await tx.upload.findFirst({ where: { id: uploadId, sender } });
  const { count } = await tx.upload.deleteMany({
    where: { id: uploadId, sender, finishedAt: { not: null } },
  });
  if (!upload?.sha256 || count === 0) {
    const message = 'Tệp này chưa tải lên xong, hoặc đã được đính kèm rồi.';
    throw new RuleViolationError('UPLOAD_NOT_FINISHED', message, [{ path: 'uploadId', message }]);
  }
  const { status, ...owner } = { status: undefined, ...parent };
  if ((await tx.document.count({ where: { ...owner, removedAt: null } })) >= MAX_DOCUMENTS) {
    throw new RuleViolationError('TOO_MANY', `Một hồ sơ giữ tối đa ${MAX_DOCUMENTS} tài liệu.`);
  }
  return tx.document.create({
    data: {
      ...words,
      ...owner,
      ...(await senderOf(tx, sender)),
      status: status ?? null,
      issuedOn: fromDay(issuedOn),
      sha256: upload.sha256,
      fileName: upload.fileName,
      replacesId,
    },
    select: { id: true, fileName: true, sha256: true, kind: true },
  });
}
