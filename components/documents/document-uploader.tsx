'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useField } from '#components/forms/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { describe, Field } from '#components/ui/field.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { ACCEPTED, FILE_FORMATS, FORMATS, MAX_FILE_BYTES } from '#lib/domain/file-name.ts';
import { formatFileSize } from '#lib/format/document-labels.ts';
import { uploadFile, UploadBroken, UploadRefused, type Progress } from './upload-file.ts';

type State =
  | { kind: 'EMPTY' }
  | { kind: 'RUNNING'; file: File; progress: Progress }
  | { kind: 'DONE'; file: File; id: string }
  | { kind: 'FAILED'; file: File; message: string; canGoOn: boolean };

const ENDINGS = FILE_FORMATS.flatMap((format) => FORMATS[format].extensions)
  .map((extension) => `.${extension}`)
  .join(',');

function sentenceOf(state: State): string {
  switch (state.kind) {
    case 'EMPTY':
      return '';
    case 'RUNNING':
      return {
        HASHING: 'Đang đọc tệp…',
        SENDING: `Đang tải lên ${Math.floor((state.progress.received / state.progress.size) * 100)}%`,
        CHECKING: 'Đã gửi hết, máy chủ đang kiểm tra…',
      }[state.progress.step];
    case 'DONE':
      return `Máy chủ đã nhận đủ và kiểm tra xong “${state.file.name}” (${formatFileSize(state.file.size)}).`;
    case 'FAILED':
      return state.message;
  }
}

async function send(api: string, file: File, tell: (state: State) => void): Promise<void> {
  if (file.size > MAX_FILE_BYTES) {
    tell({ kind: 'FAILED', file, message: `“${file.name}” lớn hơn 25 MB.`, canGoOn: false });
    return;
  }
  try {
    const id = await uploadFile(api, file, (progress) => tell({ kind: 'RUNNING', file, progress }));
    tell({ kind: 'DONE', file, id });
  } catch (failure) {
    const canGoOn = failure instanceof UploadBroken;
    const isKnown = canGoOn || failure instanceof UploadRefused;
    const message = isKnown ? failure.message : 'Trình duyệt không đọc được tệp này.';
    tell({ kind: 'FAILED', file, message, canGoOn });
  }
}

/**
 * A file field that sends its file in pieces while the rest of the form is being filled. The form
 * carries the id of the finished upload under `name`; what is attached, its action decides.
 * `api` is where uploads begin: `/api/v1/uploads` for people who are signed in.
 */
export function DocumentUploader({
  name = 'uploadId',
  label = 'Tệp',
  api = '/api/v1/uploads',
}: {
  name?: string;
  label?: string;
  api?: string;
}) {
  const { id, error, typed } = useField(name);
  const [state, setState] = useState<State>({ kind: 'EMPTY' });
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef<File>(null);

  const begin = useCallback(
    (file: File | undefined) => {
      // A choice that is told of twice is sent once.
      if (!file || sent.current === file) return;
      sent.current = file;
      void send(api, file, setState);
    },
    [api],
  );

  useEffect(() => {
    // A file may have been chosen before this script arrived.
    begin(input.current?.files?.[0]);
  }, [begin]);

  const field = {
    id,
    name,
    label,
    hint: ACCEPTED,
    error: state.kind === 'FAILED' ? state.message : state.kind === 'EMPTY' ? error : undefined,
  };
  const sentId = state.kind === 'DONE' ? state.id : state.kind === 'EMPTY' ? typed : '';
  const { name: _sentByTheHiddenField, ...described } = describe(field);
  return (
    <Field {...field}>
      <input
        {...described}
        ref={input}
        type="file"
        accept={ENDINGS}
        className="input"
        disabled={state.kind === 'RUNNING'}
        onChange={(event) => begin(event.currentTarget.files?.[0])}
      />
      <input type="hidden" name={name} value={[sentId ?? ''].flat()[0] ?? ''} readOnly />
      {state.kind === 'RUNNING' && (
        <progress
          className="upload-progress"
          aria-label={`Tải lên ${state.file.name}`}
          value={state.progress.received}
          max={state.progress.size}
        />
      )}
      <p aria-live="polite" className="flex items-center gap-2">
        {state.kind === 'DONE' && <Icon name="check" size={16} />}
        {state.kind === 'FAILED' ? '' : sentenceOf(state)}
      </p>
      {state.kind === 'FAILED' && state.canGoOn && (
        <div>
          <Button
            type="button"
            tone="secondary"
            onClick={() => void send(api, state.file, setState)}
          >
            Tải tiếp
          </Button>
        </div>
      )}
      <noscript>
        <p>
          Cần bật JavaScript để tải tệp lên. Có thể gửi tệp cho cán bộ phụ trách để đính kèm thay.
        </p>
      </noscript>
    </Field>
  );
}
