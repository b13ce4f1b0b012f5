import { PageHeading } from '#components/layout/page-heading.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Programme, Status } from '#lib/domain/vocabulary.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { ProjectTabs, type ProjectPage } from './project-tabs.tsx';

/** Which project a page is about, its state, and the way to its other pages. */
export function ProjectHeading({
  project,
  page,
  lead,
}: {
  project: {
    code: string;
    title: string;
    status: Status;
    programme: Programme;
    isPublished: boolean;
  };
  page: ProjectPage;
  lead?: React.ReactNode;
}) {
  const { label, tone } = statusLabel(project.status, project.programme);
  return (
    <>
      <PageHeading
        title={project.title}
        breadcrumb={[
          { href: '/lam-viec/de-an', label: 'Đề án, nhiệm vụ' },
          { href: `/lam-viec/de-an/${project.code}`, label: project.code },
        ]}
        tag={
          <span className="flex flex-wrap gap-2">
            <Tag tone={tone}>{label}</Tag>
            {project.isPublished && <Tag tone="success">Đang công bố</Tag>}
          </span>
        }
        lead={lead}
      />
      <div className="-mt-4 mb-10">
        <ProjectTabs code={project.code} current={page} />
      </div>
    </>
  );
}
