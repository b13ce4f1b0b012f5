import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { PartComments } from '#components/projects/part-comments.tsx';
import { PartForm } from '#components/projects/part-form.tsx';
import { DossierPart } from '#components/review/dossier-part.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { isEditable } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { PART_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { saysTheSame } from '#lib/projects/form-schema.ts';
import { formValuesOf } from '#lib/projects/form-values.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { fingerprintOf } from '#lib/projects/save-part.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { partFormKey, partHref, projectHref } from '#lib/projects/tasks.ts';
import type { DossierView } from '#lib/projects/view.ts';
import { catalogueNames } from '#lib/review/catalogue-names.ts';
import { listComments } from '#lib/review/comments.ts';
import { currentDossier } from '#lib/review/current-dossier.ts';
import { requireInsider } from './insider.ts';

export interface PartPageProps {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ them?: string | string[] }>;
}

interface Part {
  part: ProjectPart;
  action: FormAction;
  lead?: string;
  /** Lists of rows; with `?them=1` the first one opens with an empty row more. */
  rows?: { list: string; field: string; inner?: { list: string; field: string } };
  fields: (
    project: DossierView,
    actor: SignedInActor,
  ) => React.ReactNode | Promise<React.ReactNode>;
}

export function partMetadata(part: ProjectPart) {
  return async ({ params }: Pick<PartPageProps, 'params'>): Promise<Metadata> => ({
    title: `${PART_LABELS[part]} · ${(await params).code}`,
  });
}

type Fields = ReturnType<typeof formValuesOf>;

function withSpareRow(stored: Fields, { list, field, inner }: NonNullable<Part['rows']>): Fields {
  const spare: Fields = {};
  let number = 0;
  while (Object.keys(stored).some((name) => name.startsWith(`${list}.${number}.`))) {
    if (inner) {
      const within = { list: `${list}.${number}.${inner.list}`, field: inner.field };
      Object.assign(spare, withSpareRow(stored, within));
    }
    number += 1;
  }
  return { ...stored, ...spare, [`${list}.${number}.${field}`]: '' };
}

/** The page of one part: its form for the officer in charge while the dossier is open, else its words. */
export async function PartPage({ params, searchParams, ...part }: PartPageProps & Part) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(partHref(code, part.part));
  const [project, comments, draft, { them }] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listComments(actor, code),
      getDraft(actor, partFormKey(code, part.part)),
      searchParams,
    ]),
  );
  const isOpen = isEditable(project.status) && can(actor, 'project.edit', project);
  const stored = formValuesOf(part.part, project);
  // A draft that crossed with its own save on the way says nothing new.
  const unsaved = draft && !saysTheSame(part.part, draft.values, stored) ? draft : null;
  return (
    <>
      <PageHeading
        title={PART_LABELS[part.part]}
        lead={isOpen ? part.lead : undefined}
        breadcrumb={[
          { href: '/lam-viec/de-an', label: 'Đề án, nhiệm vụ' },
          { href: projectHref(code), label: `${code}: ${project.title}` },
        ]}
      />
      {isOpen ? (
        <div className="grid gap-6">
          <PartComments part={part.part} comments={comments} />
          <PartForm
            part={part.part}
            code={code}
            version={project.version}
            base={fingerprintOf(part.part, project)}
            owner={actor.id}
            stored={them !== undefined && part.rows ? withSpareRow(stored, part.rows) : stored}
            unsaved={unsaved}
            action={part.action}
            hasRows={part.rows !== undefined}
          >
            {await part.fields(project, actor)}
          </PartForm>
        </div>
      ) : (
        <div className="grid gap-6">
          <Notice tone="neutral" title="Phần này đang khóa">
            <p>
              {isEditable(project.status)
                ? 'Chỉ cán bộ phụ trách hồ sơ được sửa.'
                : 'Hồ sơ đang chờ xem xét hoặc đã được quyết định nên không sửa được.'}
            </p>
          </Notice>
          <DossierPart
            part={part.part}
            dossier={currentDossier(project)}
            names={await catalogueNames()}
          />
        </div>
      )}
    </>
  );
}
