import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { EntryProjects } from '#components/projects/entry-projects.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { registerHref } from '#lib/beneficiaries/form-schema.ts';
import { getStaffBeneficiary } from '#lib/beneficiaries/queries.ts';
import { beneficiaryParams } from '#lib/beneficiaries/schema.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';

export const metadata: Metadata = { title: 'Đơn vị thụ hưởng' };

const DONE = { moi: 'Đã ghi đơn vị vào danh bạ.', sua: 'Đã lưu thay đổi.' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export default async function EntryPage({ params, searchParams }: Props) {
  const { slug } = parseOrNotFound(beneficiaryParams, await params);
  const actor = await requireActor(registerHref(slug));
  const entry = await orNotFound(getStaffBeneficiary(actor, slug));
  const { xong } = await searchParams;
  return (
    <>
      <PageHeading
        title={entry.name}
        breadcrumb={[{ href: '/lam-viec/don-vi', label: 'Đơn vị thụ hưởng' }]}
        actions={
          can(actor, 'beneficiary.edit') && (
            <Button href={`${registerHref(slug)}/sua`} tone="secondary">
              Sửa thông tin
            </Button>
          )
        }
      />
      <DoneNotice messages={DONE} xong={xong} />
      <Section id="thong-tin" title="Thông tin">
        <SummaryList
          rows={[
            { label: 'Loại hình', value: entry.type && ESTABLISHMENT_TYPE_LABELS[entry.type] },
            { label: 'Mã số thuế', value: entry.taxCode },
            { label: 'Địa chỉ', value: entry.address },
            { label: 'Người đại diện', value: entry.representative },
            { label: 'Điện thoại', value: entry.phone },
            { label: 'Ghi chú', value: entry.note },
          ]}
        />
      </Section>
      <Section id="de-an" title="Tham gia đề án">
        {entry.projects.length > 0 ? (
          <EntryProjects projects={entry.projects} />
        ) : (
          <EmptyState title="Chưa tham gia đề án nào" />
        )}
      </Section>
    </>
  );
}
