'use client';

import { RadioGroup, SelectField, TextArea, TextField } from '#components/forms/fields.tsx';
import { MoneyInput } from '#components/projects/money-input.tsx';
import { ESTABLISHMENT_TYPES } from '#lib/domain/vocabulary.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import { PLAIN_CONTENTS } from '#lib/format/need-labels.ts';
import { UnitField, type UnitGroup } from './unit-field.tsx';

/** The pages of the public form that ask something; each question in words of the trade's people. */

export function EstablishmentStep({ units }: { units: readonly UnitGroup[] }) {
  return (
    <>
      <TextField
        name="name"
        label="Tên cơ sở"
        hint="Ghi đủ như trên giấy đăng ký, kể cả loại hình (hợp tác xã, công ty, hộ kinh doanh)."
        autoComplete="organization"
      />
      <SelectField
        name="type"
        label="Cơ sở thuộc loại nào"
        blank="Chưa rõ"
        options={ESTABLISHMENT_TYPES.map((type) => ({
          value: type,
          label: ESTABLISHMENT_TYPE_LABELS[type],
        }))}
      />
      <TextField
        name="taxCode"
        label="Mã số thuế hoặc mã số hợp tác xã"
        hint="Để trống nếu chưa có."
        width="medium"
        autoComplete="off"
        optional
      />
      <UnitField groups={units} />
      <TextField
        name="address"
        label="Thôn, tổ, số nhà"
        hint="Ví dụ: thôn Nà Giảo."
        autoComplete="street-address"
        optional
      />
      <TextField
        name="representative"
        label="Họ tên người đại diện"
        hint="Người mà cán bộ Trung tâm sẽ gọi."
        width="medium"
        autoComplete="name"
      />
      <TextField
        name="phone"
        label="Số điện thoại"
        hint="Dùng để liên hệ, và để bạn xem kết quả sau này."
        width="medium"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <TextField
        name="email"
        label="Thư điện tử"
        width="medium"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        optional
      />
    </>
  );
}

export function ProductStep() {
  return (
    <>
      <TextArea
        name="makes"
        label="Cơ sở làm nghề gì, ra sản phẩm gì"
        hint="Ví dụ: làm miến dong từ củ dong trồng trong xã, mỗi năm khoảng 20 tấn."
        rows={4}
      />
      <TextArea
        name="products"
        label="Sản phẩm đã được công nhận"
        hint="Ví dụ: miến dong đạt OCOP 3 sao năm 2021; sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh năm 2022."
        rows={3}
        optional
      />
    </>
  );
}

export function NeedStepFields() {
  return (
    <>
      <RadioGroup
        name="activityContent"
        label="Cần hỗ trợ loại nào"
        hint="Nếu chưa rõ, cứ bỏ qua: cán bộ Trung tâm sẽ chọn giúp."
        optional
        options={PLAIN_CONTENTS}
      />
      <TextArea
        name="wants"
        label="Cơ sở cần hỗ trợ việc gì"
        hint="Muốn làm gì, vì sao cần, khi nào dự định làm."
        rows={5}
      />
      <TextArea
        name="equipment"
        label="Máy móc, thiết bị định mua"
        hint="Mỗi máy một dòng. Để trống nếu không mua máy."
        rows={3}
        optional
      />
    </>
  );
}

export function CapitalStep() {
  return (
    <>
      <MoneyInput name="cost" label="Tất cả hết khoảng bao nhiêu tiền" notStatedLabel="Chưa biết" />
      <MoneyInput
        name="ownCapital"
        label="Cơ sở tự có bao nhiêu trong số đó"
        hint="Phần cơ sở tự bỏ ra hoặc tự vay, không tính tiền nhà nước hỗ trợ."
        notStatedLabel="Chưa biết"
      />
      <div className="grid gap-7 sm:grid-cols-2">
        <TextField
          name="workers"
          label="Có bao nhiêu người làm"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          optional
        />
        <TextField
          name="femaleWorkers"
          label="Trong đó bao nhiêu là nữ"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          optional
        />
      </div>
    </>
  );
}
