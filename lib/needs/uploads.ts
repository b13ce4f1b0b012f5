import 'server-only';
import { NotFoundError } from '#lib/domain/errors.ts';
import { uploadState, type Sender } from '#lib/documents/uploads.ts';
import { APPLICANT_COOKIE, applicantOf } from './applicant.ts';

/** Who sends, by the cookie of the request; nobody's uploads are not found. @throws NotFoundError */
export function requireApplicant(cookie: (name: string) => string | undefined): Sender {
  const sender = applicantOf(cookie(APPLICANT_COOKIE));
  if (!sender) throw new NotFoundError('tệp đang tải lên này');
  return sender;
}

/** Names of the files under these ids that are this sender's and complete. */
export async function namesOfUploads(
  sender: Sender | null,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (!sender) return {};
  const names: Record<string, string> = {};
  for (const id of ids) {
    const upload = await uploadState(sender, id).catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
    if (upload?.isFinished) names[id] = upload.fileName;
  }
  return names;
}
