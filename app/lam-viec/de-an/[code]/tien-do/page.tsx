import type { Metadata } from 'next';
import { Section } from '#components/layout/section.tsx';
import { planHref, progressHref, reportHref } from '#components/progress/addresses.ts';
import { MilestoneTable } from '#components/progress/milestone-table.tsx';
import { ReportList } from '#components/progress/report-list.tsx';
import { StartForm } from '#components/progress/start-form.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { NextStep } from '#components/review/next-step.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { getWorkCalendar } from '#lib/calendar/queries.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { leadsOn, PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatPercent } from '#lib/format/counts.ts';
import { formatAsOf } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listReports } from '#lib/progress/reports.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../insider.ts';
import { confirm, giveBack, send, start } from './actions.ts';
import { WorkSections } from './work-sections.tsx';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

const DONE = {
  'bat-dau': 'Đã ghi việc bắt đầu triển khai.',
  nhap: 'Đã giữ báo cáo làm nháp; chỉ bạn thấy bản nháp này.',
  gui: 'Đã gửi báo cáo đến lãnh đạo Trung tâm.',
  'xac-nhan': 'Đã xác nhận báo cáo.',
  'tra-lai': 'Đã trả lại báo cáo kèm lý do.',
  'van-ban': 'Đã ghi kế hoạch triển khai.',
  'phan-cong': 'Đã phân công cán bộ phụ trách.',
  'ket-qua': 'Đã lưu kết quả thực hiện.',
  'nghiem-thu': 'Đã ghi kết quả nghiệm thu.',
  'mo-lai': 'Đã mở lại để triển khai tiếp. Biên bản nghiệm thu trước vẫn được giữ.',
};

const TOO_LATE = {
  muon: 'Lần bấm này không ghi thêm gì: báo cáo đã được gửi, xác nhận hoặc trả lại trong lúc trang đang mở. Dưới đây là tình trạng hiện nay.',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Tiến độ ${(await params).code}` };
}

export default async function ProgressPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(progressHref(code));
  const [project, reports, steps, calendar, { xong }] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listReports(actor, code),
      listSteps(actor, code),
      getWorkCalendar(),
      searchParams,
    ]),
  );
  const inside = reports.filter((report) => 'id' in report);
  const { percent, asOf, milestones } = project.progress;
  const isRunning = PROGRESS_STATUSES.includes(project.status);
  const mayPlan = isRunning && can(actor, 'plan.edit', project);
  const mayReport = isRunning && can(actor, 'progress.write', project);
  const isStart = can(actor, 'start', project) && leadsOn('start', project.status, project.kind);
  const startStep = steps.find((step) => step.action === 'start');
  return (
    <>
      <ProjectHeading
        project={project}
        page="/tien-do"
        lead={
          asOf
            ? `${percent === null ? 'Chưa có tỷ lệ hoàn thành' : `Hoàn thành ${formatPercent(percent)}`}, ${formatAsOf(asOf)}.`
            : 'Chưa có báo cáo tiến độ nào được xác nhận.'
        }
      />
      <DoneNotice messages={DONE} xong={xong} />
      <DoneNotice messages={TOO_LATE} xong={xong} tone="warning" />
      {/* The form that starts the work stands below, beside the plan it needs. */}
      {!isStart && <NextStep project={project} steps={steps} role={actor.role} />}
      <Section
        id="ke-hoach"
        title="Kế hoạch triển khai"
        actions={
          mayPlan &&
          milestones.length > 0 && (
            <Button href={planHref(code)} tone="secondary">
              Cập nhật kế hoạch
            </Button>
          )
        }
      >
        {milestones.length > 0 ? (
          <MilestoneTable
            milestones={milestones}
            today={dayInVietnam(new Date())}
            calendar={calendar}
          />
        ) : (
          <EmptyState
            title="Chưa có mốc nào"
            action={mayPlan && <Button href={planHref(code)}>Lập kế hoạch</Button>}
          >
            <p>Kế hoạch gồm các mốc, mỗi mốc có hạn và người chịu trách nhiệm.</p>
          </EmptyState>
        )}
        {isStart && (
          <StartForm
            code={code}
            version={project.version}
            action={start}
            refusal={startStep?.reason ?? null}
          />
        )}
      </Section>
      <Section
        id="bao-cao"
        title="Báo cáo tiến độ"
        actions={mayReport && <Button href={reportHref(code)}>Viết báo cáo</Button>}
      >
        <ReportList
          code={code}
          reports={inside}
          mayCorrect={mayReport}
          mayDecide={can(actor, 'progress.confirm', project)}
          actions={{ send, confirm, giveBack }}
        />
      </Section>
      <WorkSections actor={actor} project={project} steps={steps} />
    </>
  );
}
