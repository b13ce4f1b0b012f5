import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { CEILINGS_PAGE } from '#components/ceilings/addresses.ts';
import { RuleForm } from '#components/ceilings/rule-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { can } from '#lib/domain/permissions.ts';
import { listContentFilterOptions } from '#lib/projects/catalogues.ts';
import { addRule } from '../actions.ts';

export const metadata: Metadata = { title: 'Thêm mức hỗ trợ' };

export default async function NewCeilingPage() {
  const actor = await requireActor(`${CEILINGS_PAGE}/moi`);
  if (!can(actor, 'ceiling.edit')) forbidden();
  return (
    <>
      <PageHeading
        title="Thêm mức hỗ trợ"
        lead="Một mức mới, hoặc bản mới của một mức đã có: khi đó hãy kết thúc bản cũ trước."
        breadcrumb={[{ href: CEILINGS_PAGE, label: 'Mức hỗ trợ tối đa' }]}
      />
      <RuleForm contents={await listContentFilterOptions()} action={addRule} />
    </>
  );
}
