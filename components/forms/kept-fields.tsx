'use client';

import { useContext, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { HiddenField } from './fields.tsx';
import { readMirror, removeMirror } from './draft-mirror.ts';
import { FormContext } from './form-context.ts';
import {
  contentsOf,
  differingFields,
  type FieldNames,
  type FormContents,
} from './form-contents.ts';
import {
  DRAFT_ADDRESS,
  keepDraft,
  type DraftOf,
  type Keeper,
  type KeepState,
} from './keep-draft.ts';
import { KeepLine } from './keep-line.tsx';
import { RestoredNotice } from './restored-notice.tsx';

interface Restored {
  contents: FormContents;
  at: string;
  /** Whether the server has it too, or only this browser. */
  isSent: boolean;
}

/** What the server keeps of an earlier visit that was not saved; null when there is nothing. */
export type Unsaved = { values: FormContents; savedAt: string } | null;

/**
 * The fields of a form whose typing is kept: filled from what is stored, or from what was typed last
 * time and not saved. Stands inside an ActionForm; the fields inside find their contents by name.
 */
export function KeptFields({
  draft,
  stored,
  unsaved,
  names,
  ties,
  children,
}: {
  draft: DraftOf;
  /** What the database holds, as the fields would show it. */
  stored: FormContents;
  unsaved: Unsaved;
  names: FieldNames;
  /** Hidden fields that tie the form to the version it was made from. */
  ties: Readonly<Record<string, string>>;
  children: React.ReactNode;
}) {
  const anchor = useRef<HTMLDivElement>(null);
  const keeper = useRef<Keeper>(null);
  const context = useContext(FormContext);
  const [restored, setRestored] = useState<Restored | null>(
    unsaved && { contents: unsaved.values, at: unsaved.savedAt, isSent: true },
  );
  const [showing, setShowing] = useState(0);
  const [keeping, setKeeping] = useState<KeepState>({ kind: 'quiet' });
  const { owner, formKey, baseVersion } = draft;

  // What only this browser has is newer than anything the server could have shown.
  useEffect(() => {
    const form = anchor.current?.closest('form');
    const mirror = readMirror(owner, formKey);
    if (!form || !mirror) return;
    const wasSaved = mirror.isSubmitted && baseVersion > mirror.baseVersion;
    const isOwn = (sent: FormContents) => differingFields(sent, unsaved?.values ?? {}).length === 0;
    // What the server had saved last may be of this very page, on its way while typing went on.
    const isOlder =
      unsaved !== null && mirror.at < unsaved.savedAt && !mirror.sent.some((sent) => isOwn(sent));
    const says = differingFields(mirror.contents, contentsOf(form)).length > 0;
    if (wasSaved || isOlder || !says) {
      removeMirror(owner, formKey);
      return;
    }
    // What comes back is seen, also in a form that stands one step away.
    form.closest('details')?.setAttribute('open', '');
    setRestored({ contents: mirror.contents, at: mirror.at, isSent: false });
    setShowing((count) => count + 1);
    // Only as the page opens: from then on the form itself is the newest.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const isUnsent = restored !== null && !restored.isSent;
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const kept = keepDraft(form, { owner, formKey, baseVersion }, isUnsent, setKeeping);
    keeper.current = kept;
    return () => kept.stop();
  }, [owner, formKey, baseVersion, isUnsent, showing]);

  const { state } = context;
  useEffect(() => {
    if (!state.ok && (state.message || state.errors.length > 0)) keeper.current?.resume();
  }, [state]);

  async function discard() {
    removeMirror(owner, formKey);
    setRestored(null);
    setKeeping({ kind: 'quiet' });
    setShowing((count) => count + 1);
    await fetch(DRAFT_ADDRESS, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ formKey }),
    }).catch(() => undefined);
  }

  const answered = Object.keys(state.values).length > 0;
  const contents = answered ? state.values : (restored?.contents ?? stored);
  return (
    <>
      <div ref={anchor} hidden />
      {Object.entries(ties).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {restored && !answered && (
        <RestoredNotice stored={stored} contents={restored.contents} at={restored.at} names={names}>
          <Button type="button" tone="secondary" small onClick={() => void discard()}>
            Bỏ phần này, lấy lại bản đã lưu
          </Button>
        </RestoredNotice>
      )}
      <FormContext key={showing} value={{ ...context, state: { ...state, values: contents } }}>
        {children}
      </FormContext>
      <KeepLine state={keeping} />
    </>
  );
}
