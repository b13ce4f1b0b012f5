import { Notice } from '#components/ui/notice.tsx';

/** Says that what was just sent has been done; `xong` comes from the address a form leads to. */
export function DoneNotice({
  messages,
  xong,
}: {
  messages: Readonly<Record<string, string>>;
  xong: string | string[] | undefined;
}) {
  const message =
    typeof xong === 'string' && Object.hasOwn(messages, xong) ? messages[xong] : undefined;
  return message ? (
    <div className="mb-8">
      <Notice tone="success" announce>
        <p>{message}</p>
      </Notice>
    </div>
  ) : null;
}
