import { AboutFields } from '#components/documents/about-fields.tsx';
import { DocumentList } from '#components/documents/document-list.tsx';
import { DocumentUploader } from '#components/documents/document-uploader.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Section } from '#components/layout/section.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { DocumentView } from '#lib/documents/view.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

/** Papers that belong to a contract, in the order in which they come about. */
const KINDS = [
  'CONTRACT',
  'CONTRACT_APPENDIX',
  'INVOICE',
  'PAYMENT_ORDER',
  'HANDOVER_MINUTES',
  'LIQUIDATION_MINUTES',
  'OTHER',
] as const;

/** The papers of one contract, and a form for the next; `action` is null for who may not attach any. */
export function PapersSection({
  code,
  contractId,
  documents,
  action,
}: {
  code: string;
  contractId: string;
  documents: readonly DocumentView[];
  action: FormAction | null;
}) {
  return (
    <Section id="tai-lieu" title="Tài liệu của hợp đồng">
      {documents.length > 0 ? (
        <DocumentList documents={documents} />
      ) : (
        <p className="text-muted">Chưa đính kèm tài liệu nào.</p>
      )}
      {action && (
        <div className="no-print">
          <Disclosure summary="Đính kèm tài liệu">
            {/* Another number of papers is another form: it must not keep the file just attached. */}
            <ActionForm key={documents.length} action={action} id="dinh-kem">
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="contractId" value={contractId} />
              <DocumentUploader />
              <AboutFields kinds={KINDS} kind={documents.length === 0 ? 'CONTRACT' : undefined} />
              <div>
                <SubmitButton>Đính kèm tài liệu</SubmitButton>
              </div>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
