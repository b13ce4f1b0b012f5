import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { PartsLeftOut } from '#components/beneficiaries/parts-left-out.tsx';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { PartTable } from '#components/public-projects/part-table.tsx';
import { RepeatedParts } from '#components/public-projects/repeated-parts.tsx';
import { PartTotal } from '#components/public-projects/part-total.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { findMergedInto, getPublicBeneficiary } from '#lib/beneficiaries/queries.ts';
import { beneficiaryParams } from '#lib/beneficiaries/schema.ts';
import {
  BENEFICIARIES_PATH,
  beneficiaryHref,
} from '#components/public-projects/beneficiary-links.tsx';
import { supportHistoryOf } from '#lib/beneficiaries/support-history.ts';
import { formatItems } from '#lib/format/counts.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import { BeneficiaryMoney } from '#components/public-projects/beneficiary-money.tsx';
import { unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { listPublicBeneficiaryMoney } from '#lib/money/beneficiary-money.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<PageParams>;
};

/** Read once for the head and the body of the page. */
const readBeneficiary = cache(async (typed: string) => {
  const { slug } = parseOrNotFound(beneficiaryParams, { slug: typed });
  // An entry that turned out to be another one leads there for good.
  const into = await findMergedInto(PUBLIC_ACTOR, slug);
  if (into) permanentRedirect(beneficiaryHref(into));
  return orNotFound(getPublicBeneficiary(slug));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await readBeneficiary((await params).slug);
  return {
    title: name,
    description: `Các đề án khuyến công tỉnh Bắc Kạn mà ${name} thụ hưởng, phần của đơn vị trong từng đề án và nguồn của số liệu.`,
  };
}

export default async function BeneficiaryPage({ params, searchParams }: Props) {
  const beneficiary = await readBeneficiary((await params).slug);
  const { slug, name, type, projects, projectCount } = beneficiary;
  // Money is summed over all projects, or not at all.
  const isWhole = projects.length === projectCount;
  const [money, query] = await Promise.all([
    isWhole ? listPublicBeneficiaryMoney(slug) : [],
    searchParams,
  ]);
  const notes = new SourceNotes();
  return (
    <Markup className="sheet">
      <PageHeading
        title={name}
        {...(type ? { lead: ESTABLISHMENT_TYPE_LABELS[type] } : {})}
        breadcrumb={[
          { href: '/', label: 'Trang chủ' },
          { href: BENEFICIARIES_PATH, label: 'Đơn vị thụ hưởng' },
        ]}
      />
      <Section id="de-an" title={formatItems(projectCount, 'đề án thụ hưởng')}>
        <PartsLeftOut entry={beneficiary} />
        <PartTotal beneficiary={beneficiary} notes={notes} />
        <RepeatedParts repeated={supportHistoryOf(beneficiary).repeated} />
        <PartTable beneficiary={beneficiary} notes={notes} />
      </Section>
      {money.length > 0 && (
        <BeneficiaryMoney slug={slug} name={name} rows={money} unit={unitFrom(query)} />
      )}
      <ProvenanceNotes notes={notes.notes} />
    </Markup>
  );
}
