import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';

/**
 * For the `run` of a form that brings nothing but the click: whether the act was still there to be
 * done. Where it was not there is nothing to keep, and the page is shown as it is now.
 */
export async function wasInTime(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    if (error instanceof RuleViolationError && error.code === 'WRONG_STATE') return false;
    throw error;
  }
}
