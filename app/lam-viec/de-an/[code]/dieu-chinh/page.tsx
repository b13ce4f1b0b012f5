import type { Metadata } from 'next';
import { changesHref, proposeHref } from '#components/changes/addresses.ts';
import { ChangeArticle } from '#components/changes/change-article.tsx';
import { Section } from '#components/layout/section.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { CHANGE_TYPES, isChangeable, isOpenChange } from '#lib/domain/change-request.ts';
import { can } from '#lib/domain/permissions.ts';
import { CHANGE_TYPE_LABELS } from '#lib/format/change-labels.ts';
import { isInPlan, listChanges } from '#lib/changes/queries.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../insider.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Điều chỉnh ${(await params).code}` };
}

export default async function ChangesPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(changesHref(code));
  const [project, changes, inPlan] = await orNotFound(
    Promise.all([getStaffProject(actor, code), listChanges(actor, code), isInPlan(code)]),
  );
  const proposable = CHANGE_TYPES.filter(
    (type) =>
      can(actor, 'change.propose', project) &&
      isChangeable(type, project.status) &&
      !(type === 'SUPPLEMENT' && inPlan) &&
      !changes.some((change) => change.type === type && isOpenChange(change.status)),
  );
  const closed = changes.filter(({ status }) => !isOpenChange(status));
  const open = changes.filter(({ status }) => isOpenChange(status));
  return (
    <>
      <ProjectHeading
        project={project}
        page="/dieu-chinh"
        lead="Thay đổi của đề án đã trình hoặc đã phê duyệt: Trung tâm đề nghị, Sở thẩm định, có quyết định mới có hiệu lực."
      />
      {proposable.length > 0 && (
        <div className="no-print mb-8 flex flex-wrap gap-3">
          {proposable.map((type) => (
            <Button key={type} href={proposeHref(code, type)} tone="secondary">
              Đề nghị {CHANGE_TYPE_LABELS[type].toLowerCase()}
            </Button>
          ))}
        </div>
      )}
      <Section id="dang-xu-ly" title="Đang xử lý">
        {open.length > 0 ? (
          <div className="grid gap-5">
            {open.map((change) => (
              <ChangeArticle key={change.id} change={change} />
            ))}
          </div>
        ) : (
          <EmptyState title="Không có đề nghị nào đang xử lý">
            <p>Mỗi loại thay đổi của một đề án chỉ có một đề nghị được xử lý tại một thời điểm.</p>
          </EmptyState>
        )}
      </Section>
      {closed.length > 0 && (
        <Section id="da-ket-thuc" title="Đã kết thúc">
          <div className="grid gap-5">
            {closed.map((change) => (
              <ChangeArticle key={change.id} change={change} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
