import { totalInWords } from '#components/decisions/money-total.ts';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Section } from '#components/layout/section.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatCount } from '#lib/format/counts.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { PlanLine } from '#lib/plans/schema.ts';
import { PUBLIC_PLACES } from './places.ts';
import { currentDecision } from './plan-list.tsx';

function PublicationForm({ line, action }: { line: PlanLine; action: FormAction }) {
  const { year, version, isPublished } = line;
  return (
    <ActionForm action={action} id="cong-bo-ke-hoach" className="no-print grid gap-4">
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="isPublished" value={isPublished ? 'false' : 'true'} />
      <div>
        <SubmitButton tone={isPublished ? 'secondary' : 'primary'}>
          {isPublished ? 'Ngừng công bố kế hoạch năm' : 'Công bố kế hoạch năm'}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What is in force, and whether the public sees it. `action` is null for who may not change that. */
export function PlanPublication({ line, action }: { line: PlanLine; action: FormAction | null }) {
  const { year, isPublished, items, publishedItems } = line;
  return (
    <Section id="cong-bo" title="Danh mục đang có hiệu lực và công bố">
      <SummaryList
        rows={[
          { label: 'Theo', value: currentDecision(line) },
          { label: 'Đơn vị thực hiện', value: line.implementingUnit },
          { label: 'Số đề án, nhiệm vụ', value: formatCount(items) },
          { label: 'Kinh phí đã có số', value: totalInWords(line.support) },
          {
            label: 'Công bố',
            value: isPublished ? (
              <a href={`${PUBLIC_PLACES.plan}/${year}`}>Công chúng đang thấy kế hoạch này</a>
            ) : (
              'Chưa công bố: chỉ người trong cơ quan thấy'
            ),
          },
          {
            label: 'Đề án, nhiệm vụ đã công bố',
            value: `${formatCount(publishedItems)}/${formatCount(items)}`,
          },
        ]}
      />
      {publishedItems < items && (
        <Notice tone="neutral">
          <p>
            Công chúng chỉ thấy trong kế hoạch những đề án, nhiệm vụ đã được công bố; từng đề án
            được công bố ở trang của đề án đó.
          </p>
        </Notice>
      )}
      {action && <PublicationForm line={line} action={action} />}
    </Section>
  );
}
