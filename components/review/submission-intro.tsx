import { Section } from '#components/layout/section.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import type { Status } from '#lib/domain/vocabulary.ts';
import { formatInstant, formatInstantDay } from '#lib/format/days.ts';
import type { SubmissionView } from '#lib/projects/submissions.ts';
import { reviewHref } from './step-slugs.ts';

/** Which submission is read, and the way to the others. */
export function SubmissionIntro({
  project,
  submissions,
  submission,
}: {
  project: { code: string; status: Status; isRecorded: boolean };
  submissions: readonly SubmissionView[];
  /** null: the dossier as it stands, not sent. */
  submission: SubmissionView | null;
}) {
  const base = reviewHref(project.code);
  const tabs = submissions.map((sent) => ({
    href: `${base}?lan=${sent.number}`,
    label: `Lần ${sent.number}, ${formatInstantDay(new Date(sent.submittedAt))}`,
  }));
  return (
    <Section
      id="ban-dang-doc"
      title={submission ? `Hồ sơ gửi lần ${submission.number}` : 'Hồ sơ hiện tại'}
      lead={
        submission
          ? `${submission.submittedBy} gửi lúc ${formatInstant(new Date(submission.submittedAt))}. Bản này được giữ nguyên như lúc gửi.`
          : project.isRecorded
            ? 'Đề án được ghi nhận theo tài liệu nguồn, không qua bước gửi và thẩm định trên cổng.'
            : 'Bản đang soạn, chưa gửi Sở: còn có thể thay đổi.'
      }
    >
      {(tabs.length > 1 || (tabs.length > 0 && !submission)) && (
        <Tabs
          label="Các lần gửi"
          items={submission ? tabs : [{ href: base, label: 'Hiện tại' }, ...tabs]}
          current={submission ? `${base}?lan=${submission.number}` : base}
        />
      )}
    </Section>
  );
}
