import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { ceilingHref, CEILINGS_PAGE } from '#components/ceilings/addresses.ts';
import { RuleForm } from '#components/ceilings/rule-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { getCeiling } from '#lib/ceilings/queries.ts';
import { ceilingParams } from '#lib/ceilings/schema.ts';
import { can } from '#lib/domain/permissions.ts';
import { ruleArticle, ruleValidity } from '#lib/format/ceiling-labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { correctRule } from '../actions.ts';

export const metadata: Metadata = { title: 'Sửa mức hỗ trợ' };

type Props = { params: Promise<{ id: string }> };

export default async function CeilingPage({ params }: Props) {
  const { id } = parseOrNotFound(ceilingParams, await params);
  const actor = await requireActor(ceilingHref(id));
  if (!can(actor, 'ceiling.edit')) forbidden();
  const rule = await orNotFound(getCeiling(id));
  return (
    <>
      <PageHeading
        title={rule.label}
        lead={`${rule.code}. ${ruleArticle(rule)}, hiệu lực ${ruleValidity(rule)}. Kết quả đã lưu của các hồ sơ không đổi theo; sau khi lưu, cổng chỉ ra kết quả nào sẽ khác.`}
        breadcrumb={[{ href: CEILINGS_PAGE, label: 'Mức hỗ trợ tối đa' }]}
      />
      <RuleForm rule={rule} action={correctRule} />
    </>
  );
}
