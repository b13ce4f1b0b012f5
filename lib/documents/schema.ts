import { z } from 'zod';
import { DOCUMENT_KINDS } from '#lib/domain/document-kinds.ts';
import { MAX_FILE_BYTES } from '#lib/domain/file-name.ts';
import { STATUSES } from '#lib/domain/vocabulary.ts';
import { day, line, optional, paragraph, version } from '#lib/schema/fields.ts';

/** Files on their way and documents that are attached: what may be said of them. Client-safe. */

/** Bytes that one request carries; below the limit of every body. */
export const CHUNK_BYTES = 512 * 1024;

const sha256 = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, 'SHA-256 gồm 64 chữ số thập lục phân.')
  .transform((text) => text.toLowerCase());

export const startUploadInput = z.strictObject({
  // Judged by readFileName, which says what is wrong with it.
  fileName: z.string().min(1, 'Thiếu tên tệp.').max(2_000, 'Tên tệp quá dài.'),
  size: z
    .int('Dung lượng là số byte.')
    .min(1, 'Tệp này trống.')
    .max(MAX_FILE_BYTES, 'Tệp lớn hơn 25 MB.'),
  sha256: sha256.optional(),
});
export type StartUploadInput = z.output<typeof startUploadInput>;

export const uploadParams = z.object({ id: z.uuid('Mã này không đúng dạng.') });
export const chunkQuery = z.strictObject({
  offset: z.coerce.number().int().min(0).max(MAX_FILE_BYTES),
});
export const finishUploadInput = z.strictObject({ sha256: sha256.optional() });

export const uploadAnswer = z.object({
  id: z.uuid(),
  fileName: z.string(),
  size: z.int(),
  received: z.int(),
  chunkSize: z.int(),
  sha256: z.string().nullable(),
  isFinished: z.boolean(),
});
export type UploadView = z.output<typeof uploadAnswer>;

/** What the office knows of a document besides its bytes. */
const about = {
  kind: z.enum(DOCUMENT_KINDS, 'Hãy chọn loại tài liệu.'),
  number: optional(line(60)),
  issuedOn: day.nullable(),
  issuer: optional(line(200)),
  subject: optional(paragraph(500)),
  isPublic: z.boolean(),
};

export const documentMeta = z.strictObject({
  ...z.object(about).partial().shape,
  kind: about.kind,
});
export type DocumentMeta = z.input<typeof documentMeta>;

export const parentInput = z.union(
  [
    z.strictObject({ projectCode: z.string().max(40) }),
    z.strictObject({ contractId: z.uuid() }),
    z.strictObject({ needId: z.uuid() }),
    z.strictObject({ decisionId: z.uuid() }),
    z.strictObject({ establishmentId: z.uuid() }),
  ],
  { error: 'Hãy nói rõ tài liệu thuộc về hồ sơ nào.' },
);

/** The same in an address: exactly one of them. */
export const parentQuery = z
  .strictObject({
    projectCode: z.string().max(40).optional(),
    contractId: z.uuid().optional(),
    needId: z.uuid().optional(),
    decisionId: z.uuid().optional(),
    establishmentId: z.uuid().optional(),
  })
  .pipe(parentInput);

/** The finished upload, and what it is. */
export const attachInput = z.strictObject({
  ...documentMeta.shape,
  uploadId: z.uuid('Mã tải lên không đúng dạng.'),
  /** The state of the project whose paper it is; the present one unless said otherwise. */
  status: z.enum(STATUSES).optional(),
  /** The document whose place it takes. */
  replaces: z.uuid().optional(),
});
export type AttachInput = z.output<typeof attachInput>;

export const attachToInput = z.strictObject({ ...attachInput.shape, parent: parentInput });

export const editInput = z.strictObject({ ...z.object(about).partial().shape, version });
export type EditInput = z.output<typeof editInput>;

export const removeInput = z.strictObject({ reason: paragraph(1_000), version });

export const documentParams = z.object({ id: z.uuid('Mã này không đúng dạng.') });

export const documentAnswer = z.object({
  id: z.uuid(),
  fileName: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  isPublic: z.boolean(),
  status: z.enum(STATUSES).nullable(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  href: z.string(),
});

export const contentQuery = z.strictObject({ inline: z.enum(['0', '1']).optional() });
export const stageQuery = z.strictObject({ status: z.enum(STATUSES).optional() });
