import { ActionForm } from '#components/forms/action-form.tsx';
import {
  CheckboxField,
  HiddenField,
  RadioGroup,
  TextArea,
  TextField,
} from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { PROGRAMMES } from '#lib/domain/vocabulary.ts';
import { KIND_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { SAMENESS_LABELS } from '#lib/format/need-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { NEW_ENTRY, OTHER_ENTRY } from '#lib/needs/form-schema.ts';
import type { NeedDuplicates, NeedView } from '#lib/needs/schema.ts';
import { needHref } from './addresses.ts';

export interface Converted {
  need: NeedView;
  similar: NeedDuplicates['establishments'];
}

/** Who of the register the need's establishment is; a new entry unless one of them fits. */
function Beneficiary({ prefix, need, similar }: Converted & { prefix: string }) {
  const known = need.establishment ? [{ ...need.establishment, address: null, reasons: [] }] : [];
  const choices = known.length > 0 ? known : similar;
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-md border border-line bg-surface p-4">
      <legend className="px-1 font-semibold">
        {need.code}: {need.name}
      </legend>
      {prefix !== '' && (
        <>
          <input type="hidden" name={`${prefix}code`} value={need.code} />
          <HiddenField name={`${prefix}version`} value={String(need.version)} />
        </>
      )}
      <RadioGroup
        name={`${prefix}choice`}
        label="Đơn vị thụ hưởng"
        defaultValue={choices.length === 0 ? NEW_ENTRY : undefined}
        options={[
          ...choices.map((entry) => ({
            value: entry.slug,
            label: entry.name,
            hint: [
              'Đã có trong danh bạ',
              ...entry.reasons.map((reason) => SAMENESS_LABELS[reason]),
              entry.address,
            ]
              .filter(Boolean)
              .join('; '),
          })),
          {
            value: NEW_ENTRY,
            label: 'Ghi đơn vị mới vào danh bạ từ đăng ký này',
            hint: 'Tên, loại hình, địa chỉ, người đại diện và điện thoại lấy theo đăng ký.',
          },
          { value: OTHER_ENTRY, label: 'Đơn vị khác đã có trong danh bạ' },
        ]}
      />
      <TextField
        name={`${prefix}other`}
        label="Mã của đơn vị khác"
        hint="Phần cuối địa chỉ trang của đơn vị đó, ví dụ htx-yen-duong."
        width="medium"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        optional
      />
      {similar.length > 0 && (
        <CheckboxField
          name={`${prefix}confirmDifferent`}
          label="Đơn vị mới là đơn vị khác với các đơn vị đã có"
          hint="Chỉ đánh dấu khi ghi đơn vị mới và đã kiểm tra."
        />
      )}
    </fieldset>
  );
}

/** Makes one draft of the chosen needs; everything told is carried over and can be changed there. */
export function ConvertForm({
  chosen,
  title,
  year,
  action,
}: {
  chosen: readonly Converted[];
  title: string;
  year: number;
  action: FormAction;
}) {
  const [first, ...others] = chosen;
  if (!first) return null;
  return (
    <ActionForm action={action} id="lap">
      <input type="hidden" name="code" value={first.need.code} />
      <HiddenField name="version" value={String(first.need.version)} />
      <TextField
        name="title"
        label="Tên đề án"
        hint="Gợi ý từ đăng ký; hãy sửa theo cách gọi chính thức."
        defaultValue={title}
      />
      <TextField
        name="planYear"
        label="Năm kế hoạch"
        width="short"
        inputMode="numeric"
        defaultValue={String(year)}
      />
      <RadioGroup
        name="programme"
        label="Chương trình"
        options={PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }))}
      />
      <RadioGroup
        name="kind"
        label="Loại"
        defaultValue="PROJECT"
        options={[
          {
            value: 'PROJECT',
            label: KIND_LABELS.PROJECT,
            hint: 'Có đơn vị thụ hưởng nhận hỗ trợ; chọn đơn vị ở phần dưới.',
          },
          {
            value: 'TASK',
            label: KIND_LABELS.TASK,
            hint: 'Phục vụ chung, không có đơn vị thụ hưởng; phần chọn đơn vị dưới đây không dùng đến.',
          },
        ]}
      />
      <Beneficiary prefix="" {...first} />
      {others.map((one, index) => (
        <Beneficiary key={one.need.code} prefix={`with.${index}.`} {...one} />
      ))}
      <TextArea
        name="answer"
        label="Lời nhắn cho người đăng ký"
        hint="Hiện trên trang tra cứu, cùng thông báo rằng nhu cầu đã được đưa vào dự thảo đề án."
        rows={3}
        optional
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Đang lập…">
          {others.length > 0 ? 'Lập đề án nhóm' : 'Lập đề án'}
        </SubmitButton>
        <Button href={needHref(first.need.code)} tone="quiet">
          Thôi
        </Button>
      </div>
    </ActionForm>
  );
}
