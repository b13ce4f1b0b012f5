import { ActionForm } from '#components/forms/action-form.tsx';
import {
  DateField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#components/forms/fields.tsx';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Option } from '#components/ui/choice-fields.tsx';
import { RECORDABLE_STATUSES } from '#lib/domain/recording.ts';
import { KINDS, PROGRAMMES } from '#lib/domain/vocabulary.ts';
import { KIND_LABELS, PROGRAMME_LABELS, STATUS_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { RECORDING_FORM_KEY } from '#lib/projects/recording-schema.ts';
import { BeneficiaryRows } from './beneficiary-rows.tsx';
import { PART_FIELD_NAMES } from './field-names.ts';
import { FieldSection } from './field-section.tsx';
import { MoneyInput } from './money-input.tsx';

const NAMES = {
  ...PART_FIELD_NAMES.BENEFICIARIES,
  title: 'Tên',
  planYear: 'Năm kế hoạch',
  programme: 'Chương trình',
  kind: 'Loại',
  status: 'Trạng thái',
  activityContent: 'Nội dung hoạt động',
  implementingUnit: 'Đơn vị thực hiện',
  location: 'Địa điểm',
  requested: 'Kinh phí đề nghị',
  approved: 'Kinh phí được duyệt',
  settled: 'Kinh phí quyết toán',
  'decision.number': 'Số quyết định',
  'decision.on': 'Ngày quyết định',
  'decision.issuer': 'Cơ quan ban hành quyết định',
  'decision.batch': 'Đợt',
  'source.title': 'Tên tài liệu nguồn',
  'source.number': 'Số tài liệu',
  'source.on': 'Ngày tài liệu',
  'source.author': 'Tác giả hoặc cơ quan ban hành',
  'source.quote': 'Nguyên văn',
  'source.note': 'Ghi chú',
};

/** A project put down from a document: first the document, then what it says; the rest stays not stated. */
export function RecordingForm({
  owner,
  contents,
  unsaved,
  action,
}: {
  owner: string;
  contents: readonly Option[];
  unsaved: Unsaved;
  action: FormAction;
}) {
  return (
    <ActionForm action={action}>
      <KeptFields
        draft={{ owner, formKey: RECORDING_FORM_KEY, baseVersion: 0 }}
        stored={{}}
        unsaved={unsaved}
        names={NAMES}
        ties={{}}
      >
        <FieldSection id="tai-lieu-nguon" title="Tài liệu nguồn">
          <TextField
            name="source.title"
            label="Tên tài liệu"
            hint="Ví dụ: Báo cáo kết quả hoạt động khuyến công năm 2019"
          />
          <TextField name="source.number" label="Số ký hiệu" width="medium" optional />
          <DateField name="source.on" label="Ngày" optional />
          <TextField name="source.author" label="Tác giả hoặc cơ quan ban hành" optional />
          <TextArea
            name="source.quote"
            label="Nguyên văn đoạn nói về đề án"
            hint="Chép đúng từng chữ, kể cả chỗ in sai."
            rows={5}
          />
          <TextArea
            name="source.note"
            label="Ghi chú"
            hint="Ví dụ: trang, chỗ in sai, điều suy ra."
            rows={2}
            optional
          />
        </FieldSection>
        <FieldSection id="de-an" title="Đề án, nhiệm vụ mà tài liệu nêu">
          <TextField name="title" label="Tên đề án, nhiệm vụ" />
          <TextField name="planYear" label="Năm kế hoạch" width="short" inputMode="numeric" />
          <RadioGroup
            name="programme"
            label="Chương trình"
            options={PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }))}
          />
          <RadioGroup
            name="kind"
            label="Loại"
            options={KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
          />
          <SelectField
            name="status"
            label="Trạng thái theo tài liệu"
            hint="Trạng thái mà tài liệu cho biết chắc chắn; các bước trước đó không được ghi thay."
            blank="Chọn trạng thái"
            options={RECORDABLE_STATUSES.map((value) => ({
              value,
              label: STATUS_LABELS[value].label,
            }))}
          />
          <SelectField
            name="activityContent"
            label="Nội dung hoạt động"
            optional
            blank="Nguồn không nêu"
            options={contents}
          />
          <TextField name="implementingUnit" label="Đơn vị thực hiện" optional />
          <TextField name="location" label="Địa điểm" optional />
        </FieldSection>
        <FieldSection
          id="kinh-phi-theo-nguon"
          title="Kinh phí theo tài liệu"
          lead="Chỉ ghi số mà tài liệu nêu. Ô để trống được hiểu là nguồn không nêu, không phải là 0."
        >
          <MoneyInput name="requested" label="Kinh phí đề nghị" />
          <MoneyInput name="approved" label="Kinh phí được duyệt" />
          <MoneyInput name="settled" label="Kinh phí quyết toán" />
        </FieldSection>
        <FieldSection id="don-vi" title="Đơn vị thụ hưởng" optional>
          <BeneficiaryRows />
        </FieldSection>
        <FieldSection
          id="quyet-dinh"
          title="Quyết định phê duyệt"
          lead="Chỉ ghi khi tài liệu nêu đủ số, ngày và cơ quan ban hành."
          optional
        >
          <TextField name="decision.number" label="Số quyết định" width="medium" optional />
          <DateField name="decision.on" label="Ngày quyết định" optional />
          <TextField name="decision.issuer" label="Cơ quan ban hành" optional />
          <TextField name="decision.batch" label="Đợt giao kế hoạch" width="medium" optional />
        </FieldSection>
      </KeptFields>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Đang ghi…">Ghi nhận theo tài liệu</SubmitButton>
        <Button href="/lam-viec/de-an" tone="quiet">
          Thôi
        </Button>
      </div>
    </ActionForm>
  );
}
