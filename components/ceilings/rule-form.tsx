import { ActionForm } from '#components/forms/action-form.tsx';
import {
  CheckboxField,
  DateField,
  HiddenField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { MoneyEcho } from '#components/review/money-echo.tsx';
import type { Option } from '#components/ui/choice-fields.tsx';
import { CEILING_SOURCES } from '#lib/ceilings/schema.ts';
import type { CeilingRuleView } from '#lib/ceilings/queries.ts';
import { CEILING_CONFIDENCES, CEILING_ENFORCEMENTS } from '#lib/domain/ceiling.ts';
import {
  CEILING_CONFIDENCE_LABELS,
  CEILING_ENFORCEMENT_LABELS,
  CEILING_SOURCE_LABELS,
  formatBasisPoints,
} from '#lib/format/ceiling-labels.ts';
import { formatDay } from '#lib/format/days.ts';
import { groupDigits } from '#lib/format/digits.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

const confidences = CEILING_CONFIDENCES.map((value) => ({
  value,
  label: CEILING_CONFIDENCE_LABELS[value],
}));
const enforcements = CEILING_ENFORCEMENTS.map((value) => ({
  value,
  label: CEILING_ENFORCEMENT_LABELS[value],
}));
const sources = CEILING_SOURCES.map((value) => ({
  value,
  label: CEILING_SOURCE_LABELS[value] ?? value,
}));

const dayText = (day: string | null | undefined) => (day ? formatDay(day) : '');

/** What makes a rule another limit: said once, when it is put down. */
function IdentityFields({ contents }: { contents: readonly Option[] }) {
  return (
    <>
      <TextField
        name="code"
        label="Mã"
        hint="Chữ in hoa, số và gạch dưới. Bản mới của một mức, và mức của tỉnh ứng với mức quốc gia, dùng lại mã đó."
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        name="activityContent"
        label="Nội dung hoạt động"
        blank="Chọn nội dung"
        options={contents}
      />
      <RadioGroup name="source" label="Nguồn kinh phí" options={sources} />
    </>
  );
}

/** A rule to put down, or one to correct or end. */
export function RuleForm({
  rule,
  contents = [],
  action,
}: {
  rule?: CeilingRuleView;
  contents?: readonly Option[];
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="muc">
      {rule ? (
        <>
          <HiddenField name="id" value={rule.id} />
          <HiddenField name="version" value={String(rule.version)} />
        </>
      ) : (
        <IdentityFields contents={contents} />
      )}
      <TextField name="label" label="Áp dụng cho" defaultValue={rule?.label} />
      <TextField
        name="unit"
        label="Tính cho mỗi"
        hint="Ví dụ: cơ sở, mô hình, nhãn hiệu, lần"
        width="medium"
        defaultValue={rule?.unit}
      />
      <CheckboxField
        name="isPerEstablishment"
        label="Xét riêng từng đơn vị thụ hưởng"
        defaultChecked={rule?.isPerEstablishment ?? false}
      />
      <TextField
        name="percentBasisPoints"
        label="Tỷ lệ tối đa trên chi phí hợp lệ, %"
        hint="Ví dụ: 50 hoặc 2,5. Để trống khi quy định không ghi tỷ lệ."
        width="short"
        inputMode="decimal"
        optional
        defaultValue={
          rule?.percentBasisPoints ? formatBasisPoints(rule.percentBasisPoints) : undefined
        }
      />
      <div className="grid gap-1">
        <TextField
          name="capDong"
          label="Số tiền tối đa, đồng"
          hint="Ví dụ: 300 triệu. Để trống khi quy định không ghi số tiền."
          width="medium"
          inputMode="decimal"
          optional
          defaultValue={rule?.capDong ? groupDigits(rule.capDong) : undefined}
        />
        <MoneyEcho name="capDong" />
      </div>
      <TextArea
        name="condition"
        label="Điều kiện"
        optional
        rows={2}
        defaultValue={rule?.condition ?? ''}
      />
      <TextField
        name="instrument"
        label="Văn bản"
        hint="Ví dụ: Thông tư 28/2018/TT-BTC"
        defaultValue={rule?.instrument}
      />
      <TextField name="article" label="Điều, khoản" width="medium" defaultValue={rule?.article} />
      <DateField
        name="validFrom"
        label="Có hiệu lực từ ngày"
        defaultValue={dayText(rule?.validFrom)}
      />
      <DateField
        name="validTo"
        label="Ngày cuối còn hiệu lực"
        hint="Để trống khi còn hiệu lực. Ví dụ: 10/05/2018"
        optional
        defaultValue={dayText(rule?.validTo)}
      />
      <RadioGroup
        name="confidence"
        label="Mức độ tin cậy"
        options={confidences}
        defaultValue={rule?.confidence}
      />
      <RadioGroup
        name="enforcement"
        label="Khi vượt"
        hint="Mức chưa chắc chắn chỉ được cảnh báo."
        options={enforcements}
        defaultValue={rule?.enforcement}
      />
      <TextArea name="note" label="Ghi chú" optional rows={2} defaultValue={rule?.note ?? ''} />
      {rule && (
        <TextArea
          name="reason"
          label="Vì sao sửa"
          hint="Ít nhất 20 ký tự; lưu vào nhật ký."
          rows={3}
        />
      )}
      <div>
        <SubmitButton>{rule ? 'Lưu thay đổi' : 'Thêm mức hỗ trợ'}</SubmitButton>
      </div>
    </ActionForm>
  );
}
