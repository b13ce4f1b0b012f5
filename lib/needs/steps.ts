import type { z } from 'zod';
import { formOver, type FormReader, type FormValues } from '#lib/schema/form-reader.ts';
import { ESTABLISHMENT_TYPES } from '#lib/domain/vocabulary.ts';
import type { Issue } from '#lib/domain/errors.ts';
import { MAX_NEED_FILES, registerNeedInput, type RegisterNeedInput } from './schema.ts';

/** The public form, one topic a page. Every page carries what the others were told. Client-safe. */

export const NEED_STEPS = ['co-so', 'san-pham', 'nhu-cau', 'von-lao-dong', 'tep', 'gui'] as const;
export type NeedStep = (typeof NEED_STEPS)[number];

export const STEP_TITLES: Record<NeedStep, string> = {
  'co-so': 'Cơ sở của bạn',
  'san-pham': 'Sản phẩm, nghề',
  'nhu-cau': 'Nhu cầu hỗ trợ',
  'von-lao-dong': 'Vốn, lao động',
  tep: 'Tệp đính kèm',
  gui: 'Kiểm tra và gửi',
};

/** One file each; a slot holds the id of a finished upload. */
export const UPLOAD_SLOTS: readonly string[] = Array.from(
  { length: MAX_NEED_FILES },
  (_, place) => `upload${place + 1}`,
);

/** The fields that each page asks for, by their names. */
export const STEP_FIELDS: Record<NeedStep, readonly string[]> = {
  'co-so': ['type', 'name', 'taxCode', 'unit', 'address', 'representative', 'phone', 'email'],
  'san-pham': ['makes', 'products'],
  'nhu-cau': ['activityContent', 'wants', 'equipment'],
  'von-lao-dong': [
    'cost',
    'costNotStated',
    'ownCapital',
    'ownCapitalNotStated',
    'workers',
    'femaleWorkers',
  ],
  tep: UPLOAD_SLOTS,
  gui: ['consent'],
};

/** What was typed, whichever page it was typed on. */
export const TYPED_FIELDS: readonly string[] = Object.values(STEP_FIELDS).flat();

function readAmount(form: FormReader, name: 'cost' | 'ownCapital') {
  const amount = form.money(name);
  if (amount === null) form.complain(name, 'Hãy ghi số tiền, hoặc đánh dấu “Chưa biết”.');
  return amount ?? undefined;
}

function uploadsIn(form: FormReader) {
  return UPLOAD_SLOTS.map((slot) => ({ slot, id: form.text(slot) })).filter(({ id }) => id !== '');
}

function readNeed(form: FormReader) {
  form.rowNumbers.uploads = uploadsIn(form).map(({ slot }) => UPLOAD_SLOTS.indexOf(slot) + 1);
  return {
    type: ESTABLISHMENT_TYPES.find((type) => type === form.text('type')) ?? null,
    name: form.text('name'),
    taxCode: form.text('taxCode'),
    unit: form.textOrNull('unit'),
    address: form.text('address'),
    representative: form.text('representative'),
    phone: form.text('phone'),
    email: form.text('email'),
    makes: form.text('makes'),
    products: form.text('products'),
    activityContent: form.textOrNull('activityContent'),
    wants: form.text('wants'),
    equipment: form.text('equipment'),
    cost: readAmount(form, 'cost'),
    ownCapital: readAmount(form, 'ownCapital'),
    workers: form.wholeNumber('workers'),
    femaleWorkers: form.wholeNumber('femaleWorkers'),
    uploads: uploadsIn(form).map(({ id }) => id),
    consent: form.ticked('consent'),
  };
}

const needForm = formOver(registerNeedInput, readNeed);

export function readStep(text: unknown): NeedStep {
  return NEED_STEPS.find((step) => step === text) ?? NEED_STEPS[0];
}

function neighbour(step: NeedStep, by: 1 | -1): NeedStep {
  const place = Math.min(Math.max(NEED_STEPS.indexOf(step) + by, 0), NEED_STEPS.length - 1);
  return NEED_STEPS[place] ?? step;
}

/** Which page comes next, with what is to be put right there; or the whole, ready to be sent. */
export type Turn =
  { kind: 'page'; step: NeedStep; errors: Issue[] } | { kind: 'send'; input: RegisterNeedInput };

const isOf = (step: NeedStep) => (issue: Issue) =>
  STEP_FIELDS[step].includes(issue.path.split('.')[0] ?? '');

/**
 * `go` is the button that was used: `tiep` (on), `truoc` (back), `gui` (send), or the name of a page
 * to change. Going back is never refused.
 */
export function turnPage(values: FormValues, step: NeedStep, go: string): Turn {
  if (go === 'truoc') return { kind: 'page', step: neighbour(step, -1), errors: [] };
  const chosen = NEED_STEPS.find((known) => known === go);
  if (chosen && chosen !== 'gui') return { kind: 'page', step: chosen, errors: [] };
  const parsed = needForm.safeParse(values);
  const issues = parsed.success ? [] : toIssues(parsed.error);
  if (step !== 'gui') {
    const here = issues.filter(isOf(step));
    return { kind: 'page', step: here.length > 0 ? step : neighbour(step, 1), errors: here };
  }
  if (parsed.success) return { kind: 'send', input: parsed.data.input };
  const wrong = NEED_STEPS.find((page) => issues.some(isOf(page))) ?? 'gui';
  return { kind: 'page', step: wrong, errors: issues.filter(isOf(wrong)) };
}

function toIssues(error: z.ZodError): Issue[] {
  return error.issues.map(({ path, message }) => ({ path: toField(path.join('.')), message }));
}

/** What the schema calls `uploads.2` stands in a slot of its own. */
function toField(path: string): string {
  return path.replace(/^uploads\.(\d+)$/, 'upload$1');
}

/** The page on which what a refusal names can be put right. */
export function pageOfIssues(issues: readonly Issue[]): { step: NeedStep; errors: Issue[] } {
  const named = issues.map((issue) => ({
    ...issue,
    path: issue.path.replace(/^uploads\.\d+$/, 'upload1'),
  }));
  const step = NEED_STEPS.find((page) => named.some(isOf(page))) ?? 'gui';
  return { step, errors: named };
}
