import type { Actor } from '#lib/domain/actor.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import { yesNo, type FileColumn } from '#lib/schema/file-columns.ts';
import type { ListedBeneficiary, PublicBeneficiary } from './view.ts';

/** What a file of the register says of each entry; the public's holds what the public's list holds. */

function codesOf({ projects, projectCount }: PublicBeneficiary): string {
  const codes = projects.map((part) => part.code);
  return [...codes, ...(projectCount > codes.length ? ['…'] : [])].join('; ');
}

const PUBLIC_COLUMNS: readonly FileColumn<PublicBeneficiary>[] = [
  { header: 'Mã', value: (row) => row.slug },
  { header: 'Tên đơn vị', value: (row) => row.name },
  { header: 'Loại hình', value: (row) => row.type && ESTABLISHMENT_TYPE_LABELS[row.type] },
  { header: 'Số đề án', value: (row) => row.projectCount },
  { header: 'Đề án', value: codesOf },
];

const STAFF_COLUMNS: readonly FileColumn<ListedBeneficiary>[] = [
  ...PUBLIC_COLUMNS.slice(0, 2),
  { header: 'Tên gọi khác', value: (row) => row.aliases.map((alias) => alias.name).join('; ') },
  ...PUBLIC_COLUMNS.slice(2, 3),
  { header: 'Mã số thuế', value: (row) => row.taxCode },
  { header: 'Số đăng ký', value: (row) => row.registrationNumber },
  { header: 'Ngày thành lập', value: (row) => row.foundedOn, isDay: true },
  { header: 'Ngành nghề', value: (row) => row.trade },
  { header: 'Địa chỉ hiện nay', value: (row) => row.address },
  { header: 'Người đại diện', value: (row) => row.representative },
  { header: 'Điện thoại', value: (row) => row.phone },
  { header: 'Do phụ nữ làm chủ', value: (row) => yesNo(row.isWomenOwned) },
  { header: 'Do người dân tộc thiểu số làm chủ', value: (row) => yesNo(row.isMinorityOwned) },
  ...PUBLIC_COLUMNS.slice(3),
];

/** Telephone numbers and names of people are in the file of those who read them on the page. */
export function registerColumns(actor: Actor): readonly FileColumn<never>[] {
  return actor.role === 'PUBLIC' || actor.role === 'ADMIN' ? PUBLIC_COLUMNS : STAFF_COLUMNS;
}
