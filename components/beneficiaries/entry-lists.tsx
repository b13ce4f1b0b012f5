import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { toMoney } from '#components/figures/money-text.ts';
import type { ListPart } from '#lib/beneficiaries/entry-parts.ts';
import type { StaffBeneficiary } from '#lib/beneficiaries/view.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay, formatInstantDay } from '#lib/format/days.ts';
import { TYPICAL_LEVEL_LABELS } from '#lib/format/establishment-labels.ts';
import { formatMoney } from '#lib/format/money.ts';

/** The lists of an entry as staff read them. */

const NOT_KNOWN = 'Chưa rõ';
const yearOf = (year: number | null) => (year === null ? '' : ` (${year})`);
const people = (count: number | null) => (count === null ? NOT_KNOWN : formatCount(count));

type Alias = StaffBeneficiary['aliases'][number];
const aliasColumns: readonly Column<Alias>[] = [
  { key: 'name', header: 'Tên', rowHeader: true, cell: (row) => row.name },
  { key: 'note', header: 'Gặp ở đâu', cell: (row) => row.note ?? NOT_KNOWN },
];

type Address = StaffBeneficiary['addresses'][number];
const addressColumns: readonly Column<Address>[] = [
  { key: 'address', header: 'Địa chỉ', rowHeader: true, cell: (row) => row.address },
  {
    key: 'from',
    header: 'Từ ngày',
    nowrap: true,
    cell: (row) => (row.validFrom ? formatDay(row.validFrom) : 'Không rõ'),
  },
  {
    key: 'unit',
    header: 'Địa bàn lúc đó',
    cell: (row) => (
      <>
        {row.unit?.name ?? NOT_KNOWN}
        {row.unit?.now && (
          <span className="block text-sm text-muted">nay thuộc {row.unit.now}</span>
        )}
      </>
    ),
  },
];

type Product = StaffBeneficiary['products'][number];
const productColumns: readonly Column<Product>[] = [
  { key: 'name', header: 'Sản phẩm', rowHeader: true, cell: (row) => row.name },
  {
    key: 'ocop',
    header: 'OCOP',
    cell: (row) =>
      row.ocopStars === null ? NOT_KNOWN : `${row.ocopStars} sao${yearOf(row.ocopYear)}`,
  },
  {
    key: 'typical',
    header: 'CNNT tiêu biểu',
    cell: (row) =>
      row.typicalLevel === null
        ? NOT_KNOWN
        : `${TYPICAL_LEVEL_LABELS[row.typicalLevel]}${yearOf(row.typicalYear)}`,
  },
  { key: 'mark', header: 'Nhãn hiệu', cell: (row) => row.trademark ?? NOT_KNOWN },
];

type Profile = StaffBeneficiary['profiles'][number];
const profileColumns: readonly Column<Profile>[] = [
  {
    key: 'asOf',
    header: 'Đến ngày',
    rowHeader: true,
    nowrap: true,
    cell: (row) => formatDay(row.asOf),
  },
  { key: 'workers', header: 'Lao động', numeric: true, cell: (row) => people(row.workers) },
  { key: 'female', header: 'Nữ', numeric: true, cell: (row) => people(row.femaleWorkers) },
  {
    key: 'minority',
    header: 'Dân tộc thiểu số',
    numeric: true,
    cell: (row) => people(row.minorityWorkers),
  },
  {
    key: 'revenue',
    header: 'Doanh thu',
    numeric: true,
    cell: (row) => formatMoney(toMoney(row.revenue)),
  },
  {
    key: 'capital',
    header: 'Vốn',
    numeric: true,
    cell: (row) => formatMoney(toMoney(row.capital)),
  },
  {
    key: 'capacity',
    header: 'Công suất, thị trường',
    cell: (row) => (
      <>
        {[row.capacity, row.market].filter(Boolean).join('; ') || NOT_KNOWN}
        {row.note && <span className="block text-sm text-muted">{row.note}</span>}
      </>
    ),
  },
];

type OtherSupport = StaffBeneficiary['otherSupport'][number];
const supportColumns: readonly Column<OtherSupport>[] = [
  {
    key: 'programme',
    header: 'Chương trình',
    rowHeader: true,
    cell: (row) => `${row.programmeName}, năm ${row.year}`,
  },
  {
    key: 'content',
    header: 'Nội dung',
    cell: (row) => (
      <>
        {row.content}
        {row.activityContent && (
          <span className="block text-sm text-muted">tương ứng {row.activityContent}</span>
        )}
      </>
    ),
  },
  {
    key: 'amount',
    header: 'Số tiền',
    numeric: true,
    cell: (row) => formatMoney(toMoney(row.amount)),
  },
  {
    key: 'evidence',
    header: 'Căn cứ',
    cell: (row) => (
      <>
        {row.evidence}
        <span className="block text-sm text-muted">
          {row.recordedByName} ghi ngày {formatInstantDay(new Date(row.recordedAt))}
        </span>
      </>
    ),
  },
];

/** Nothing on record is said in a sentence, not with an empty table. */
const EMPTY: Record<ListPart, string> = {
  ALIASES: 'Chưa ghi tên gọi khác nào.',
  ADDRESSES: 'Chưa ghi địa chỉ nào.',
  PRODUCTS: 'Chưa ghi sản phẩm nào.',
  PROFILES: 'Chưa có số liệu về lao động, doanh thu, năng lực.',
  OTHER_SUPPORT: 'Chưa ghi hỗ trợ nào từ nguồn nhà nước khác.',
};

function Rows<Row>({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      // Rows of a list have no name of their own; within one showing their place is one.
      rowKey={(row) => String(rows.indexOf(row))}
    />
  );
}

export function EntryList({ part, entry }: { part: ListPart; entry: StaffBeneficiary }) {
  const lists: Record<ListPart, { length: number; table: React.ReactNode }> = {
    ALIASES: {
      length: entry.aliases.length,
      table: <Rows caption="Tên gọi khác" columns={aliasColumns} rows={entry.aliases} />,
    },
    ADDRESSES: {
      length: entry.addresses.length,
      table: (
        <Rows caption="Địa chỉ, mới nhất trước" columns={addressColumns} rows={entry.addresses} />
      ),
    },
    PRODUCTS: {
      length: entry.products.length,
      table: (
        <Rows caption="Sản phẩm và chứng nhận" columns={productColumns} rows={entry.products} />
      ),
    },
    PROFILES: {
      length: entry.profiles.length,
      table: (
        <Rows caption="Số liệu, mới nhất trước" columns={profileColumns} rows={entry.profiles} />
      ),
    },
    OTHER_SUPPORT: {
      length: entry.otherSupport.length,
      table: (
        <Rows
          caption="Hỗ trợ từ nguồn nhà nước khác"
          columns={supportColumns}
          rows={entry.otherSupport}
        />
      ),
    },
  };
  const { length, table } = lists[part];
  return length > 0 ? table : <p className="text-muted">{EMPTY[part]}</p>;
}
