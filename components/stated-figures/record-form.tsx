import { ActionForm } from '#components/forms/action-form.tsx';
import {
  DateField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { FIGURE_MEASURES } from '#lib/domain/stated-figure.ts';
import { PROGRAMMES } from '#lib/domain/vocabulary.ts';
import { FIGURE_MEASURE_LABELS } from '#lib/format/figure-labels.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

interface Choice {
  value: string;
  label: string;
}

const measures = FIGURE_MEASURES.map((value) => ({ value, label: FIGURE_MEASURE_LABELS[value] }));
const programmes = PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }));

/** A figure as a document states it: what of, how much, which level, in which words. */
export function RecordFigureForm({
  sources,
  contents,
  documents,
  action,
}: {
  sources: readonly Choice[];
  contents: readonly Choice[];
  documents: readonly Choice[];
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="so-lieu">
      <RadioGroup name="measure" label="Số liệu nói về" options={measures} />
      <TextField
        name="value"
        label="Số mà tài liệu nêu"
        hint="Tiền: 496 triệu · 1,2 tỷ · 496.000.000. Số đề án: một số nguyên."
        width="medium"
        inputMode="decimal"
        autoComplete="off"
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="yearFrom"
          label="Năm, hoặc từ năm"
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          name="yearTo"
          label="Đến năm"
          optional
          hint="Để trống nếu số liệu của một năm."
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <SelectField
        name="programme"
        label="Chương trình"
        optional
        blank="Cả hai chương trình"
        options={programmes}
      />
      <SelectField
        name="source"
        label="Nguồn vốn"
        optional
        blank="Không tách theo nguồn"
        options={sources}
      />
      <SelectField
        name="content"
        label="Nội dung hoạt động"
        optional
        blank="Mọi nội dung"
        options={contents}
      />
      <TextField
        name="project"
        label="Mã đề án, nhiệm vụ"
        optional
        hint="Chỉ khi số liệu nói về một đề án đã công bố, ví dụ KCQG-2022-001."
        width="medium"
        autoComplete="off"
      />
      <TextArea name="quote" label="Nguyên văn câu nêu số liệu" rows={4} />
      <TextArea name="note" label="Ghi chú về cách đọc" optional rows={2} />
      <fieldset className="grid gap-5">
        <legend className="mb-3 text-lg font-semibold">Tài liệu nguồn</legend>
        <SelectField
          name="document.id"
          label="Tài liệu đã có trên cổng"
          optional
          blank="Tài liệu mới"
          options={documents}
        />
        <TextField name="document.title" label="Tên tài liệu mới" optional autoComplete="off" />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="document.number" label="Số, ký hiệu" optional autoComplete="off" />
          <DateField name="document.on" label="Ngày ban hành hoặc đăng" optional />
        </div>
        <TextField
          name="document.author"
          label="Nơi ban hành, tác giả"
          optional
          autoComplete="off"
        />
        <TextField name="document.note" label="Địa chỉ hoặc nơi lưu" optional autoComplete="off" />
      </fieldset>
      <div>
        <SubmitButton>Ghi số liệu</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes a wrong figure off the board; it is never edited. */
export function WithdrawFigureForm({ figure, action }: { figure: string; action: FormAction }) {
  return (
    <ActionForm action={action} id="rut">
      <input type="hidden" name="key" value={figure} />
      <TextArea
        name="reason"
        label="Lý do rút"
        hint="Ít nhất 20 ký tự; mọi người đọc số liệu này đều thấy."
        rows={3}
      />
      <div>
        <SubmitButton tone="danger">Rút số liệu này</SubmitButton>
      </div>
    </ActionForm>
  );
}
