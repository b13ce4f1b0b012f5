import type { Metadata } from 'next';
import { z } from 'zod';
import { fundingFormKey, fundingHref } from '#components/funding/addresses.ts';
import { FundingForm } from '#components/funding/funding-form.tsx';
import { VersionDifferences, VersionPicker } from '#components/funding/version-compare.tsx';
import {
  RowTable,
  ShareTable,
  SourceTable,
  versionName,
  VersionOrigin,
} from '#components/funding/version-view.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { getDraft } from '#lib/autosave/drafts.ts';
import { getCeilingBasis } from '#lib/ceilings/queries.ts';
import { FUNDING_STAGE_LABELS, SUPPORT_LABELS } from '#lib/format/funding-labels.ts';
import { moneyUnitLabel } from '#lib/format/money.ts';
import { fundingFormValues, gridSources, saysTheSame } from '#lib/funding/form-values.ts';
import { getFundingDesk } from '#lib/funding/queries.ts';
import { filteredHref, unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { toMoneyOf } from '#lib/projects/tasks.ts';
import { requireInsider } from '../insider.ts';
import { saveBreakdown } from './actions.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<PageParams>;
};

const DONE = { luu: 'Đã lưu phân khai.' };

/** What is not asked for sensibly is as good as not asked for. */
const asked = z.object({
  ban: z.coerce.number().int().optional().catch(undefined),
  voi: z
    .preprocess((text) => text || undefined, z.coerce.number().int().optional())
    .catch(undefined),
  xong: z.string().optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Phân khai ${(await params).code}` };
}

export default async function BreakdownPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(fundingHref(code));
  const [project, desk, draft, ceilings, query] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      getFundingDesk(actor, code),
      getDraft(actor, fundingFormKey(code)),
      getCeilingBasis(actor, code),
      searchParams,
    ]),
  );
  const { ban, voi, xong } = asked.parse(query);
  const unit = unitFrom(query);
  const unitSwitch = <UnitSwitch path={filteredHref(fundingHref(code), query)} unit={unit} />;
  const { versions } = desk;
  const shown = versions.find(({ number }) => number === ban) ?? versions[0];
  const against = versions.find(({ number }) => number === voi && number !== shown?.number);
  const stored = fundingFormValues(desk);
  const codes = gridSources(desk);
  const unitWords = moneyUnitLabel(unit);
  return (
    <>
      <ProjectHeading
        project={project}
        page="/phan-khai"
        lead="Kinh phí chia theo hạng mục, đơn vị thụ hưởng và nguồn vốn, qua từng bước: đề nghị, thẩm định, phê duyệt, điều chỉnh."
      />
      <DoneNotice messages={DONE} xong={xong} />
      {desk.isOpen ? (
        <Section
          id="dang-lam"
          title={versionName(desk)}
          lead={
            desk.isCopy
              ? `Bản này chưa lưu; các dòng chép từ bản trước để sửa cho bước “${FUNDING_STAGE_LABELS[desk.stage]}”.`
              : undefined
          }
        >
          <FundingForm
            code={code}
            version={desk.version}
            owner={actor.id}
            stored={stored}
            unsaved={draft && !saysTheSame(draft.values, stored) ? draft : null}
            action={saveBreakdown}
            sources={desk.catalogue.filter((source) => codes.includes(source.code))}
            beneficiaries={desk.beneficiaries}
            limits={Object.fromEntries(
              desk.limits.map(({ source, total, isFixed }) => [
                source,
                { total: toMoneyOf(total), isFixed },
              ]),
            )}
            support={{
              source: desk.support.source,
              label: SUPPORT_LABELS[desk.stage],
              money: toMoneyOf(desk.support.support),
            }}
            ceilings={ceilings}
          />
        </Section>
      ) : (
        versions.length === 0 && (
          <Section id="chua-co" title="Chưa có bản phân khai nào">
            {unitSwitch}
            <SourceTable
              caption={`Theo nguồn vốn (${unitWords})`}
              sources={desk.start.sources}
              unit={unit}
            />
          </Section>
        )
      )}
      {shown && (
        <Section id="cac-ban" title="Các bản đã lưu">
          <div className="grid gap-6">
            <VersionPicker
              versions={versions}
              shown={shown.number}
              against={against?.number ?? null}
              unit={unit}
            />
            {unitSwitch}
            <VersionOrigin version={shown} />
            <RowTable
              caption={`${versionName(shown)} (${unitWords})`}
              figures={shown}
              unit={unit}
            />
            <SourceTable
              caption={`Theo nguồn vốn (${unitWords})`}
              sources={shown.sources}
              unit={unit}
            />
            <ShareTable figures={shown} unit={unit} />
            {against && <VersionDifferences before={against} after={shown} unit={unit} />}
          </div>
        </Section>
      )}
    </>
  );
}
