import { DateField, TextArea, TextField } from '#components/forms/fields.tsx';
import type { ReviewStep } from './step-slugs.ts';
import { MoneyEcho } from './money-echo.tsx';
import { ReasonPreview } from './reason-preview.tsx';

/** What the forms of the steps start from. */
export interface StepDefaults {
  /** What the dossier asks for, in words. */
  requested: string;
  /** The amount of the sheet or of the appraisal, as it would be typed. */
  amount: string;
  issuer: string;
}

function DocumentFields({
  field,
  what,
  example,
}: {
  field: string;
  what: string;
  example: string;
}) {
  return (
    <>
      <TextField
        name={`${field}.number`}
        label={`Số ${what}`}
        hint={`Số, gạch chéo, rồi chữ viết tắt của văn bản và cơ quan, ví dụ ${example}`}
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <DateField name={`${field}.on`} label={`Ngày ${what}`} />
    </>
  );
}

function AmountField({
  name,
  label,
  defaults,
}: {
  name: string;
  label: string;
  defaults: StepDefaults;
}) {
  return (
    <div className="grid gap-1">
      <TextField
        name={name}
        label={label}
        hint={`Không vượt số đề nghị: ${defaults.requested}. Ví dụ: 500 triệu · 1,2 tỷ · 496.000.000`}
        width="medium"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        defaultValue={defaults.amount}
      />
      <MoneyEcho name={name} />
    </div>
  );
}

const READ_BY: Partial<Record<ReviewStep, string>> = {
  returnToOfficer: 'Cán bộ phụ trách',
  return: 'Trung tâm',
  returnFromAbove: 'Trung tâm',
  reject: 'Trung tâm',
};

/** The fields that a step asks for; none for a step that is only a click. */
export function StepFields({ step, defaults }: { step: ReviewStep; defaults: StepDefaults }) {
  switch (step) {
    case 'submit':
      return null;
    case 'appraise':
      return (
        <>
          <DocumentFields field="minutes" what="biên bản thẩm định" example="05/BB-SCT" />
          <AmountField name="recommended" label="Kinh phí đề xuất, đồng" defaults={defaults} />
        </>
      );
    case 'forward':
      return <DocumentFields field="letter" what="tờ trình" example="1776/TTr-SCT" />;
    case 'approve':
      return (
        <>
          <DocumentFields field="decision" what="quyết định" example="1511/QĐ-UBND" />
          <TextField
            name="decision.issuer"
            label="Cơ quan ban hành"
            defaultValue={defaults.issuer}
          />
          <TextField name="decision.signer" label="Người ký" width="medium" optional />
          <TextField name="decision.subject" label="Trích yếu" optional />
          <AmountField name="approved" label="Kinh phí được duyệt, đồng" defaults={defaults} />
          <TextField
            name="batch"
            label="Đợt giao kế hoạch"
            hint="Ví dụ: Đợt 1 năm 2022"
            width="medium"
          />
        </>
      );
    case 'returnToOfficer':
    case 'return':
    case 'returnFromAbove':
    case 'reject':
      return (
        <>
          <TextArea
            name="reason"
            label="Lý do"
            hint="Nói rõ mục nào phải sửa và sửa thế nào."
            rows={6}
          />
          <ReasonPreview name="reason" readBy={READ_BY[step] ?? 'Bên nhận'} />
          {step === 'returnFromAbove' && (
            <fieldset className="grid gap-5">
              <legend className="mb-3 font-semibold">
                Văn bản của cấp trên
                <span className="font-normal text-muted"> (không bắt buộc)</span>
              </legend>
              <DocumentFields field="document" what="văn bản" example="437/CTĐP-QLKC" />
            </fieldset>
          )}
        </>
      );
  }
}
