import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { convertHref, needHref, NEEDS } from '#components/needs/addresses.ts';
import { ConvertForm } from '#components/needs/convert-form.tsx';
import { GroupChoice } from '#components/needs/group-choice.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Button } from '#components/ui/button.tsx';
import { dayInVietnam } from '#lib/domain/day.ts';
import { mayDo } from '#lib/domain/need.ts';
import { readNeedCode } from '#lib/domain/need-code.ts';
import { requireActor } from '#lib/auth/session.ts';
import { NEED_STATUS_LABELS } from '#lib/format/need-labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listDuplicates } from '#lib/needs/duplicates.ts';
import { proposeTitle } from '#lib/needs/proposal.ts';
import { getNeed, listConvertible } from '#lib/needs/queries.ts';
import { needParams } from '#lib/needs/schema.ts';
import { convert } from '../../actions.ts';

export const metadata: Metadata = { title: 'Lập đề án từ đăng ký nhu cầu' };

type Props = {
  params: Promise<{ ma: string }>;
  searchParams: Promise<{ cung?: string | string[] }>;
};

export default async function ConvertPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(needParams, { code: (await params).ma });
  const actor = await requireActor(convertHref(code));
  const need = await orNotFound(getNeed(actor, code));
  if (!mayDo(actor, 'convert')) forbidden();
  const asked = [(await searchParams).cung ?? []].flat().map((text) => readNeedCode(text));
  const convertible = await orNotFound(listConvertible(actor));
  const others = convertible.filter((line) => line.code !== code);
  const codes = [code, ...others.filter((line) => asked.includes(line.code)).map((l) => l.code)];
  const chosen = await orNotFound(
    Promise.all(
      codes.map(async (one) => ({
        need: one === code ? need : await getNeed(actor, one),
        similar: (await listDuplicates(actor, one)).establishments,
      })),
    ),
  );
  const nextYear = Number(dayInVietnam(new Date()).slice(0, 4)) + 1;
  return (
    <>
      <PageHeading
        title="Lập đề án từ đăng ký nhu cầu"
        lead="Bản nháp nhận mọi điều cơ sở đã khai: nội dung, máy móc, vốn đối ứng, địa điểm và các tệp."
        breadcrumb={[
          { href: NEEDS, label: 'Đăng ký nhu cầu' },
          { href: needHref(code), label: need.name },
        ]}
      />
      {need.acts.includes('convert') ? (
        <div className="grid gap-12">
          {others.length > 0 && <GroupChoice code={code} others={others} chosen={codes} />}
          <ConvertForm
            key={codes.join(' ')}
            chosen={chosen}
            title={proposeTitle(chosen.map((one) => one.need))}
            year={nextYear}
            action={convert}
          />
        </div>
      ) : (
        <EmptyState
          title={`Đăng ký này đang ở trạng thái “${NEED_STATUS_LABELS[need.status].label}”`}
          action={
            <Button href={needHref(code)} tone="secondary">
              Xem đăng ký
            </Button>
          }
        >
          Chỉ lập đề án từ đăng ký đã có người nhận xử lý và chưa kết thúc.
        </EmptyState>
      )}
    </>
  );
}
