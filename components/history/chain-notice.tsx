import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ChainHead, ChainReport } from '#lib/audit/chain.ts';
import { CHAIN_PROBLEM_LABELS } from '#lib/format/audit-labels.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatInstant } from '#lib/format/days.ts';

/** Breaks named one by one; more than this and the trail as a whole is in question. */
const SHOWN_BREAKS = 10;

function Head({ head }: { head: ChainHead }) {
  return (
    <p>
      Bản ghi cuối, số {formatCount(head.seq)} lúc {formatInstant(head.at)}, có mã băm{' '}
      <code className="break-all">{head.hash}</code>. Chép lại mã này: về sau nếu không còn thấy nó
      trong chuỗi nghĩa là phần cuối đã bị cắt hoặc sửa.
    </p>
  );
}

/** A long chain is walked when somebody asks for it. */
export function ChainOffer({ head, href }: { head: ChainHead | null; href: string }) {
  return (
    <Notice title="Chuỗi nhật ký chưa được kiểm tra lần này">
      {head && <Head head={head} />}
      <p className="mt-2">
        <Button href={href} tone="secondary">
          Kiểm tra toàn bộ chuỗi
        </Button>
      </p>
    </Notice>
  );
}

/** Is the trail what it was when it was written? Says where not, and what to note down for later. */
export function ChainNotice({ chain }: { chain: ChainReport }) {
  const { length, head, breaks } = chain;
  const isWhole = breaks.length === 0;
  const rest = breaks.length - SHOWN_BREAKS;
  return (
    <Notice
      tone={isWhole ? 'success' : 'danger'}
      title={
        isWhole
          ? `Chuỗi nhật ký nguyên vẹn: đã kiểm tra ${formatCount(length)} bản ghi`
          : `Chuỗi nhật ký đứt ở ${formatCount(breaks.length)} chỗ trong ${formatCount(length)} bản ghi`
      }
    >
      {!isWhole && (
        <ul className="list-disc ps-5">
          {breaks.slice(0, SHOWN_BREAKS).map(({ seq, problem }) => (
            <li key={`${seq}`}>
              Bản ghi số {formatCount(seq)}: {CHAIN_PROBLEM_LABELS[problem]}
            </li>
          ))}
          {rest > 0 && <li>và {formatCount(rest)} chỗ khác</li>}
        </ul>
      )}
      {head && <Head head={head} />}
    </Notice>
  );
}
