import { CeilingSection } from '#components/ceilings/ceiling-section.tsx';
import { LiveCeilings } from '#components/ceilings/live-ceilings.tsx';
import { BeneficiaryRows } from '#components/projects/beneficiary-rows.tsx';
import { EarlierSupportNotice } from '#components/projects/check-warnings.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { getCeilingBasis } from '#lib/ceilings/queries.ts';
import { listEarlierSupport } from '#lib/projects/supported-before.ts';
import { saveBeneficiaries } from '../actions.ts';
import { partMetadata, PartPage, type PartPageProps } from '../part-page.tsx';

export const generateMetadata = partMetadata('BENEFICIARIES');

export default function BeneficiariesPage(props: PartPageProps) {
  return (
    <PartPage
      {...props}
      part="BENEFICIARIES"
      action={saveBeneficiaries}
      lead="Các cơ sở công nghiệp nông thôn được hỗ trợ. Phần của từng đơn vị có thể ghi sau."
      rows={{ list: 'beneficiaries', field: 'search' }}
      fields={async ({ code, kind }, actor) =>
        kind === 'TASK' ? (
          <Notice tone="neutral">
            <p>Nhiệm vụ không có đơn vị thụ hưởng.</p>
          </Notice>
        ) : (
          <>
            <EarlierSupportNotice earlier={await listEarlierSupport(code)} />
            <BeneficiaryRows />
            <CeilingSection>
              <LiveCeilings {...await getCeilingBasis(actor, code)} form="BENEFICIARIES" />
            </CeilingSection>
          </>
        )
      }
    />
  );
}
