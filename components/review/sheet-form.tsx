import { CeilingSection } from '#components/ceilings/ceiling-section.tsx';
import { LiveCeilings, type LiveCeilingsProps } from '#components/ceilings/live-ceilings.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { MoneyField, RadioGroup, TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { APPRAISAL_HEADS, VERDICTS } from '#lib/domain/vocabulary.ts';
import { APPRAISAL_HEAD_LABELS, VERDICT_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { AppraisalView } from '#lib/review/appraisal.ts';
import { formatMoneyCell } from '#lib/format/money.ts';
import { toMoney } from './money-of.ts';
import { MoneyEcho } from './money-echo.tsx';

const verdicts = VERDICTS.map((verdict) => ({
  value: verdict,
  label: VERDICT_LABELS[verdict].label,
}));

/** The appraisal sheet of one submission; may be kept half filled and taken up again. */
export function SheetForm({
  code,
  version,
  action,
  sheet,
  requested,
  ceilings,
}: {
  code: string;
  version: number;
  action: FormAction;
  /** What was filled in before for the same submission. */
  sheet: AppraisalView | null;
  /** What the dossier asks for, in words. */
  requested: string;
  ceilings: LiveCeilingsProps;
}) {
  const recommended = sheet && toMoney(sheet.recommended);
  return (
    <ActionForm action={action} id="phieu">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      {APPRAISAL_HEADS.map((head, index) => {
        const line = sheet?.heads.find((judged) => judged.head === head);
        return (
          <div key={head} className="grid gap-3 border-b border-line pb-6">
            <input type="hidden" name={`heads.${index}.head`} value={head} />
            <RadioGroup
              name={`heads.${index}.verdict`}
              label={`${index + 1}. ${APPRAISAL_HEAD_LABELS[head]}`}
              options={verdicts}
              defaultValue={line?.verdict}
            />
            <TextArea
              name={`heads.${index}.note`}
              label={<span className="font-normal">Ghi chú (bắt buộc khi chưa đạt)</span>}
              rows={2}
              defaultValue={line?.note ?? ''}
            />
          </div>
        );
      })}
      <MoneyField
        name="recommended"
        label="Kinh phí đề xuất hỗ trợ"
        hint={`Không vượt số đề nghị: ${requested}. Ví dụ: 500 triệu · 1,2 tỷ · 496.000.000`}
        defaultValue={recommended?.state === 'STATED' ? formatMoneyCell(recommended, 'DONG') : ''}
        defaultNotStated={recommended?.state === 'NOT_STATED'}
      >
        <MoneyEcho name="recommended" />
      </MoneyField>
      <CeilingSection>
        <LiveCeilings {...ceilings} form="RECOMMENDED" />
      </CeilingSection>
      <TextArea
        name="conclusion"
        label="Kết luận"
        optional
        rows={4}
        defaultValue={sheet?.conclusion ?? ''}
      />
      <div>
        <SubmitButton pendingLabel="Đang lưu…">Lưu phiếu thẩm định</SubmitButton>
      </div>
    </ActionForm>
  );
}
