import { CheckboxField, SelectField, TextArea, TextField } from '#components/forms/fields.tsx';
import type { Option, OptionGroup } from '#components/ui/choice-fields.tsx';
import type { Kind } from '#lib/domain/vocabulary.ts';
import { FieldSection } from './field-section.tsx';

export function GeneralFields({
  kind,
  contents,
  units,
}: {
  kind: Kind;
  contents: readonly Option[];
  units: readonly OptionGroup[];
}) {
  const isProject = kind === 'PROJECT';
  return (
    <>
      <TextField name="title" label={isProject ? 'Tên đề án' : 'Tên nhiệm vụ'} />
      <SelectField
        name="activityContent"
        label="Nội dung hoạt động khuyến công"
        hint="Theo danh mục nội dung của nghị định đang áp dụng."
        blank="Chưa chọn"
        options={contents}
      />
      {isProject && (
        <>
          <CheckboxField
            name="isGroup"
            label="Đây là đề án nhóm"
            hint="Từ hai cơ sở công nghiệp nông thôn trở lên cùng được hỗ trợ một nội dung."
          />
          <CheckboxField
            name="isPoint"
            label="Đây là đề án điểm"
            hint="Có tác động đến cả vùng hoặc quy mô lớn; có thể thực hiện trong nhiều năm."
          />
        </>
      )}
      <TextArea
        name="legalBasis"
        label="Căn cứ pháp lý"
        hint="Mỗi văn bản một dòng: số, ngày, cơ quan ban hành, về việc gì."
        rows={4}
        optional
      />
      <FieldSection id="cac-don-vi" title="Các đơn vị">
        <TextField name="leadUnit" label="Đơn vị chủ trì" optional />
        <TextField
          name="implementingUnit"
          label="Đơn vị thực hiện"
          hint="Ví dụ: Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn"
        />
        <TextArea
          name="partnerUnits"
          label="Đơn vị phối hợp"
          hint="Mỗi đơn vị một dòng."
          rows={3}
          optional
        />
      </FieldSection>
      <FieldSection id="dia-ban" title="Địa bàn">
        <SelectField
          name="unit"
          label="Đơn vị hành chính"
          hint="Theo địa giới vào ngày bắt đầu của đề án; công chúng tìm đề án theo địa bàn này."
          blank="Chưa chọn"
          groups={units}
        />
        <TextField
          name="location"
          label="Địa điểm thực hiện"
          hint="Thôn, bản hoặc địa chỉ cụ thể."
          optional
        />
      </FieldSection>
    </>
  );
}
