'use client';

import { TextArea, TextField } from '#components/forms/fields.tsx';
import { RowList } from '#components/forms/row-list.tsx';
import { FieldSection } from './field-section.tsx';

export function ContentFields() {
  return (
    <>
      <TextArea
        name="necessity"
        label="Sự cần thiết"
        hint="Hiện trạng và vì sao cần hỗ trợ."
        rows={5}
        optional
      />
      <TextArea
        name="objectives"
        label="Mục tiêu"
        hint="Đề án giúp được gì, cho ai, đến mức nào."
      />
      <TextArea name="content" label="Nội dung thực hiện" rows={8} />
      <TextArea name="scale" label="Quy mô" hint="Quy mô, công suất." rows={3} optional />
      <FieldSection id="ket-qua" title="Kết quả dự kiến" optional>
        <RowList list="outputs" noun="Kết quả" addLabel="Thêm kết quả">
          {(prefix) => (
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                name={`${prefix}unit`}
                label="Đơn vị tính"
                hint="Ví dụ: lao động, sản phẩm, gian hàng"
              />
              <TextField
                name={`${prefix}target`}
                label="Số lượng cần đạt"
                hint="Số nguyên"
                width="short"
                inputMode="numeric"
              />
            </div>
          )}
        </RowList>
      </FieldSection>
      <FieldSection id="hieu-qua" title="Hiệu quả">
        <TextArea
          name="expectedEffect"
          label="Hiệu quả dự kiến"
          hint="Về kinh tế, xã hội, môi trường."
          rows={4}
          optional
        />
        <TextArea name="replication" label="Khả năng nhân rộng" rows={3} optional />
      </FieldSection>
    </>
  );
}
