import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { checkChanges, isSettled, type CheckChange } from '#lib/domain/check-changes.ts';
import type { FrozenDossier } from '#lib/review/snapshot-schema.ts';

type Checks = FrozenDossier['checks'];

/** What a rule that is not met is called: a condition that nobody confirmed is not one that fails. */
function lacking(rule: string): string {
  if (rule.startsWith('condition.')) return 'Chưa xác nhận';
  return rule.startsWith('required.') ? 'Chưa đủ' : 'Cần xem xét';
}

function result(rule: string, isMet: boolean | null) {
  if (isMet === null) return <span className="text-muted">Không kiểm tra</span>;
  return isMet ? <Tag tone="success">Đạt</Tag> : <Tag tone="warning">{lacking(rule)}</Tag>;
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
    {
      key: 'before',
      header: names.before,
      nowrap: true,
      cell: (row) => result(row.rule, row.before),
    },
    {
      key: 'after',
      header: names.after,
      nowrap: true,
      cell: (row) => result(row.rule, row.after),
    },
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
