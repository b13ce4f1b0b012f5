import { SummaryList } from '#components/ui/summary-list.tsx';
import type { StaffBeneficiary } from '#lib/beneficiaries/view.ts';
import { formatDay } from '#lib/format/days.ts';
import { triStateLabel } from '#lib/format/establishment-labels.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';

/** Who the establishment is; what nobody has stated says so. */
export function EntryFacts({ entry }: { entry: StaffBeneficiary }) {
  return (
    <SummaryList
      rows={[
        { label: 'Loại hình', value: entry.type && ESTABLISHMENT_TYPE_LABELS[entry.type] },
        { label: 'Mã số thuế', value: entry.taxCode },
        { label: 'Số đăng ký', value: entry.registrationNumber },
        { label: 'Ngày thành lập', value: entry.foundedOn && formatDay(entry.foundedOn) },
        { label: 'Ngành nghề', value: entry.trade },
        { label: 'Địa chỉ hiện nay', value: entry.address },
        { label: 'Người đại diện', value: entry.representative },
        { label: 'Điện thoại', value: entry.phone },
        { label: 'Do phụ nữ làm chủ', value: triStateLabel(entry.isWomenOwned) },
        {
          label: 'Do người dân tộc thiểu số làm chủ',
          value: triStateLabel(entry.isMinorityOwned),
        },
        { label: 'Ghi chú', value: entry.note },
      ]}
    />
  );
}
