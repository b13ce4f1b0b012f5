'use client';

import { TextArea, TextField } from '#components/forms/fields.tsx';
import { RowList } from '#components/forms/row-list.tsx';

export function ContentFields() {
  return (
    <>
      <TextArea
        name="objectives"
        label="Mục tiêu"
        hint="Đề án giúp được gì, cho ai, đến mức nào."
      />
      <TextArea name="content" label="Nội dung thực hiện" rows={8} />
      <TextArea name="scale" label="Quy mô" rows={3} optional />
      <section className="grid gap-3" aria-labelledby="may-moc">
        <h2 id="may-moc" className="text-xl">
          Máy móc, thiết bị <span className="font-normal text-muted">(không bắt buộc)</span>
        </h2>
        <RowList list="equipment" noun="Máy" addLabel="Thêm máy móc, thiết bị">
          {(prefix) => (
            <>
              <TextField name={`${prefix}name`} label="Tên máy móc, thiết bị" />
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField name={`${prefix}model`} label="Ký hiệu, mẫu mã" optional />
                <TextField
                  name={`${prefix}quantity`}
                  label="Số lượng"
                  width="short"
                  inputMode="numeric"
                  optional
                />
              </div>
            </>
          )}
        </RowList>
      </section>
      <section className="grid gap-3" aria-labelledby="ket-qua">
        <h2 id="ket-qua" className="text-xl">
          Kết quả dự kiến <span className="font-normal text-muted">(không bắt buộc)</span>
        </h2>
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
      </section>
    </>
  );
}
