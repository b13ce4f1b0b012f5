import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { formatInstant, formatInstantDay } from '#lib/format/days.ts';
import { RESTORE_DAYS } from '#lib/projects/commands.ts';
import { listDeletedDrafts, type DeletedDraft } from '#lib/projects/deleted-drafts.ts';
import { restoreOwnDraft } from '../[code]/actions.ts';

export const metadata: Metadata = { title: 'Thùng rác' };

const columns: readonly Column<DeletedDraft>[] = [
  { key: 'code', header: 'Mã', cell: (row) => row.code },
  { key: 'title', header: 'Tên', rowHeader: true, cell: (row) => row.title },
  { key: 'deletedAt', header: 'Xóa lúc', cell: (row) => formatInstant(row.deletedAt) },
  { key: 'keptUntil', header: 'Giữ đến', cell: (row) => formatInstantDay(row.keptUntil) },
  {
    key: 'restore',
    header: 'Khôi phục',
    cell: (row) => (
      <ActionForm action={restoreOwnDraft} id={`khoi-phuc-${row.code}`}>
        <input type="hidden" name="code" value={row.code} />
        <SubmitButton tone="secondary">
          Khôi phục<span className="sr-only"> {row.code}</span>
        </SubmitButton>
      </ActionForm>
    ),
  },
];

type Props = { searchParams: Promise<{ xoa?: string | string[] }> };

export default async function DeletedDraftsPage({ searchParams }: Props) {
  const actor = await requireActor('/lam-viec/de-an/thung-rac');
  if (!can(actor, 'project.create')) forbidden();
  const [drafts, { xoa }] = await Promise.all([listDeletedDrafts(actor), searchParams]);
  const justDeleted = drafts.find((draft) => draft.code === xoa);
  return (
    <>
      <PageHeading
        title="Thùng rác"
        lead={`Bản nháp đã xóa của bạn, khôi phục được trong ${RESTORE_DAYS} ngày.`}
        breadcrumb={[{ href: '/lam-viec/de-an', label: 'Đề án, nhiệm vụ' }]}
      />
      <div className="grid gap-6">
        {justDeleted && (
          <Notice tone="success" announce>
            <p>Đã xóa bản nháp {justDeleted.code}. Nếu xóa nhầm, bấm “Khôi phục” bên dưới.</p>
          </Notice>
        )}
        {drafts.length > 0 ? (
          <DataTable
            caption="Bản nháp đã xóa"
            captionHidden
            columns={columns}
            rows={drafts}
            rowKey={(row) => row.code}
          />
        ) : (
          <EmptyState title="Thùng rác trống">Không có bản nháp nào bị xóa.</EmptyState>
        )}
      </div>
    </>
  );
}
