import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { checkChanges, isSettled, type CheckChange } from '#lib/domain/check-changes.ts';
import type { FrozenDossier } from '#lib/review/snapshot-schema.ts';

type Checks = FrozenDossier['checks'];

function result(isMet: boolean | null) {
  if (isMet === null) return <span className="text-muted">Không kiểm tra</span>;
  return isMet ? <Tag tone="success">Đạt</Tag> : <Tag tone="warning">Chưa đạt</Tag>;
}

/** How the rules came out in both submissions; what was met both times is only counted. */
export function ChangeChecks({
  before,
  after,
  names,
}: {
  before: Checks;
  after: Checks;
  names: { before: string; after: string };
}) {
  if (after === null) {
    return <p className="text-muted">Lần gửi này chưa lưu kết quả kiểm tra tự động.</p>;
  }
  const all = checkChanges(before?.results ?? [], after.results);
  const rows = all.filter((row) => !isSettled(row) && !(before === null && row.after === true));
  const met = all.length - rows.length;
  const columns: readonly Column<CheckChange>[] = [
    {
      key: 'claim',
      header: 'Nội dung kiểm tra',
      rowHeader: true,
      cell: (row) => (
        <>
          {row.claim}
          {row.message && (
            <span className="block font-normal whitespace-pre-line text-muted">{row.message}</span>
          )}
        </>
      ),
    },
    { key: 'before', header: names.before, cell: (row) => result(row.before) },
    { key: 'after', header: names.after, cell: (row) => result(row.after) },
  ];
  return (
    <div className="grid gap-2">
      {rows.length > 0 && (
        <DataTable
          caption="Kết quả kiểm tra tự động"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.rule}
        />
      )}
      {met > 0 && (
        <p className="text-muted">
          {rows.length > 0
            ? `${met} nội dung kiểm tra khác đều đạt.`
            : `Cả ${met} nội dung kiểm tra tự động đều đạt.`}
        </p>
      )}
      {before === null && (
        <p className="text-muted">Lần gửi được so sánh chưa lưu kết quả kiểm tra tự động.</p>
      )}
    </div>
  );
}
