import { removeMirror, writeMirror } from './draft-mirror.ts';
import { contentsOf, type FormContents } from './form-contents.ts';

/** How far the keeping has come, for the line under the form. */
export type KeepState =
  | { kind: 'quiet' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'lost'; why: 'offline' | 'signedOut' | 'refused' };

export interface DraftOf {
  /** Whose typing it is. */
  owner: string;
  formKey: string;
  baseVersion: number;
}

export interface Keeper {
  /** A save came back refused: what is typed is unsaved again. */
  resume: () => void;
  stop: () => void;
}

export const DRAFT_ADDRESS = '/lam-viec/ban-nhap';
const DELAY_MS = 800;
const RETRY_MS = 15_000;
/** Browsers send no more than 64 KiB on behalf of a page that is going away. */
const MAX_KEEPALIVE = 60_000;
/** With more attempts unanswered than this the oldest has long been overtaken. */
const MAX_UNANSWERED = 5;

async function send(draft: DraftOf, contents: string, signal: AbortSignal): Promise<KeepState> {
  const { formKey, baseVersion } = draft;
  const body = `{"formKey":${JSON.stringify(formKey)},"baseVersion":${baseVersion},"values":${contents}}`;
  const answer = await fetch(DRAFT_ADDRESS, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
    signal,
    keepalive: body.length < MAX_KEEPALIVE,
  });
  if (answer.ok) {
    const { savedAt } = (await answer.json()) as { savedAt: string };
    return { kind: 'saved', at: savedAt };
  }
  if (answer.status === 401) return { kind: 'lost', why: 'signedOut' };
  return { kind: 'lost', why: answer.status < 500 ? 'refused' : 'offline' };
}

/**
 * Keeps what is typed into the form: in this browser at once, on the server 800 ms after the last
 * input, on leaving a field and on leaving the page. It only reads the fields, so an input method
 * that rewrites its own text is never disturbed. `isUnsent` when the form opened with contents that
 * the server does not have.
 */
export function keepDraft(
  form: HTMLFormElement,
  draft: DraftOf,
  isUnsent: boolean,
  tell: (state: KeepState) => void,
): Keeper {
  const listening = new AbortController();
  let composing = false;
  let submitted = false;
  let leaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: AbortController | null = null;
  let unanswered: FormContents[] = [];
  let kept = isUnsent ? '' : read();

  function read(): string {
    return JSON.stringify(contentsOf(form));
  }

  function mirror(): void {
    writeMirror(draft.owner, draft.formKey, {
      contents: contentsOf(form),
      baseVersion: draft.baseVersion,
      at: new Date().toISOString(),
      sent: unanswered,
      isSubmitted: submitted,
    });
  }

  /** The page that comes next may have been read before this was saved: then it is found here. */
  function forgetMirror(): void {
    if (!leaving) removeMirror(draft.owner, draft.formKey);
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  function noticeInput(): void {
    if (composing || submitted) return;
    mirror();
    schedule(DELAY_MS);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (submitted || composing) return;
    const contents = read();
    if (contents === kept) {
      forgetMirror();
      return;
    }
    sending?.abort();
    const attempt = new AbortController();
    sending = attempt;
    unanswered = [...unanswered, JSON.parse(contents) as FormContents].slice(-MAX_UNANSWERED);
    tell({ kind: 'saving' });
    const state = await send(draft, contents, attempt.signal).catch((): KeepState => ({
      kind: 'lost',
      why: 'offline',
    }));
    if (attempt.signal.aborted) return;
    sending = null;
    if (state.kind === 'saved') {
      kept = contents;
      unanswered = [];
      if (read() === contents) forgetMirror();
    }
    if (listening.signal.aborted) return;
    tell(state);
    if (state.kind === 'saved') return;
    mirror();
    if (state.kind === 'lost' && state.why !== 'refused') schedule(RETRY_MS);
  }

  const on = (target: EventTarget, type: string, act: () => void) =>
    target.addEventListener(type, act, { signal: listening.signal });
  on(form, 'compositionstart', () => (composing = true));
  on(form, 'compositionend', () => {
    composing = false;
    noticeInput();
  });
  on(form, 'input', noticeInput);
  on(form, 'focusout', () => void flush());
  on(document, 'visibilitychange', () => void flush());
  on(window, 'beforeunload', () => (leaving = true));
  on(window, 'pageshow', () => (leaving = false));
  on(window, 'pagehide', () => void flush());
  on(window, 'online', () => void flush());
  on(form, 'submit', () => {
    submitted = true;
    clearTimeout(timer);
    sending?.abort();
    mirror();
    tell({ kind: 'quiet' });
  });
  if (isUnsent) schedule(0);

  return {
    resume() {
      if (!submitted) return;
      submitted = false;
      mirror();
      schedule(DELAY_MS);
    },
    stop() {
      if (submitted) removeMirror(draft.owner, draft.formKey);
      else void flush();
      clearTimeout(timer);
      listening.abort();
    },
  };
}
