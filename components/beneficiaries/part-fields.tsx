'use client';

import { DateField, SelectField, TextArea, TextField } from '#components/forms/fields.tsx';
import { RowList } from '#components/forms/row-list.tsx';
import { useField } from '#components/forms/form-context.ts';
import { MoneyInput } from '#components/projects/money-input.tsx';
import { TYPICAL_LEVELS } from '#lib/domain/establishment.ts';
import { TYPICAL_LEVEL_LABELS } from '#lib/format/establishment-labels.ts';

/** The fields of an entry's parts, each a list of rows. Nothing is filled in that nobody has said. */

interface Option {
  value: string;
  label: string;
}

export interface OptionGroup {
  label: string;
  options: Option[];
}

export function AliasFields() {
  return (
    <RowList list="aliases" noun="Tên" addLabel="Thêm tên gọi khác">
      {(prefix) => (
        <>
          <TextField name={`${prefix}name`} label="Tên gọi khác" />
          <TextField
            name={`${prefix}note`}
            label="Gặp ở đâu"
            hint="Ví dụ: cách ghi trong quyết định năm 2021"
            optional
          />
        </>
      )}
    </RowList>
  );
}

export function AddressFields({ units }: { units: readonly OptionGroup[] }) {
  return (
    <RowList list="addresses" noun="Địa chỉ" addLabel="Thêm địa chỉ">
      {(prefix) => (
        <>
          <TextField
            name={`${prefix}address`}
            label="Địa chỉ"
            hint="Như trên giấy tờ lúc đó: thôn, xã, huyện."
          />
          <SelectField
            name={`${prefix}unit`}
            label="Xã, phường, thị trấn vào thời điểm đó"
            blank="Chưa rõ"
            options={[]}
            groups={units}
            optional
          />
          <DateField
            name={`${prefix}validFrom`}
            label="Ở đây từ ngày"
            hint="Ngày/tháng/năm. Để trống khi không rõ từ bao giờ."
            optional
          />
        </>
      )}
    </RowList>
  );
}

const levels = TYPICAL_LEVELS.map((level) => ({
  value: level,
  label: TYPICAL_LEVEL_LABELS[level],
}));
const stars = [1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: `${count} sao` }));

function YearField({ name, label }: { name: string; label: string }) {
  return <TextField name={name} label={label} width="short" inputMode="numeric" optional />;
}

export function ProductFields() {
  return (
    <RowList list="products" noun="Sản phẩm" addLabel="Thêm sản phẩm">
      {(prefix) => (
        <>
          <TextField name={`${prefix}name`} label="Tên sản phẩm" />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <SelectField
              name={`${prefix}ocopStars`}
              label="Hạng OCOP"
              blank="Chưa rõ hoặc không có"
              options={stars}
              optional
            />
            <YearField name={`${prefix}ocopYear`} label="Năm công nhận OCOP" />
            <SelectField
              name={`${prefix}typicalLevel`}
              label="Sản phẩm CNNT tiêu biểu"
              blank="Chưa rõ hoặc không có"
              options={levels}
              optional
            />
            <YearField name={`${prefix}typicalYear`} label="Năm bình chọn" />
          </div>
          <TextField
            name={`${prefix}trademark`}
            label="Nhãn hiệu"
            hint="Tên nhãn hiệu và số văn bằng, nếu có."
            optional
          />
        </>
      )}
    </RowList>
  );
}

function PeopleField({ name, label }: { name: string; label: string }) {
  return <TextField name={name} label={label} width="short" inputMode="numeric" optional />;
}

export function ProfileFields() {
  return (
    <RowList list="profiles" noun="Số liệu" addLabel="Thêm số liệu của một ngày khác">
      {(prefix) => (
        <>
          <DateField name={`${prefix}asOf`} label="Số liệu đến ngày" />
          <div className="grid items-end gap-4 sm:grid-cols-3">
            <PeopleField name={`${prefix}workers`} label="Lao động" />
            <PeopleField name={`${prefix}femaleWorkers`} label="Trong đó nữ" />
            <PeopleField name={`${prefix}minorityWorkers`} label="Trong đó dân tộc thiểu số" />
          </div>
          <MoneyInput name={`${prefix}revenue`} label="Doanh thu một năm" />
          <MoneyInput name={`${prefix}capital`} label="Vốn điều lệ hoặc vốn kinh doanh" />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <TextField
              name={`${prefix}capacity`}
              label="Công suất"
              hint="Ví dụ: khoảng 300 bộ/năm"
              optional
            />
            <TextField name={`${prefix}market`} label="Thị trường" optional />
          </div>
          <TextArea name={`${prefix}note`} label="Ghi chú" rows={2} optional />
        </>
      )}
    </RowList>
  );
}

/** Who put a row down stays with it; the row carries its identity unseen. */
function RowId({ name }: { name: string }) {
  const { typed } = useField(name);
  return <input type="hidden" name={name} value={[typed ?? ''].flat()[0]} readOnly />;
}

export function OtherSupportFields({ contents }: { contents: readonly Option[] }) {
  return (
    <RowList list="otherSupport" noun="Hỗ trợ" addLabel="Thêm lần hỗ trợ khác">
      {(prefix) => (
        <>
          <RowId name={`${prefix}id`} />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <TextField name={`${prefix}year`} label="Năm" width="short" inputMode="numeric" />
            <TextField
              name={`${prefix}programmeName`}
              label="Chương trình, nguồn hỗ trợ"
              hint="Ví dụ: OCOP, khuyến nông, khoa học công nghệ"
            />
          </div>
          <TextArea name={`${prefix}content`} label="Nội dung được hỗ trợ" rows={2} />
          <SelectField
            name={`${prefix}activityContent`}
            label="Tương ứng nội dung khuyến công nào"
            hint="Để cổng nhắc khi cùng nội dung được hỗ trợ nhiều lần."
            blank="Chưa rõ hoặc không tương ứng"
            options={contents}
            optional
          />
          <MoneyInput name={`${prefix}amount`} label="Số tiền hỗ trợ" />
          <TextField
            name={`${prefix}evidence`}
            label="Căn cứ"
            hint="Số quyết định, biên bản, hoặc lời kê khai của đơn vị."
          />
        </>
      )}
    </RowList>
  );
}
