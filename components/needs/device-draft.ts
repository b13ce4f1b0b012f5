import type { FormContents } from '#components/forms/form-contents.ts';
import { NEED_STEPS, TYPED_FIELDS, UPLOAD_SLOTS, type NeedStep } from '#lib/needs/steps.ts';

/**
 * What was typed into the public form, kept on this device alone until it is sent: a line that
 * breaks or a phone that dies costs nothing. Consent is given anew, and files are sent anew.
 */
export interface DeviceDraft {
  step: NeedStep;
  values: FormContents;
  at: string;
}

const KEY = 'dang-ky-nhu-cau';
const KEPT_DAYS = 30;
const NOT_KEPT = new Set(['consent', ...UPLOAD_SLOTS]);
const KEPT = TYPED_FIELDS.filter((name) => !NOT_KEPT.has(name));
/** Goes along, so that a form whose answer was lost on the way is still the same form. */
const TOKEN = 'formToken';

// A browser may refuse its storage (private window, full disk): filling in must go on all the same.
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is DeviceDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'values' in value &&
    typeof value.values === 'object' &&
    value.values !== null &&
    'at' in value &&
    typeof value.at === 'string' &&
    'step' in value &&
    NEED_STEPS.some((step) => step === value.step)
  );
}

export function readDeviceDraft(now: Date): DeviceDraft | null {
  return quietly(() => {
    const text = localStorage.getItem(KEY);
    const value: unknown = text === null ? null : JSON.parse(text);
    if (!isDraft(value)) return null;
    const age = now.getTime() - new Date(value.at).getTime();
    if (age < KEPT_DAYS * 24 * 60 * 60 * 1000) return value;
    localStorage.removeItem(KEY);
    return null;
  });
}

export function writeDeviceDraft(step: NeedStep, contents: FormContents, now: Date): void {
  const kept = KEPT.flatMap((name) => {
    const value = contents[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  if (kept.length === 0) return;
  const values = { ...Object.fromEntries(kept), [TOKEN]: contents[TOKEN] ?? '' };
  const draft: DeviceDraft = { step, values, at: now.toISOString() };
  quietly(() => localStorage.setItem(KEY, JSON.stringify(draft)));
}

export function forgetDeviceDraft(): void {
  quietly(() => localStorage.removeItem(KEY));
}
