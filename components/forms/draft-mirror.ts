import type { FormContents } from './form-contents.ts';

/**
 * What the server does not have yet, kept in this browser: written with every input, taken away as
 * soon as the server has it. Nothing of one person is shown to the next on the same machine.
 */
export interface Mirror {
  contents: FormContents;
  /** Version of the thing when the form was shown. */
  baseVersion: number;
  at: string;
  /** What this page sent to be kept and has no answer to: the server may have it, and this is newer. */
  sent: readonly FormContents[];
  /** Set while a save is on its way: its answer may never have arrived. */
  isSubmitted: boolean;
}

const keyOf = (owner: string, formKey: string) => `nhap:${owner}:${formKey}`;

// A browser may refuse its storage (private window, full disk): typing must go on all the same.
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function isMirror(value: unknown): value is Mirror {
  return (
    typeof value === 'object' &&
    value !== null &&
    'contents' in value &&
    typeof value.contents === 'object' &&
    value.contents !== null &&
    'baseVersion' in value &&
    typeof value.baseVersion === 'number' &&
    'at' in value &&
    typeof value.at === 'string' &&
    'sent' in value &&
    Array.isArray(value.sent) &&
    'isSubmitted' in value
  );
}

export function readMirror(owner: string, formKey: string): Mirror | null {
  return quietly(() => {
    const text = localStorage.getItem(keyOf(owner, formKey));
    const value: unknown = text === null ? null : JSON.parse(text);
    return isMirror(value) ? value : null;
  });
}

export function writeMirror(owner: string, formKey: string, mirror: Mirror): void {
  quietly(() => localStorage.setItem(keyOf(owner, formKey), JSON.stringify(mirror)));
}

export function removeMirror(owner: string, formKey: string): void {
  quietly(() => localStorage.removeItem(keyOf(owner, formKey)));
}
