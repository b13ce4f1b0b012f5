import 'server-only';
import { refresh } from 'next/cache';
import { ConflictError, OvertakenError } from '#lib/domain/errors.ts';

/**
 * For a form's `run`: when somebody else was faster, the page around the form is drawn anew. The form
 * keeps what was typed, shows that it met another change, and goes on from the latest version. A page
 * whose step is gone would be drawn without the form, so that one stays as it is.
 */
export async function refreshOnConflict<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ConflictError && !(error instanceof OvertakenError)) refresh();
    throw error;
  }
}
