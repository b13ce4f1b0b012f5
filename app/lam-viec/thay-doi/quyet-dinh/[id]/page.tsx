import type { Metadata } from 'next';
import {
  changeDecisionHref,
  changeHref,
  CHANGE_QUEUE_HREF,
} from '#components/changes/addresses.ts';
import { BeforeAfter } from '#components/changes/before-after.tsx';
import { changeLines } from '#components/changes/change-lines.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { CHANGE_TYPES, type ChangeType } from '#lib/domain/change-request.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { getChangeDecision, unitNames, type ChangeView } from '#lib/changes/queries.ts';
import { decisionParams } from '#lib/changes/schema.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { catalogueNames } from '#lib/review/catalogue-names.ts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Phụ lục quyết định' };

const DONE = { ghi: 'Đã ghi quyết định. Mọi thay đổi dưới đây đã có hiệu lực.' };

const TITLES: Record<ChangeType, string> = {
  ADJUST: 'Đề án, nhiệm vụ được điều chỉnh',
  SUPPLEMENT: 'Đề án, nhiệm vụ bổ sung vào kế hoạch',
  STOP: 'Đề án, nhiệm vụ ngừng thực hiện',
};

export default async function AnnexPage({ params, searchParams }: Props) {
  const { id } = parseOrNotFound(decisionParams, await params);
  const actor = await requireActor(changeDecisionHref(id));
  const [decision, { sources }, { xong }] = await orNotFound(
    Promise.all([getChangeDecision(actor, id), catalogueNames(), searchParams]),
  );
  const units = await unitNames(decision.requests.flatMap(({ changes }) => changes));
  const lines = (change: ChangeView) => changeLines(change.changes, { sources, units });
  return (
    <>
      <PageHeading
        title={`Phụ lục Quyết định số ${decision.number}`}
        breadcrumb={[{ href: CHANGE_QUEUE_HREF, label: 'Đề nghị thay đổi' }]}
        lead={`Ngày ${formatDay(decision.on)} của ${decision.issuer}.`}
      />
      <DoneNotice messages={DONE} xong={xong} />
      <Section id="quyet-dinh" title="Quyết định">
        <SummaryList
          rows={[
            ...(decision.subject ? [{ label: 'Trích yếu', value: decision.subject }] : []),
            ...(decision.signer ? [{ label: 'Người ký', value: decision.signer }] : []),
            ...(decision.batch ? [{ label: 'Đợt', value: decision.batch }] : []),
            {
              label: 'Số đề nghị được quyết định',
              value: formatCount(decision.requests.length),
            },
            {
              label: 'Phiên bản kế hoạch',
              value: decision.planVersions
                .map(({ year, number }) => `phiên bản ${number} của kế hoạch năm ${year}`)
                .join('; '),
            },
          ]}
        />
      </Section>
      {CHANGE_TYPES.map((type) => {
        const own = decision.requests.filter((change) => change.type === type);
        return own.length === 0 ? null : (
          <Section key={type} id={type.toLowerCase()} title={TITLES[type]}>
            <ol className="grid list-decimal gap-8 ps-5">
              {own.map((change) => (
                <li key={change.id}>
                  <p className="mb-2 font-semibold">
                    <a href={changeHref(change.project.code, change.id)}>{change.project.title}</a>{' '}
                    ({change.project.code})
                  </p>
                  {lines(change).length > 0 && (
                    <BeforeAfter
                      lines={lines(change)}
                      caption={`Giá trị trước và sau của ${change.project.code}`}
                      isDecided
                    />
                  )}
                  {type === 'STOP' && (
                    <p>
                      Thu hồi tạm ứng: {change.recovery ?? 'không có khoản phải thu hồi được ghi'}.
                    </p>
                  )}
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
    </>
  );
}
