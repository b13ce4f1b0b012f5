import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { amountOf } from '#components/stated-figures/amounts.ts';
import { DifferenceHistory } from '#components/stated-figures/difference-history.tsx';
import { FigureParts } from '#components/stated-figures/figure-parts.tsx';
import { WithdrawFigureForm } from '#components/stated-figures/record-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { can } from '#lib/domain/permissions.ts';
import { BOARD_PAGE, figureHref } from '#lib/figures/form-schema.ts';
import { getFigure } from '#lib/figures/queries.ts';
import { figureParams } from '#lib/figures/schema.ts';
import { formatInstant } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { withdrawFigureAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Một số liệu tài liệu nêu' };

const DONE = { ghi: 'Đã ghi số liệu.', rut: 'Đã rút số liệu.' };

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Partial<Record<string, string | string[]>>>;
};

export default async function FigurePage({ params, searchParams }: Props) {
  const { key } = parseOrNotFound(figureParams, await params);
  const actor = await requireActor(figureHref(key));
  if (actor.role === 'ADMIN') forbidden();
  const figure = await orNotFound(getFigure(key));
  const { xong } = await searchParams;
  const conflicts = figure.comparisons[0]?.conflicts ?? [];
  return (
    <>
      <PageHeading
        title={figure.label}
        lead={`Tài liệu nêu: ${amountOf(figure, figure.value)}`}
        breadcrumb={[{ href: BOARD_PAGE, label: 'Đối soát số liệu' }]}
      />
      <DoneNotice messages={DONE} xong={xong} />
      <div className="mb-10 grid gap-6">
        {figure.withdrawn && (
          <Notice tone="warning" title="Số liệu này đã được rút">
            <p>
              {figure.withdrawn.by} rút lúc {formatInstant(new Date(figure.withdrawn.at))}. Lý do:{' '}
              {figure.withdrawn.reason}
            </p>
          </Notice>
        )}
        {conflicts.map((other) => (
          <Notice key={other.figure} tone="warning" title="Nguồn khác nêu số khác">
            <p>
              {other.document ?? 'Một tài liệu khác'} nêu{' '}
              <a href={figureHref(other.figure)}>{amountOf(figure, other.value)}</a> cho cùng nội
              dung này.
            </p>
          </Notice>
        ))}
        <SummaryList
          rows={[
            { label: 'Nguyên văn', value: figure.source?.quote ?? 'Không có trích dẫn' },
            { label: 'Tài liệu', value: figure.source?.document ?? 'Hồ sơ trên cổng' },
            ...(figure.source?.note ? [{ label: 'Ghi chú', value: figure.source.note }] : []),
            ...(figure.source
              ? [
                  {
                    label: 'Người ghi',
                    value: `${figure.source.recordedBy}, ${formatInstant(new Date(figure.source.recordedAt))}`,
                  },
                ]
              : []),
          ]}
        />
      </div>
      {figure.comparisons.length > 0 && (
        <Section id="doi-chieu" title="Đối chiếu từng phần">
          <div className="grid gap-10">
            {figure.comparisons.map((row) => (
              <FigureParts key={row.key} row={row} />
            ))}
          </div>
        </Section>
      )}
      <Section id="lich-su" title="Lịch sử chênh lệch">
        {figure.observations.length > 0 ? (
          <DifferenceHistory figure={figure} />
        ) : (
          <p>Chưa có lần ghi nhận nào; cổng tự ghi lại vài phút sau mỗi thay đổi.</p>
        )}
      </Section>
      {!figure.withdrawn && can(actor, 'figure.withdraw') && (
        <Section id="rut-so-lieu" title="Rút số liệu ghi sai">
          <WithdrawFigureForm figure={figure.key} action={withdrawFigureAction} />
        </Section>
      )}
    </>
  );
}
