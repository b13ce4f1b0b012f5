import { CeilingSection } from '#components/ceilings/ceiling-section.tsx';
import { LiveCeilings, type LiveCeilingsProps } from '#components/ceilings/live-ceilings.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { HiddenField, MoneyField, RadioGroup, TextArea } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { APPRAISAL_HEADS, VERDICTS, type AppraisalHead } from '#lib/domain/vocabulary.ts';
import { APPRAISAL_HEAD_LABELS, VERDICT_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { AppraisalView } from '#lib/review/appraisal.ts';
import { sheetFormValues } from '#lib/review/form-values.ts';
import { MoneyEcho } from './money-echo.tsx';

const verdicts = VERDICTS.map((verdict) => ({
  value: verdict,
  label: VERDICT_LABELS[verdict].label,
}));

const nameOfHead = (head: AppraisalHead, index: number) =>
  `${index + 1}. ${APPRAISAL_HEAD_LABELS[head]}`;

/** Fields of the sheet as people read them, where two versions are compared. */
export const SHEET_FIELD_NAMES: FieldNames = {
  ...Object.fromEntries(
    APPRAISAL_HEADS.flatMap((head, index) => [
      [`heads.${index}.verdict`, nameOfHead(head, index)],
      [`heads.${index}.note`, `${nameOfHead(head, index)}: ghi chú`],
    ]),
  ),
  recommended: 'Kinh phí đề xuất hỗ trợ',
  recommendedNotStated: 'Kinh phí đề xuất: chưa có số liệu',
  conclusion: 'Kết luận',
};

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
  const stored = sheet ? sheetFormValues(sheet) : {};
  return (
    <ActionForm action={action} id="phieu">
      <input type="hidden" name="code" value={code} />
      <HiddenField name="version" value={String(version)} />
      {APPRAISAL_HEADS.map((head, index) => (
        <div key={head} className="grid gap-3 border-b border-line pb-6">
          <input type="hidden" name={`heads.${index}.head`} value={head} />
          <RadioGroup
            name={`heads.${index}.verdict`}
            label={nameOfHead(head, index)}
            options={verdicts}
            defaultValue={stored[`heads.${index}.verdict`]}
          />
          <TextArea
            name={`heads.${index}.note`}
            label={<span className="font-normal">Ghi chú (bắt buộc khi chưa đạt)</span>}
            rows={2}
            defaultValue={stored[`heads.${index}.note`] ?? ''}
          />
        </div>
      ))}
      <MoneyField
        name="recommended"
        label="Kinh phí đề xuất hỗ trợ"
        hint={`Không vượt số đề nghị: ${requested}. Ví dụ: 500 triệu · 1,2 tỷ · 496.000.000`}
        defaultValue={stored.recommended ?? ''}
        defaultNotStated={stored.recommendedNotStated !== undefined}
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
        defaultValue={stored.conclusion ?? ''}
      />
      <div>
        <SubmitButton pendingLabel="Đang lưu…">Lưu phiếu thẩm định</SubmitButton>
      </div>
    </ActionForm>
  );
}
