import 'server-only';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { currentSession } from '#lib/auth/session.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  ConflictError,
  isDomainError,
  OvertakenError,
  RuleViolationError,
  type Issue,
} from '#lib/domain/errors.ts';
import { once } from '#lib/http/idempotency.ts';
import { HttpProblem, isDatabaseAway } from '#lib/http/problem.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { log } from '#lib/log.ts';
import type { FormAction, FormState } from './form-state.ts';

/** What the form says of itself: how to read it, what to do, where to go afterwards. */
export interface FormNotice<S extends z.ZodType, R> {
  schema: S;
  run: (actor: SignedInActor, input: z.output<S>) => Promise<R>;
  /** Address to go to after success; without one the form stays and says so. */
  next?: (result: R, input: z.output<S>) => string;
  success?: string;
  /** How what is stored now reads in this form, so that a conflict shows both versions. */
  stored?: (current: unknown, values: FormState['values']) => StoredForm | null;
}

/** What a form would hold if it were filled from the database now. `values` carries the `version`. */
export interface StoredForm {
  values: FormState['values'];
  /** null for what is carried along unseen. */
  labelOf: (field: string) => string | null;
  /** How people read what a field holds; as it is typed where nothing else is said. */
  wordsOf?: (field: string, value: string) => string;
}

/** Made anew for each showing of a form: a double click or a repeated send counts once. */
const IDEMPOTENCY_FIELD = 'idempotencyKey';

/** Fields as the schema reads them: one value or, for repeated names, a list. Next's own fields are left out. */
function toObject(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || name === IDEMPOTENCY_FIELD) continue;
    const all = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return values;
}

function failed(
  values: FormState['values'],
  errors: Issue[],
  message: string | undefined,
  conflict?: FormState['conflict'],
): FormState {
  return {
    ok: false,
    errors,
    values,
    ...(message === undefined ? {} : { message }),
    ...(conflict ? { conflict } : {}),
  };
}

/** As it would be stored: a browser sends the lines of a text with both signs for a line's end. */
const asText = (value: string | string[] | undefined) =>
  [value ?? ''].flat().join(', ').replaceAll('\r\n', '\n');

/** What ties a form to the version it was made from: taken over, so that a second save goes through. */
const TIES = new Set(['version', 'base']);

/** Both versions side by side; the form goes on from the version that is stored now. */
function inConflict(
  error: ConflictError,
  typed: FormState['values'],
  stored: StoredForm | null,
): FormState {
  if (!stored) {
    // The page, drawn anew, knows the version that the form goes on from.
    const untied = Object.entries(typed).filter(([field]) => !TIES.has(field));
    // What stands at a row already is not said a second time for the form as a whole.
    const message = error.issues.length > 0 ? undefined : error.message;
    return failed(Object.fromEntries(untied), error.issues, message);
  }
  const fields = [...new Set([...Object.keys(typed), ...Object.keys(stored.values)])];
  const conflict = fields.flatMap((field) => {
    const label = TIES.has(field) ? null : stored.labelOf(field);
    const [yours, theirs] = [asText(typed[field]), asText(stored.values[field])];
    if (label === null || yours === theirs) return [];
    const words = (value: string) => stored.wordsOf?.(field, value) ?? value;
    return [{ field, label, yours: words(yours), theirs: words(theirs) }];
  });
  const renewed = Object.entries(stored.values).filter(([field]) => TIES.has(field));
  return failed({ ...typed, ...Object.fromEntries(renewed) }, [], error.message, conflict);
}

/** A form that met a wrong state was shown while the state was still right. */
function isOvertaken(error: unknown): boolean {
  if (error instanceof OvertakenError) return true;
  return error instanceof RuleViolationError && error.code === 'WRONG_STATE';
}

/** What a failed action tells the form; everything typed goes back with it. */
function toFormState(
  error: unknown,
  values: FormState['values'],
  stored: FormNotice<z.ZodType, unknown>['stored'],
): FormState {
  unstable_rethrow(error);
  const state = refusedState(error, values, stored);
  return isOvertaken(error) ? { ...state, isOvertaken: true } : state;
}

function refusedState(
  error: unknown,
  values: FormState['values'],
  stored: FormNotice<z.ZodType, unknown>['stored'],
): FormState {
  if (error instanceof ConflictError) {
    return inConflict(error, values, stored?.(error.current, values) ?? null);
  }
  if (isDomainError(error)) {
    const issues = error.kind === 'RULE_VIOLATION' ? error.issues : [];
    // What stands at a field already is not said a second time for the form as a whole.
    const isSaid = issues.some((issue) => issue.message === error.message);
    return failed(values, issues, isSaid ? undefined : error.message);
  }
  if (error instanceof HttpProblem) return failed(values, error.issues, error.message);
  if (isDatabaseAway(error)) {
    return failed(
      values,
      [],
      'Cơ sở dữ liệu đang khởi động lại. Phần vừa nhập vẫn còn đây, hãy gửi lại sau ít giây.',
    );
  }
  log.error('unexpected error in a form', { error });
  return failed(values, [], 'Đã có lỗi ngoài dự tính. Phần vừa nhập vẫn còn đây, hãy thử lại.');
}

/** A form's door: the same notice as a route's, over the same schema and command. */
export function formAction<S extends z.ZodType, R>(notice: FormNotice<S, R>): FormAction {
  return async (_previous, form) => {
    const values = toObject(form);
    let next: string | undefined;
    try {
      if (!isSameOrigin(await headers())) {
        return failed(values, [], 'Yêu cầu không đến từ cổng này.');
      }
      const session = await currentSession();
      if (!session || session.mustChangePassword) {
        return failed(
          values,
          [],
          'Phiên làm việc đã hết. Hãy đăng nhập lại ở thẻ khác rồi gửi lại; phần vừa nhập vẫn còn đây.',
        );
      }
      const parsed = notice.schema.safeParse(values);
      if (!parsed.success) {
        const issues = parsed.error.issues.map((issue) => ({
          path: issue.path.join('.'),
          message: issue.message,
        }));
        return failed(values, issues, undefined);
      }
      const key = form.get(IDEMPOTENCY_FIELD);
      const { body } = await once(
        session.actor,
        typeof key === 'string' && key !== '' ? key : null,
        { method: 'FORM', path: '', text: JSON.stringify(values) },
        async () => ({ status: 200, body: await notice.run(session.actor, parsed.data) }),
      );
      next = notice.next?.(body as R, parsed.data);
    } catch (error) {
      return toFormState(error, values, notice.stored);
    }
    // Pages that the browser has kept, for going back, tell of what was before.
    revalidatePath('/', 'layout');
    if (next) redirect(next);
    return { ok: true, message: notice.success ?? 'Đã lưu.', errors: [], values: {} };
  };
}
