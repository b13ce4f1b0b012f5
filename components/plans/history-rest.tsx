import { Notice } from '#components/ui/notice.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { formatTrieuDong } from '#lib/format/money.ts';
import type { HistoryView } from '#lib/plans/schema.ts';

const projects = (value: string) => `${formatCount(BigInt(value))} đề án, nhiệm vụ`;
const money = (value: string) => formatTrieuDong(BigInt(value));

/** What of the period's totals no year accounts for, or by how much the years go beyond them. */
export function HistoryRest({ history }: { history: HistoryView }) {
  const { rest } = history;
  const lines = [
    { name: 'Cả hai chương trình', ...rest },
    ...rest.programmes.map((of) => ({ ...of, name: PROGRAMME_LABELS[of.programme] })),
  ];
  const said = (of: 'excess' | 'remaining') =>
    lines.flatMap((line) => [
      ...(line.projects[of] === null ? [] : [`${line.name}: ${projects(line.projects[of])}`]),
      ...(line.support[of] === null ? [] : [`${line.name}: ${money(line.support[of])}`]),
    ]);
  const list = (texts: readonly string[]) => (
    <ul className="list-disc pl-5">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  const excess = said('excess');
  const remaining = said('remaining');
  return (
    <div className="grid gap-6">
      {excess.length > 0 && (
        <Notice tone="danger" title="Các năm cộng lại vượt tổng nguồn nêu">
          <p>Số liệu từng năm và tổng cả giai đoạn mâu thuẫn nhau; phần vượt:</p>
          {list(excess)}
        </Notice>
      )}
      {remaining.length > 0 && (
        <Notice tone="neutral" title="Phần chưa phân tách theo năm">
          {list(remaining)}
          <p>Cổng không chia đều và không ước lượng phần này cho từng năm.</p>
        </Notice>
      )}
    </div>
  );
}
