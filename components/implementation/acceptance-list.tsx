import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import type { AcceptanceView } from '#lib/implementation/acceptances.ts';

const words = (text: string) => <p className="whitespace-pre-line">{text}</p>;

function member({ name, organisation, duty }: AcceptanceView['council'][number]): string {
  const about = [duty, organisation].filter(Boolean).join(', ');
  return about === '' ? name : `${name} (${about})`;
}

/** Every acceptance, the latest first; one that was opened again says so and stays readable. */
export function AcceptanceList({ acceptances }: { acceptances: readonly AcceptanceView[] }) {
  return (
    <div className="grid gap-8">
      {acceptances.map(({ id, minutes, council, findings, conclusion, isReopened, ...by }) => (
        <article key={id} aria-labelledby={`nghiem-thu-${id}`} className="grid gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h3 id={`nghiem-thu-${id}`} className="text-xl">
              Biên bản {minutes.number}, ngày {formatDay(minutes.on)}
            </h3>
            {isReopened ? (
              <Tag tone="warning">Đã mở lại sau đó</Tag>
            ) : (
              <Tag tone="success">Có hiệu lực</Tag>
            )}
          </div>
          <SummaryList
            rows={[
              {
                label: 'Thành phần',
                value:
                  council.length === 0 ? (
                    'Chưa ghi'
                  ) : (
                    <ul className="grid gap-1">
                      {council.map((one) => (
                        <li key={member(one)}>{member(one)}</li>
                      ))}
                    </ul>
                  ),
              },
              ...(findings ? [{ label: 'Nội dung', value: words(findings) }] : []),
              ...(conclusion ? [{ label: 'Kết luận', value: words(conclusion) }] : []),
              {
                label: 'Người ghi',
                value: `${by.recordedBy}, ${formatInstant(new Date(by.recordedAt))}`,
              },
            ]}
          />
        </article>
      ))}
    </div>
  );
}
