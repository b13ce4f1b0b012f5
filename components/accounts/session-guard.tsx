'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

/** When the session of this page ends, counted from now. */
export interface SessionGuardProps {
  idleSeconds: number;
  absoluteSeconds: number;
  /** Where to come back to after signing in again. */
  returnTo?: string;
}

const ADDRESS = '/dang-nhap/phien';
const WARN_BEFORE_SECONDS = 120;
const RETRY_SECONDS = 30;

type Stage = 'quiet' | 'idle' | 'lastMinutes' | 'ended';
type Ends = Pick<SessionGuardProps, 'idleSeconds' | 'absoluteSeconds'>;

function stageOf(ends: Ends): Stage {
  if (ends.absoluteSeconds <= 0 || ends.idleSeconds <= 0) return 'ended';
  if (ends.absoluteSeconds <= WARN_BEFORE_SECONDS) return 'lastMinutes';
  return ends.idleSeconds <= WARN_BEFORE_SECONDS ? 'idle' : 'quiet';
}

/** The ends as the server knows them, null when it cannot be asked. */
async function ask(method: 'GET' | 'POST'): Promise<Ends | null> {
  try {
    const answer = await fetch(ADDRESS, { method, cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as Ends) : null;
  } catch {
    return null;
  }
}

/**
 * Warns two minutes before the session ends, while it can still be kept. Other tabs and other pages
 * may have kept it meanwhile, so the server is asked before anything is said; asking prolongs nothing.
 */
export function SessionGuard({
  idleSeconds,
  absoluteSeconds,
  returnTo = '/lam-viec',
}: SessionGuardProps) {
  const [stage, setStage] = useState<Stage>('quiet');
  const keepOn = useRef<() => void>(() => undefined);

  useEffect(() => {
    let timer: number | undefined;
    let left = false;

    function plan(ends: Ends) {
      const now = stageOf(ends);
      setStage(now);
      const end = Math.min(ends.idleSeconds, ends.absoluteSeconds);
      // Once it is over there is nothing to wait for; coming back to this tab asks again.
      if (now === 'ended') window.clearTimeout(timer);
      else wakeIn(now === 'quiet' ? end - WARN_BEFORE_SECONDS : end);
    }
    function wakeIn(seconds: number) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void look('GET'), Math.max(1, seconds) * 1000);
    }
    async function look(method: 'GET' | 'POST') {
      const ends = await ask(method);
      if (left) return;
      if (ends) plan(ends);
      else wakeIn(RETRY_SECONDS);
    }
    // A sleeping laptop stops the clock: look again as soon as somebody does.
    const onShown = () => {
      if (document.visibilityState === 'visible') void look('GET');
    };

    plan({ idleSeconds, absoluteSeconds });
    keepOn.current = () => void look('POST');
    document.addEventListener('visibilitychange', onShown);
    return () => {
      left = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onShown);
    };
  }, [idleSeconds, absoluteSeconds]);

  return <SessionDialog stage={stage} returnTo={returnTo} onKeepOn={() => keepOn.current()} />;
}

const WORDS: Record<Exclude<Stage, 'quiet'>, { title: string; text: string }> = {
  idle: {
    title: 'Phiên làm việc sắp hết',
    text: 'Đã gần 30 phút không có thao tác nào. Sau khoảng 2 phút nữa bạn sẽ bị đăng xuất.',
  },
  lastMinutes: {
    title: 'Phiên làm việc 12 giờ sắp hết',
    text: 'Sau khoảng 2 phút nữa bạn phải đăng nhập lại. Hãy lưu những gì đang làm.',
  },
  ended: {
    title: 'Phiên làm việc đã hết',
    text: 'Những gì đã nhập vẫn còn trên trang này. Hãy đăng nhập lại ở thẻ mới rồi quay về đây để lưu.',
  },
};

function SessionDialog({
  stage,
  returnTo,
  onKeepOn,
}: {
  stage: Stage;
  returnTo: string;
  onKeepOn: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (stage === 'quiet') dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [stage]);

  const words = stage === 'quiet' ? null : WORDS[stage];
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="phien-tieu-de"
      aria-describedby="phien-noi-dung"
      // Escape answers the question as its button does.
      onCancel={() => stage === 'idle' && onKeepOn()}
      className="no-print m-auto max-w-md rounded-lg border border-line-strong bg-surface p-6 text-ink"
    >
      <div className="grid gap-4">
        <h2 id="phien-tieu-de" className="text-xl">
          {words?.title}
        </h2>
        <p id="phien-noi-dung">{words?.text}</p>
        <div className="flex flex-wrap gap-3">
          {stage === 'idle' && (
            <Button type="button" onClick={onKeepOn}>
              Tiếp tục làm việc
            </Button>
          )}
          {stage === 'ended' && (
            <Button href={`/dang-nhap?tiep=${encodeURIComponent(returnTo)}`} target="_blank">
              Đăng nhập lại ở thẻ mới
            </Button>
          )}
          {stage !== 'idle' && (
            <Button type="button" tone="secondary" onClick={() => dialog.current?.close()}>
              Đóng
            </Button>
          )}
        </div>
      </div>
    </dialog>
  );
}
