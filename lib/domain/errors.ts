/** The four ways a command can refuse. Messages are Vietnamese and say what the reader can do. */

export interface Issue {
  /** Field the message belongs to, in API notation (`support`, `milestones.0.title`); empty for the whole. */
  path: string;
  message: string;
}

export class NotFoundError extends Error {
  readonly kind = 'NOT_FOUND';
  constructor(what = 'nội dung này') {
    super(`Không tìm thấy ${what}.`);
  }
}

export class ForbiddenError extends Error {
  readonly kind = 'FORBIDDEN';
}

/** Something asked for is against a rule of the trade: nothing was changed. */
export class RuleViolationError extends Error {
  readonly kind = 'RULE_VIOLATION';
  readonly issues: Issue[];
  /** Stable machine-readable reason, for scripts. */
  readonly code: string;
  constructor(code: string, message: string, issues: Issue[] = []) {
    super(message);
    this.code = code;
    this.issues = issues;
  }
}

/** Somebody else was faster; `current` is what is stored now, so that both versions can be shown. */
export class ConflictError extends Error {
  readonly kind = 'CONFLICT';
  readonly current: unknown;
  /** Which of several things it was, where one act is about many. */
  readonly issues: Issue[];
  constructor(current: unknown = null, issues: Issue[] = [], message = issues[0]?.message) {
    super(
      message ??
        'Nội dung này vừa được người khác thay đổi. Hãy xem bản mới nhất rồi quyết định giữ phần nào.',
    );
    this.current = current;
    this.issues = issues;
  }
}

/** Somebody else was faster with this very step: it is not there to be taken any more. */
export class OvertakenError extends ConflictError {
  constructor(message: string) {
    super(null, [], message);
  }
}

export type DomainError = NotFoundError | ForbiddenError | RuleViolationError | ConflictError;

export function isDomainError(error: unknown): error is DomainError {
  return (
    error instanceof NotFoundError ||
    error instanceof ForbiddenError ||
    error instanceof RuleViolationError ||
    error instanceof ConflictError
  );
}
