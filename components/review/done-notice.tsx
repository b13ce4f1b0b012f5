import { Notice } from '#components/ui/notice.tsx';

/** Says what came of what was just sent, mostly that it has been done; `xong` comes from the address a form leads to. */
export function DoneNotice({
  messages,
  xong,
  tone = 'success',
}: {
  messages: Readonly<Record<string, string>>;
  xong: string | string[] | undefined;
  tone?: 'success' | 'warning';
}) {
  const message =
    typeof xong === 'string' && Object.hasOwn(messages, xong) ? messages[xong] : undefined;
  return message ? (
    <div className="mb-8">
      <Notice tone={tone} announce>
        <p>{message}</p>
      </Notice>
    </div>
  ) : null;
}
