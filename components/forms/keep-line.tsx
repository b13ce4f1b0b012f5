import { formatTime } from '#lib/format/days.ts';
import type { KeepState } from './keep-draft.ts';

const LOST = {
  offline: 'Mất kết nối, bản nháp giữ trên máy này. Cổng sẽ tự gửi lại.',
  signedOut:
    'Phiên làm việc đã hết, bản nháp giữ trên máy này. Hãy đăng nhập lại ở thẻ khác rồi tiếp tục.',
  refused: 'Máy chủ không nhận bản nháp này, bản nháp chỉ giữ trên máy này. Hãy lưu sớm.',
} as const;

/** Whether what is typed is safe. Only a loss is read out; the rest would interrupt every sentence. */
export function KeepLine({ state }: { state: KeepState }) {
  return (
    <div className="min-h-6 text-sm text-muted" data-nhap={state.kind}>
      {state.kind === 'quiet' && 'Phần đang nhập được tự giữ lại, kể cả khi mất kết nối.'}
      {state.kind === 'saving' && 'Đang lưu nháp…'}
      {state.kind === 'saved' && `Đã lưu nháp ${formatTime(new Date(state.at))}`}
      <span role="alert" className="font-semibold text-ink">
        {state.kind === 'lost' && LOST[state.why]}
      </span>
    </div>
  );
}
