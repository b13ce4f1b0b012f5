import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';

/**
 * For a form's `run` over rows: a command counts the rows it was sent, the form numbers the rows it
 * shows. What the command complains of is told under the form's own names.
 */
export async function underFieldNames<T>(
  fieldOf: (path: string) => string,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof RuleViolationError || error instanceof ConflictError)) throw error;
    if (error.issues.length === 0) throw error;
    const issues = error.issues.map((issue) => ({ ...issue, path: fieldOf(issue.path) }));
    if (error instanceof ConflictError) throw new ConflictError(error.current, issues);
    throw new RuleViolationError(error.code, error.message, issues);
  }
}
