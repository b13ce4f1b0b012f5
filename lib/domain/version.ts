import { ConflictError, RuleViolationError } from './errors.ts';

/** Insists that a change says which version it was made from. @throws RuleViolationError, ConflictError */
export function requireVersion(given: number | undefined, current: number, view?: () => unknown) {
  if (given === undefined) {
    throw new RuleViolationError('VERSION_REQUIRED', 'Cần gửi kèm version của bản đang sửa.', [
      { path: 'version', message: 'Thiếu version.' },
    ]);
  }
  if (given !== current) throw new ConflictError(view?.() ?? null);
}
