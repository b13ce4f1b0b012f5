import { Section } from '#components/layout/section.tsx';
import { figureSource } from '#components/figures/figure-source.tsx';
import { trieuDong } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { MONEY_STATE_LABELS, PROGRAMME_LABELS, STATUS_LABELS } from '#lib/format/labels.ts';
import type { PlanView } from '#lib/plans/schema.ts';
import { ItemsTable, type PlanItem } from './items-table.tsx';

type Props = { plan: PlanView; notes: SourceNotes };

function Supplementary({ plan, notes }: Props) {
  return plan.supplementary.map((line) => (
    <div key={line.text} className="grid gap-2">
      <p className="text-lg font-semibold">
        {line.count === null ? MONEY_STATE_LABELS.NOT_STATED : formatCount(line.count)} đề án{' '}
        {line.programme && PROGRAMME_LABELS[line.programme].toLowerCase()} bổ sung
      </p>
      {line.state && (
        <p>
          <Tag tone={STATUS_LABELS[line.state].tone}>{STATUS_LABELS[line.state].label}</Tag>
        </p>
      )}
      <p className="max-w-[65ch] first-letter:uppercase">
        {line.text}. Tên, đơn vị thụ hưởng và kinh phí: nguồn không nêu.{' '}
        {figureSource(notes, `đề án bổ sung năm ${plan.year}`, line.source)}
      </p>
    </div>
  ));
}

/** What belongs to the year but enters none of the plan's totals. */
export function PlanApart({ plan, later, notes }: Props & { later: readonly PlanItem[] }) {
  const { energyProgramme, year } = plan;
  return (
    <>
      {(plan.supplementary.length > 0 || later.length > 0) && (
        <Section
          id="bo-sung"
          title="Bổ sung trong năm"
          lead="Không tính vào số đề án và kinh phí của kế hoạch được giao ở trên."
        >
          <Supplementary plan={plan} notes={notes} />
          {later.length > 0 && (
            <ItemsTable
              caption={`Đề án, nhiệm vụ năm ${year} công bố sau kế hoạch được giao`}
              items={later}
              notes={notes}
            />
          )}
        </Section>
      )}
      {energyProgramme && (
        <Section
          id="nang-luong"
          title="Chương trình năng lượng"
          lead="Đứng riêng, không phải đề án khuyến công."
        >
          <p className="max-w-[65ch]">
            <span className="inline-block first-letter:uppercase">{energyProgramme.name}</span>,
            giao thu sự nghiệp {trieuDong(energyProgramme.assignedRevenue)}.{' '}
            {figureSource(
              notes,
              `giao thu sự nghiệp năm ${year}`,
              energyProgramme.assignedRevenue.source,
            )}
          </p>
          <Notice tone="neutral">
            <p>
              Giao thu sự nghiệp là khoản đơn vị phải thu, không phải kinh phí hỗ trợ: cổng không
              cộng khoản này vào bất kỳ tổng nào.
            </p>
          </Notice>
        </Section>
      )}
    </>
  );
}
