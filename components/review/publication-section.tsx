import { Section } from '#components/layout/section.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatDay } from '#lib/format/days.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { ProjectView } from '#lib/projects/view.ts';
import { toMoney } from './money-of.ts';
import { PublicationForm } from './publication-form.tsx';

/** What was decided, and whether the public sees it. `action` is null for who may not change that. */
export function PublicationSection({
  project,
  action,
}: {
  project: Pick<
    ProjectView,
    'code' | 'version' | 'isPublished' | 'decision' | 'approved' | 'isRecorded'
  >;
  action: FormAction | null;
}) {
  const { decision, isPublished } = project;
  return (
    <Section id="quyet-dinh" title="Quyết định và công bố">
      <SummaryList
        rows={[
          {
            label: 'Quyết định',
            value: decision
              ? `${decision.number}, ngày ${formatDay(decision.date)}, ${decision.issuer}`
              : 'Nguồn không nêu',
          },
          ...(decision?.batch ? [{ label: 'Đợt', value: decision.batch }] : []),
          { label: 'Kinh phí được duyệt', value: formatMoney(toMoney(project.approved)) },
          {
            label: 'Công bố',
            value: isPublished ? (
              <a href={`/de-an/${project.code}`}>Công chúng đang thấy đề án này</a>
            ) : (
              'Chưa công bố: chỉ người trong cơ quan thấy'
            ),
          },
        ]}
      />
      {action && (
        <PublicationForm
          code={project.code}
          version={project.version}
          isPublished={isPublished}
          action={action}
        />
      )}
    </Section>
  );
}
