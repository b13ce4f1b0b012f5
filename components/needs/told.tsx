import { Disclosure } from '#components/ui/disclosure.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatInstant } from '#lib/format/days.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import { formatDong } from '#lib/format/money.ts';
import { PLAIN_CONTENTS } from '#lib/format/need-labels.ts';
import type { NeedView } from '#lib/needs/schema.ts';

const amountOf = ({ state, dong }: NeedView['cost']) =>
  state === 'STATED' && dong !== null ? formatDong(BigInt(dong)) : 'Cơ sở chưa biết';

const lines = (text: string | null) =>
  text === null ? null : <span className="whitespace-pre-line">{text}</span>;

function people({ workers, femaleWorkers }: NeedView): string | null {
  if (workers === null) return null;
  return femaleWorkers === null
    ? `${workers} người`
    : `${workers} người, trong đó ${femaleWorkers} nữ`;
}

/** Everything the establishment told, in its own words. */
export function Told({ need }: { need: NeedView }) {
  const content = PLAIN_CONTENTS.find(({ value }) => value === need.activityContent);
  return (
    <div className="grid gap-6">
      <SummaryList
        rows={[
          { label: 'Cần hỗ trợ', value: lines(need.wants) },
          {
            label: 'Loại hỗ trợ đã chọn',
            value: need.activityContent && `${need.activityContent}: ${content?.label ?? ''}`,
          },
          { label: 'Máy móc, thiết bị', value: lines(need.equipment) },
          { label: 'Kinh phí ước tính', value: amountOf(need.cost) },
          { label: 'Vốn tự có', value: amountOf(need.ownCapital) },
          { label: 'Nghề, sản phẩm', value: lines(need.makes) },
          { label: 'Sản phẩm đã được công nhận', value: lines(need.products) },
          { label: 'Lao động', value: people(need) },
          { label: 'Loại hình', value: need.type && ESTABLISHMENT_TYPE_LABELS[need.type] },
          { label: 'Mã số', value: need.taxCode },
          {
            label: 'Địa chỉ',
            value: [need.address, need.area].filter(Boolean).join(', ') || null,
          },
          { label: 'Người đại diện', value: need.representative },
          { label: 'Điện thoại', value: <a href={`tel:${need.phone}`}>{need.phone}</a> },
          {
            label: 'Thư điện tử',
            value: need.email && <a href={`mailto:${need.email}`}>{need.email}</a>,
          },
          { label: 'Gửi lúc', value: formatInstant(new Date(need.registeredAt)) },
        ]}
      />
      <Disclosure summary="Sự đồng ý về dữ liệu cá nhân">
        <p className="whitespace-pre-line">{need.consentText}</p>
        <p className="text-sm text-muted">Đồng ý lúc {formatInstant(new Date(need.consentAt))}</p>
      </Disclosure>
    </div>
  );
}
