import 'server-only';
import type { DocumentKind } from '#lib/domain/document-kinds.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';
import { OWNER } from './access.ts';

export const DOCUMENT = {
  id: true,
  sha256: true,
  fileName: true,
  kind: true,
  number: true,
  issuedOn: true,
  issuer: true,
  subject: true,
  isPublic: true,
  status: true,
  projectId: true,
  replacesId: true,
  removedAt: true,
  removedByName: true,
  removeReason: true,
  uploadedById: true,
  uploadedByName: true,
  organisation: true,
  uploadedAt: true,
  version: true,
  file: { select: { size: true, mediaType: true } },
  ...OWNER,
} satisfies Prisma.DocumentSelect;

export type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof DOCUMENT }>;

/** Where the bytes are; the right is asked for there anew. */
const contentHref = (id: string) => `/api/v1/documents/${id}/content`;

/** What anybody who sees the document may know of it. */
export function toPublicView(row: DocumentRow) {
  return {
    id: row.id,
    fileName: row.fileName,
    kind: row.kind as DocumentKind,
    number: row.number,
    issuedOn: toDayOrNull(row.issuedOn),
    issuer: row.issuer,
    subject: row.subject,
    status: row.status,
    mediaType: row.file.mediaType,
    size: Number(row.file.size),
    sha256: row.sha256,
    href: contentHref(row.id),
  };
}
export type PublicDocument = ReturnType<typeof toPublicView>;

/** The same with what the inside knows: who put it there, and whether and why it is gone. */
export function toView(row: DocumentRow) {
  return {
    ...toPublicView(row),
    isPublic: row.isPublic,
    /** The record it hangs on besides the project itself. */
    of: row.contract
      ? { contract: row.contract.number }
      : row.decision
        ? { decision: row.decision.number }
        : null,
    organisation: row.organisation,
    uploadedBy: row.uploadedByName,
    uploadedAt: row.uploadedAt.toISOString(),
    replaces: row.replacesId,
    removed:
      row.removedAt === null
        ? null
        : {
            at: row.removedAt.toISOString(),
            by: row.removedByName,
            reason: row.removeReason ?? '',
          },
    version: row.version,
  };
}
export type DocumentView = ReturnType<typeof toView>;
