import type { Metadata } from 'next';
import { AttachDecisionForm } from '#components/decisions/attach-decision-form.tsx';
import { DecisionProjects } from '#components/decisions/decision-projects.tsx';
import { totalInWords } from '#components/decisions/money-total.ts';
import { DocumentList } from '#components/documents/document-list.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { PrintLine } from '#components/layout/print-line.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { decisionHref, DECISIONS_PAGE } from '#lib/decisions/form-schema.ts';
import { getDecision } from '#lib/decisions/queries.ts';
import { decisionParams } from '#lib/decisions/schema.ts';
import { listDocumentsOf } from '#lib/documents/queries.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';

import { attach } from './actions.ts';

export const metadata: Metadata = { title: 'Quyết định' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

const DONE = {
  moi: 'Đã ghi quyết định. Các đề án, nhiệm vụ dưới đây đã được phê duyệt.',
  'dinh-kem': 'Đã đính kèm tệp vào quyết định.',
};

export default async function DecisionPage({ params, searchParams }: Props) {
  const { id } = parseOrNotFound(decisionParams, await params);
  const actor = await requireActor(decisionHref(id));
  const decision = await orNotFound(getDecision(actor, id));
  const { totals } = decision;
  const documents = (await listDocumentsOf(actor, { decisionId: id })).filter(
    (document) => document.removed === null,
  );
  return (
    <>
      <PageHeading
        title={`Quyết định ${decision.number}`}
        breadcrumb={[{ href: DECISIONS_PAGE, label: 'Quyết định' }]}
        lead={decision.subject}
      />
      <DoneNotice messages={DONE} xong={(await searchParams).xong} />
      <div className="mb-12">
        <SummaryList
          rows={[
            { label: 'Ngày ban hành', value: formatDay(decision.date) },
            { label: 'Cơ quan ban hành', value: decision.issuer || 'Không nêu' },
            { label: 'Người ký', value: decision.signer ?? 'Không nêu' },
            { label: 'Đợt', value: decision.batch ?? 'Không nêu' },
            { label: 'Số đề án, nhiệm vụ', value: formatCount(totals.projects) },
            {
              label: 'Tổng đề nghị của các đề án được duyệt',
              value: totalInWords(totals.requested),
            },
            { label: 'Tổng kinh phí được duyệt', value: totalInWords(totals.approved) },
            {
              label: 'Ghi vào cổng',
              value: `${decision.recordedBy ? `${decision.recordedBy}, ` : ''}${formatInstant(new Date(decision.recordedAt))}`,
            },
          ]}
        />
      </div>
      <Section id="de-an" title="Đề án, nhiệm vụ thuộc quyết định">
        {decision.projects.length > 0 ? (
          <DecisionProjects decision={decision} />
        ) : (
          <EmptyState title="Không có đề án nào mà bạn được xem" />
        )}
      </Section>
      <Section id="tai-lieu" title="Tài liệu của quyết định">
        <div className="grid gap-8">
          {documents.length > 0 ? (
            <DocumentList documents={documents} />
          ) : (
            <p className="text-muted">Chưa có tệp nào được đính kèm.</p>
          )}
          {can(actor, 'decision.record') && (
            <div className="no-print">
              <AttachDecisionForm id={id} action={attach} />
            </div>
          )}
        </div>
      </Section>
      <PrintLine address={decisionHref(id)} renderedAt={formatInstant(new Date())} />
    </>
  );
}
