import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PriorityList } from '#components/figures/priority-list.tsx';
import { DocumentList } from '#components/documents/document-list.tsx';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { ContractTable } from '#components/public-projects/contract-table.tsx';
import { PROJECTS_PATH } from '#components/public-projects/filter-words.ts';
import { DecidedChanges } from '#components/public-projects/decided-changes.tsx';
import { FundingTable } from '#components/public-projects/funding-table.tsx';
import { MoneyStrip } from '#components/public-projects/money-strip.tsx';
import { ProjectProgress } from '#components/public-projects/project-progress.tsx';
import { ProjectSummary } from '#components/public-projects/project-summary.tsx';
import { RecordOrigin } from '#components/public-projects/record-origin.tsx';
import { kindText } from '#components/public-projects/result-table.tsx';
import { ProjectStory } from '#components/public-projects/project-story.tsx';
import { ShareTable } from '#components/public-projects/share-table.tsx';
import { StatedText } from '#components/public-projects/stated-text.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { PROGRAMME_LABELS, statusLabel } from '#lib/format/labels.ts';
import { listPublicDocuments } from '#lib/documents/queries.ts';
import { listPublicChanges, unitNames } from '#lib/changes/queries.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { isPlanPublished } from '#lib/plans/plan.ts';
import { listReports } from '#lib/progress/reports.ts';
import { listContentFilterOptions } from '#lib/projects/catalogues.ts';
import { listPublicHistory } from '#lib/projects/public-history.ts';
import { getPublicProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';

type Props = { params: Promise<{ code: string }> };

/** Read once for the head and the body of the page. */
const readProject = cache(async (typed: string) => {
  const { code } = parseOrNotFound(projectParams, { code: typed });
  return (await getPublicProject(code)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await readProject((await params).code);
  return {
    title: `${project.title} (${project.code})`,
    description: `${kindText(project)} ${PROGRAMME_LABELS[project.programme].toLowerCase()} năm ${project.planYear} của tỉnh Bắc Kạn: kinh phí, đơn vị thụ hưởng, tiến độ và nguồn của từng số liệu.`,
  };
}

export default async function ProjectPage({ params }: Props) {
  const project = await readProject((await params).code);
  const [reports, contents, hasPlan, documents, changes, story] = await Promise.all([
    orNotFound(listReports(PUBLIC_ACTOR, project.code)),
    listContentFilterOptions(),
    isPlanPublished(project.planYear),
    orNotFound(listPublicDocuments(project.code)),
    listPublicChanges(project.code),
    listPublicHistory(project.code),
  ]);
  const units = await unitNames(changes.flatMap((decided) => decided.changes));
  const notes = new SourceNotes();
  const { label, tone } = statusLabel(project.status, project.programme);
  const content = contents.find((option) => option.value === project.activityContent);
  const { planYear } = project;
  return (
    <Markup className="sheet">
      <PageHeading
        title={project.title}
        lead={`${project.code} · ${kindText(project)} · Kế hoạch năm ${planYear}`}
        tag={<Tag tone={tone}>{label}</Tag>}
        breadcrumb={[
          { href: '/', label: 'Trang chủ' },
          { href: PROJECTS_PATH, label: 'Đề án, nhiệm vụ' },
        ]}
      />
      <MoneyStrip project={project} notes={notes} />
      <Section id="tom-tat" title="Tóm tắt">
        <ProjectSummary project={project} contentLabel={content?.label ?? null} />
      </Section>
      <div className="sheet-pair">
        <Section
          id="kinh-phi"
          title="Kinh phí theo nguồn"
          actions={
            hasPlan && (
              <a className="no-print" href={`/ke-hoach/${planYear}`}>
                Tổng kinh phí trong kế hoạch {planYear}
              </a>
            )
          }
        >
          {project.fundingLines.length > 0 ? (
            <FundingTable project={project} notes={notes} />
          ) : (
            <p className="text-muted">Chưa ghi kinh phí theo từng nguồn.</p>
          )}
          {project.contracts.length > 0 && <ContractTable project={project} />}
        </Section>
        {project.beneficiaries.length > 0 && (
          <Section id="don-vi-thu-huong" title="Đơn vị thụ hưởng">
            <ShareTable project={project} notes={notes} />
          </Section>
        )}
      </div>
      <StatedText project={project} />
      {project.priorities.length > 0 && (
        <Section id="uu-tien" title="Vì sao đề án này được ưu tiên">
          <PriorityList claims={project.priorities} planYear={planYear} />
        </Section>
      )}
      <DecidedChanges changes={changes} units={units} />
      <Section id="tien-do" title="Tiến độ">
        <ProjectProgress project={project} reports={reports} notes={notes} />
      </Section>
      {story.some((event) => !event.recorded) && (
        <Section id="dien-bien" title="Diễn biến">
          <ProjectStory story={story} programme={project.programme} />
        </Section>
      )}
      {documents.length > 0 && (
        <Section id="tai-lieu" title="Tài liệu công khai">
          <DocumentList documents={documents} />
        </Section>
      )}
      <Section
        id="nguon"
        title="Hồ sơ này từ đâu ra"
        actions={
          <a className="no-print" href={`/api/v1/projects/${project.code}`}>
            Tải hồ sơ (JSON)
          </a>
        }
      >
        <RecordOrigin project={project} />
      </Section>
      <ProvenanceNotes notes={notes.notes} />
    </Markup>
  );
}
