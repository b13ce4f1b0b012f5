import { CheckboxField, SelectField, TextField } from '#components/forms/fields.tsx';
import type { Option } from '#components/ui/choice-fields.tsx';
import type { Kind } from '#lib/domain/vocabulary.ts';

export function GeneralFields({ kind, contents }: { kind: Kind; contents: readonly Option[] }) {
  return (
    <>
      <TextField name="title" label={kind === 'PROJECT' ? 'Tên đề án' : 'Tên nhiệm vụ'} />
      <SelectField
        name="activityContent"
        label="Nội dung hoạt động khuyến công"
        hint="Theo danh mục nội dung của nghị định đang áp dụng."
        blank="Chưa chọn"
        options={contents}
      />
      <TextField
        name="implementingUnit"
        label="Đơn vị thực hiện"
        hint="Ví dụ: Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn"
      />
      <TextField name="location" label="Địa điểm thực hiện" optional />
      {kind === 'PROJECT' && (
        <CheckboxField
          name="isGroup"
          label="Đây là đề án nhóm"
          hint="Nhiều cơ sở công nghiệp nông thôn cùng được hỗ trợ trong một đề án."
        />
      )}
    </>
  );
}
