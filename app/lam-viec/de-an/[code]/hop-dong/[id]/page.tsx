import type { Metadata } from 'next';
import { contractHref, contractsHref } from '#components/contracts/addresses.ts';
import { AppendixForm } from '#components/contracts/appendix-form.tsx';
import { AppendixTable, ContractFacts } from '#components/contracts/contract-facts.tsx';
import { PapersSection } from '#components/contracts/papers-section.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { isAmendable } from '#lib/domain/contracts.ts';
import { organisationOf } from '#lib/domain/actor.ts';
import { addingLock } from '#lib/domain/document-rules.ts';
import { can } from '#lib/domain/permissions.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { appendixFormKey } from '#lib/contracts/form-schema.ts';
import { getContract } from '#lib/contracts/queries.ts';
import { listDocumentsOf } from '#lib/documents/queries.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { itemParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { amend, attach } from '../actions.ts';

type Props = {
  params: Promise<{ code: string; id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Hợp đồng của ${(await params).code}` };
}

export default async function ContractPage({ params, searchParams }: Props) {
  const { code, id } = parseOrNotFound(itemParams, await params);
  const actor = await requireInsider(contractHref(code, id));
  const [project, contract, documents, unsaved] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      getContract(actor, code, id),
      listDocumentsOf(actor, { contractId: id }),
      getDraft(actor, appendixFormKey(code, id)),
    ]),
  );
  const mayAttach =
    can(actor, 'document.add', project) &&
    addingLock(organisationOf(actor.role), project.status) === null;
  const mayAmend = isAmendable(project.status) && can(actor, 'contract.amend', project);
  return (
    <>
      <PageHeading
        title={`Hợp đồng ${contract.number}`}
        breadcrumb={[{ href: contractsHref(code), label: `Hợp đồng ${code}` }]}
        lead={project.title}
      />
      <DoneNotice
        messages={{ 'phu-luc': 'Đã ghi phụ lục hợp đồng.', 'tai-lieu': 'Đã đính kèm tài liệu.' }}
        xong={(await searchParams).xong}
      />
      <Section id="hop-dong-nay" title="Nội dung hợp đồng">
        <ContractFacts contract={contract} />
      </Section>
      {(contract.appendices.length > 0 || mayAmend) && (
        <Section id="phu-luc" title="Phụ lục">
          {contract.appendices.length > 0 ? (
            <AppendixTable appendices={contract.appendices} />
          ) : (
            <p className="text-muted">Chưa có phụ lục.</p>
          )}
          {mayAmend && (
            <div className="no-print">
              <Disclosure summary="Ghi phụ lục" open={unsaved !== null}>
                <AppendixForm
                  key={contract.appendices.length}
                  owner={actor.id}
                  code={code}
                  id={id}
                  appendices={contract.appendices.length}
                  unsaved={unsaved}
                  action={amend}
                />
              </Disclosure>
            </div>
          )}
        </Section>
      )}
      <PapersSection
        code={code}
        contractId={id}
        documents={documents.filter(({ removed }) => removed === null)}
        action={mayAttach ? attach : null}
      />
    </>
  );
}
