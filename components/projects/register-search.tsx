'use client';

import { useEffect, useRef, useState } from 'react';
import { useField } from '#components/forms/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { describe, Field } from '#components/ui/field.tsx';

export interface RegisterEntry {
  slug: string;
  name: string;
}

interface Found {
  data: RegisterEntry[];
  page: { total: number };
}

const DELAY_MS = 300;
const SHOWN = 8;

type Answer =
  { kind: 'idle' | 'asking' | 'away' } | { kind: 'found'; entries: RegisterEntry[]; total: number };

async function ask(q: string, signal: AbortSignal): Promise<Answer> {
  try {
    const address = `/api/v1/beneficiaries?size=${SHOWN}&q=${encodeURIComponent(q)}`;
    const response = await fetch(address, { signal });
    if (!response.ok) return { kind: 'away' };
    const { data, page } = (await response.json()) as Found;
    return { kind: 'found', entries: data, total: page.total };
  } catch {
    return { kind: 'away' };
  }
}

function useRegister(q: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ kind: 'idle' });
  const isTooShort = q.length < 2;
  useEffect(() => {
    if (isTooShort) return;
    const asking = new AbortController();
    const look = async () => {
      setAnswer({ kind: 'asking' });
      const found = await ask(q, asking.signal);
      if (!asking.signal.aborted) setAnswer(found);
    };
    const timer = setTimeout(() => void look(), DELAY_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [q, isTooShort]);
  return isTooShort ? { kind: 'idle' } : answer;
}

/** Finds an establishment in the register while its name is typed, with or without accents. */
export function RegisterSearch({
  name,
  onPick,
  onNew,
}: {
  name: string;
  onPick: (entry: RegisterEntry) => void;
  onNew: () => void;
}) {
  const { id, error, typed } = useField(name);
  const start = typeof typed === 'string' ? typed : '';
  const [q, setQ] = useState(start.trim());
  const results = useRef<HTMLUListElement>(null);
  const answer = useRegister(q);
  const field = {
    name,
    id,
    error,
    label: 'Tìm đơn vị trong danh bạ',
    hint: 'Gõ tên có dấu hoặc không dấu, hay mã số thuế.',
  };

  function onKeyDown(event: React.KeyboardEvent) {
    // Enter while an input method composes only ends the word.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    results.current?.querySelector('button')?.focus();
  }

  return (
    <div className="grid gap-3">
      <Field {...field}>
        <input
          {...describe(field)}
          type="search"
          className="input"
          autoComplete="off"
          data-dau=""
          defaultValue={start}
          onInput={(event) => setQ(event.currentTarget.value.trim())}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div role="status" className="text-sm text-muted">
        <AnswerLine answer={answer} />
      </div>
      {answer.kind === 'found' && answer.entries.length > 0 && (
        <ul ref={results} className="grid gap-1" aria-label="Đơn vị tìm thấy">
          {answer.entries.map((entry) => (
            <li key={entry.slug}>
              <Button type="button" tone="secondary" small onClick={() => onPick(entry)}>
                <span className="sr-only">Chọn </span>
                {entry.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button type="button" tone="quiet" small onClick={onNew}>
          Không có trong danh bạ: khai đơn vị mới
        </Button>
      </div>
    </div>
  );
}

function AnswerLine({ answer }: { answer: Answer }) {
  switch (answer.kind) {
    case 'idle':
      return null;
    case 'asking':
      return 'Đang tìm…';
    case 'away':
      return 'Chưa tìm được: mất kết nối hoặc phiên làm việc đã hết.';
    case 'found': {
      if (answer.total === 0) return 'Không thấy đơn vị nào. Hãy thử từ khác hoặc khai đơn vị mới.';
      return answer.total > answer.entries.length
        ? `Thấy ${answer.total} đơn vị, đang hiện ${answer.entries.length}. Gõ thêm để thu hẹp.`
        : `Thấy ${answer.total} đơn vị. Bấm để chọn.`;
    }
  }
}
