import { prisma } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { ParentRef } from '#lib/documents/access.ts';
import { addDocument } from '#lib/documents/commands.ts';
import { attachInput } from '#lib/documents/schema.ts';
import { appendChunk, finishUpload, startUpload, type Sender } from '#lib/documents/uploads.ts';
import { pdf } from './sample-files.ts';

let number = 0;

/** A file that was sent whole and accepted, of bytes nobody else has. */
export async function finishedUpload(
  actor: SignedInActor,
  fileName = 'Tài liệu.pdf',
  bytes = pdf({ text: `so ${(number += 1)}` }),
): Promise<string> {
  const sender: Sender = `user:${actor.id}`;
  const { id } = await startUpload(sender, { fileName, size: bytes.length });
  await appendChunk(sender, id, 0, bytes);
  await finishUpload(sender, id);
  return id;
}

/** A document of any record, attached by the command itself. */
export async function attached(
  actor: SignedInActor,
  ref: ParentRef,
  about: Record<string, unknown> = {},
  fileName?: string,
): Promise<string> {
  const uploadId = await finishedUpload(actor, fileName);
  const { id } = await addDocument(
    actor,
    ref,
    attachInput.parse({ kind: 'OTHER', ...about, uploadId }),
  );
  return id;
}

export async function documentVersion(id: string): Promise<number> {
  const { version } = await prisma.document.findUniqueOrThrow({ where: { id } });
  return version;
}
