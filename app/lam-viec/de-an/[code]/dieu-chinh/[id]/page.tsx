import type { Metadata } from 'next';
import {
  changeDecisionHref,
  changeHref,
  changesHref,
  DECIDE_HREF,
  proposeHref,
} from '#components/changes/addresses.ts';
import { CeilingMeters } from '#components/ceilings/ceiling-meters.tsx';
import { RemainingNotice } from '#components/budget/remaining-notice.tsx';
import { BeforeAfter } from '#components/changes/before-after.tsx';
import { changeName } from '#components/changes/change-article.tsx';
import { changeLines } from '#components/changes/change-lines.ts';
import { JudgeForms } from '#components/changes/judge-forms.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { SummaryList, type SummaryRow } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { isOpenChange } from '#lib/domain/change-request.ts';
import { CHANGE_STATUS_LABELS, CHANGE_TYPE_LABELS } from '#lib/format/change-labels.ts';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import { formatDong } from '#lib/format/money.ts';
import { judgeChanges } from '#lib/changes/ceilings.ts';
import { listChangeAsks } from '#lib/changes/asks.ts';
import {
  getChange,
  getChangeGround,
  recommendedFor,
  unitNames,
  type ChangeView,
} from '#lib/changes/queries.ts';
import { changeParams } from '#lib/changes/schema.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { catalogueNames } from '#lib/review/catalogue-names.ts';
import { requireInsider } from '../../insider.ts';
import { appraise, giveBack, reject, withdraw } from '../actions.ts';

type Props = {
  params: Promise<{ code: string; id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

const DONE = {
  gui: 'Đã gửi đề nghị đến Sở thẩm định. Chưa có giá trị nào của đề án thay đổi.',
  'tham-dinh': 'Đã ghi kết quả thẩm định. Đề nghị chờ quyết định của cấp có thẩm quyền.',
  'tra-lai': 'Đã trả lại đề nghị để Trung tâm bổ sung.',
  'khong-chap-thuan': 'Đã ghi không chấp thuận đề nghị.',
  rut: 'Đã rút đề nghị.',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Đề nghị thay đổi ${(await params).code}` };
}

const APPRAISAL_LABELS: Partial<Record<ChangeView['status'], string>> = {
  RETURNED: 'Lý do trả lại',
  REJECTED: 'Lý do không chấp thuận',
};

function summary(change: ChangeView, paidDong: bigint): SummaryRow[] {
  const { label, tone } = CHANGE_STATUS_LABELS[change.status];
  const { decision } = change;
  const text = (value: string) => <span className="whitespace-pre-line">{value}</span>;
  return [
    { label: 'Trạng thái', value: <Tag tone={tone}>{label}</Tag> },
    { label: 'Loại', value: CHANGE_TYPE_LABELS[change.type] },
    {
      label: 'Người đề nghị',
      value: `${change.proposedBy}, ${formatInstant(new Date(change.proposedAt))}`,
    },
    { label: 'Lý do', value: text(change.reason) },
    ...(change.type === 'STOP'
      ? [
          { label: 'Đã chi, đã xác nhận', value: formatDong(paidDong) },
          {
            label: 'Phương án thu hồi',
            value: change.recovery === null ? 'Không ghi' : text(change.recovery),
          },
        ]
      : []),
    ...(change.appraisal !== null
      ? [
          {
            label: APPRAISAL_LABELS[change.status] ?? 'Ý kiến thẩm định',
            value: text(
              [
                change.appraisal,
                change.appraisedBy &&
                  change.appraisedAt &&
                  `${change.appraisedBy}, ${formatInstant(new Date(change.appraisedAt))}`,
              ]
                .filter(Boolean)
                .join('\n'),
            ),
          },
        ]
      : []),
    ...(decision
      ? [
          {
            label: 'Quyết định',
            value: (
              <a href={changeDecisionHref(decision.id)}>
                Số {decision.number}
                {decision.on && ` ngày ${formatDay(decision.on)}`} của {decision.issuer}
              </a>
            ),
          },
        ]
      : []),
  ];
}

export default async function ChangePage({ params, searchParams }: Props) {
  const { code, id } = parseOrNotFound(changeParams, await params);
  const actor = await requireInsider(changeHref(code, id));
  const [project, change, ground, { sources }, { xong }] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      getChange(actor, code, id),
      getChangeGround(actor, code),
      catalogueNames(),
      searchParams,
    ]),
  );
  const lines = changeLines(change.changes, { sources, units: await unitNames(change.changes) });
  const { acts } = change;
  const asks = isOpenChange(change.status)
    ? await listChangeAsks([change], [id], await recommendedFor([change]))
    : [];
  const ceilings = isOpenChange(change.status) ? (await judgeChanges([change])).get(id) : undefined;
  return (
    <>
      <ProjectHeading project={project} page="/dieu-chinh" />
      <p className="no-print mb-4">
        <a href={changesHref(code)}>Mọi đề nghị của đề án này</a>
      </p>
      <DoneNotice messages={DONE} xong={xong} />
      <Section id="de-nghi" title={changeName(change)}>
        <SummaryList rows={summary(change, ground.paidDong)} />
      </Section>
      {lines.length > 0 && (
        <Section id="thay-doi" title="Trước và sau">
          <BeforeAfter
            lines={lines}
            caption={`Giá trị trước và sau của ${code}`}
            isDecided={change.status === 'DECIDED'}
          />
        </Section>
      )}
      {ceilings && (
        <Section id="muc-ho-tro" title="Mức hỗ trợ tối đa sau điều chỉnh">
          <CeilingMeters {...ceilings} stage="CHANGED" />
        </Section>
      )}
      {asks.length > 0 && (
        <div className="mb-10">
          <RemainingNotice asks={asks} />
        </div>
      )}
      {acts.length > 0 && (
        <Section id="viec" title="Việc cần làm">
          <div className="grid gap-6">
            {acts.includes('repropose') && (
              <div className="no-print">
                <Button href={proposeHref(code, change.type, id)}>Sửa và gửi lại</Button>
              </div>
            )}
            {acts.includes('decide') && (
              <div className="no-print">
                <Button href={`${DECIDE_HREF}?chon=${id}`}>Ghi quyết định</Button>
              </div>
            )}
            <JudgeForms
              code={code}
              id={id}
              version={change.version}
              acts={acts}
              actions={{ appraise, return: giveBack, reject, withdraw }}
            />
          </div>
        </Section>
      )}
    </>
  );
}
