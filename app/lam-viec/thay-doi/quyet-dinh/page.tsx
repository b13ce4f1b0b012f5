import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { CHANGE_QUEUE_HREF, DECIDE_HREF } from '#components/changes/addresses.ts';
import { DecideForm } from '#components/changes/decide-form.tsx';
import { RemainingNotice } from '#components/budget/remaining-notice.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { can } from '#lib/domain/permissions.ts';
import { judgeChanges, listSupplementBases } from '#lib/changes/ceilings.ts';
import { listChangeAsks } from '#lib/changes/asks.ts';
import { formatMoneyCell } from '#lib/format/money.ts';
import { listChangeQueue, recommendedFor, unitNames } from '#lib/changes/queries.ts';
import { catalogueNames } from '#lib/review/catalogue-names.ts';
import { decide } from '../actions.ts';

export const metadata: Metadata = { title: 'Ghi quyết định thay đổi' };

type Props = { searchParams: Promise<{ chon?: string | string[] }> };

/** As many as one decision covers. */
const MAX_REQUESTS = 100;

export default async function DecidePage({ searchParams }: Props) {
  const actor = await requireActor(DECIDE_HREF);
  if (!can(actor, 'change.decide')) forbidden();
  const [{ data }, { sources }, { chon }] = await Promise.all([
    listChangeQueue(actor, { status: 'APPRAISED', page: 1, size: MAX_REQUESTS }),
    catalogueNames(),
    searchParams,
  ]);
  const chosen = [chon ?? []].flat();
  const [units, recommended, adjusted, supplements] = await Promise.all([
    unitNames(data.flatMap(({ changes }) => changes)),
    recommendedFor(data),
    judgeChanges(data),
    listSupplementBases(data),
  ]);
  const asks = await listChangeAsks(data, chosen, recommended);
  return (
    <>
      <PageHeading
        title="Ghi quyết định thay đổi"
        breadcrumb={[{ href: CHANGE_QUEUE_HREF, label: 'Đề nghị thay đổi' }]}
        lead="Một quyết định có thể gồm nhiều đề nghị của nhiều đề án, đủ cả ba loại. Tất cả cùng có hiệu lực, hoặc không có gì được ghi."
      />
      {data.length === 0 ? (
        <EmptyState
          title="Không có đề nghị nào chờ quyết định"
          action={
            <Button href={CHANGE_QUEUE_HREF} tone="secondary">
              Xem đề nghị chờ thẩm định
            </Button>
          }
        >
          <p>Đề nghị cần được thẩm định trước khi ghi quyết định.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          <RemainingNotice asks={asks} />
          <DecideForm
            changes={data}
            chosen={chosen}
            amounts={Object.fromEntries(
              [...recommended].map(([id, money]) => [id, formatMoneyCell(money, 'DONG')]),
            )}
            ceilings={{ adjusted, supplements }}
            names={{ sources, units }}
            action={decide}
          />
        </div>
      )}
    </>
  );
}
