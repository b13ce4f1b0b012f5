import { Section } from '#components/layout/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { AppraisalView } from '#lib/review/appraisal.ts';
import { SheetView } from './sheet-view.tsx';
import { reviewHref } from './step-slugs.ts';

/** The appraisal sheet of the submission being read, and for its reviewer the way to fill it. */
export function SheetSection({
  code,
  sheet,
  submissionNumber,
  canFill,
}: {
  code: string;
  sheet: AppraisalView | null;
  submissionNumber: number;
  canFill: boolean;
}) {
  const isFilled = sheet?.submissionNumber === submissionNumber;
  const fill = canFill && (
    <Button href={`${reviewHref(code)}/phieu`} tone={isFilled ? 'secondary' : 'primary'}>
      {isFilled ? 'Sửa phiếu' : 'Lập phiếu thẩm định'}
    </Button>
  );
  return (
    <Section id="phieu-tham-dinh" title="Phiếu thẩm định" actions={isFilled && fill}>
      {isFilled ? (
        <SheetView sheet={sheet} />
      ) : (
        <EmptyState title={`Chưa có phiếu cho lần gửi ${submissionNumber}`} action={fill}>
          <p>Chuyên viên thẩm định lập phiếu theo từng mục; lãnh đạo Sở xác nhận trên phiếu đó.</p>
        </EmptyState>
      )}
    </Section>
  );
}
