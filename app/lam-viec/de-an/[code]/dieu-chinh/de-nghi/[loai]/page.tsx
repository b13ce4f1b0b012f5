import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { RemainingNotice } from '#components/budget/remaining-notice.tsx';
import { changesHref, proposeHref } from '#components/changes/addresses.ts';
import { ChangeCeilings } from '#components/changes/change-ceilings.tsx';
import { AdjustFields } from '#components/changes/adjust-fields.tsx';
import { ProposeForm } from '#components/changes/propose-form.tsx';
import { storedValues, valuesInWords } from '#components/changes/stored-values.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { getProgrammeBudget } from '#lib/budget/queries.ts';
import { isChangeable, isOpenChange } from '#lib/domain/change-request.ts';
import { can } from '#lib/domain/permissions.ts';
import { applyChanges } from '#lib/domain/project-change.ts';
import { CHANGE_TYPE_LABELS } from '#lib/format/change-labels.ts';
import { getChangeBasis } from '#lib/changes/ceilings.ts';
import { changeTypeParam } from '#lib/changes/form-schema.ts';
import { getChangeGround, listChanges } from '#lib/changes/queries.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { dayOfProject, listUnitGroups } from '#lib/projects/area.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectCode } from '#lib/projects/schema.ts';
import { requireInsider } from '../../../insider.ts';
import { propose } from '../../actions.ts';

type Props = {
  params: Promise<{ code: string; loai: string }>;
  searchParams: Promise<{ sua?: string | string[] }>;
};

const pageParams = z.object({ code: projectCode, loai: changeTypeParam });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, loai } = parseOrNotFound(pageParams, await params);
  return { title: `Đề nghị ${CHANGE_TYPE_LABELS[loai].toLowerCase()} ${code}` };
}

export default async function ProposePage({ params, searchParams }: Props) {
  const { code, loai: type } = parseOrNotFound(pageParams, await params);
  const actor = await requireInsider(proposeHref(code, type));
  const [project, ground, changes, { sua }] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      getChangeGround(actor, code),
      listChanges(actor, code),
      searchParams,
    ]),
  );
  if (!can(actor, 'change.propose', project)) forbidden();
  const open = changes.find((change) => change.type === type && isOpenChange(change.status));
  const again = sua === undefined ? null : open?.status === 'RETURNED' ? open : notFound();
  if (!isChangeable(type, project.status) || (open && !again)) redirect(changesHref(code));
  const { values } = ground;
  const wanted = again ? applyChanges(values, again.changes) : values;
  const units =
    type === 'ADJUST'
      ? await listUnitGroups(dayOfProject(project.planYear, values.startsOn), wanted.unit)
      : [];
  const budget =
    type === 'STOP' ? null : await getProgrammeBudget(project.planYear, project.programme);
  const unitName =
    units.flatMap(({ options }) => options).find(({ value }) => value === values.unit)?.label ??
    values.unit;
  return (
    <>
      <PageHeading
        title={`Đề nghị ${CHANGE_TYPE_LABELS[type].toLowerCase()}`}
        breadcrumb={[{ href: changesHref(code), label: `Điều chỉnh ${code}` }]}
        lead={project.title}
      />
      {again?.appraisal && (
        <div className="mb-8">
          <Notice tone="warning" title="Sở trả lại để bổ sung">
            <p className="whitespace-pre-line">{again.appraisal}</p>
          </Notice>
        </div>
      )}
      {budget && (
        <div className="mb-8">
          <RemainingNotice asks={[{ budget, asked: null }]} />
        </div>
      )}
      <ProposeForm
        code={code}
        type={type}
        version={again?.version ?? ground.version}
        id={again?.id ?? null}
        stored={{
          ...storedValues(wanted, again?.reason ?? ''),
          recovery: again?.recovery ?? '',
        }}
        paidDong={ground.paidDong}
        action={propose}
      >
        {type === 'ADJUST' && (
          <>
            <AdjustFields
              kind={project.kind}
              now={valuesInWords(values, unitName)}
              units={units}
              isStated={values.support.state === 'STATED'}
            />
            <ChangeCeilings {...await getChangeBasis(actor, code)} now={values} wanted={wanted} />
          </>
        )}
      </ProposeForm>
    </>
  );
}
