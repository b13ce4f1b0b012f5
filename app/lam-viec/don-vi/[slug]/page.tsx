import type { Metadata } from 'next';
import { EntryFacts } from '#components/beneficiaries/entry-facts.tsx';
import { EntryList } from '#components/beneficiaries/entry-lists.tsx';
import { PartsLeftOut } from '#components/beneficiaries/parts-left-out.tsx';
import { SimilarEntries } from '#components/beneficiaries/similar-entries.tsx';
import { SupportHistoryView } from '#components/beneficiaries/support-history.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import {
  donePart,
  editHref,
  LIST_PARTS,
  mergeHref,
  partHref,
  registerHref,
} from '#lib/beneficiaries/entry-parts.ts';
import { listSimilar } from '#lib/beneficiaries/similar.ts';
import { supportHistoryOf } from '#lib/beneficiaries/support-history.ts';
import { ENTRY_PART_LABELS } from '#lib/format/establishment-labels.ts';
import { beneficiaryMoneyHref } from '#lib/money/addresses.ts';
import { openEntryPage, type EntryPageProps } from './entry.ts';

export const metadata: Metadata = { title: 'Đơn vị thụ hưởng' };

const DONE = {
  moi: 'Đã ghi đơn vị vào danh bạ.',
  sua: 'Đã lưu thay đổi.',
  gop: 'Đã gộp. Đây là đơn vị được giữ lại.',
  ...Object.fromEntries(
    LIST_PARTS.map((part) => [donePart(part), `Đã lưu phần “${ENTRY_PART_LABELS[part]}”.`]),
  ),
};

type Props = EntryPageProps & { searchParams: Promise<{ xong?: string | string[] }> };

export default async function EntryPage({ params, searchParams }: Props) {
  const { slug: typed } = await params;
  const actor = await requireActor(registerHref(typed));
  const entry = await openEntryPage(actor, typed);
  const { slug, name } = entry;
  const [similar, { xong }] = await Promise.all([
    listSimilar(actor, { name, taxCode: entry.taxCode ?? '' }),
    searchParams,
  ]);
  const others = similar.filter((other) => other.slug !== slug);
  const mayEdit = can(actor, 'beneficiary.edit');
  const mayMerge = can(actor, 'beneficiary.merge');
  const history = supportHistoryOf(entry);
  return (
    <>
      <PageHeading
        title={name}
        breadcrumb={[{ href: '/lam-viec/don-vi', label: 'Đơn vị thụ hưởng' }]}
        actions={
          <>
            {mayEdit && (
              <Button href={editHref(slug)} tone="secondary">
                Sửa thông tin
              </Button>
            )}
            {mayMerge && (
              <Button href={mergeHref(slug)} tone="secondary">
                Gộp vào đơn vị khác
              </Button>
            )}
          </>
        }
      />
      <DoneNotice messages={DONE} xong={xong} />
      <Section id="thong-tin" title={ENTRY_PART_LABELS.IDENTITY}>
        <EntryFacts entry={entry} />
      </Section>
      <Section
        id="ho-tro"
        title="Lịch sử hỗ trợ"
        lead="Các đề án đơn vị tham gia và hỗ trợ từ nguồn nhà nước khác, qua các năm."
        actions={
          <a className="py-1" href={beneficiaryMoneyHref(slug)}>
            Kinh phí đã duyệt, đã chi, đã quyết toán
          </a>
        }
      >
        <PartsLeftOut entry={entry} />
        {history.lines.length > 0 ? (
          <SupportHistoryView history={history} />
        ) : (
          <EmptyState title="Chưa tham gia đề án nào, chưa ghi hỗ trợ nào khác" />
        )}
      </Section>
      {LIST_PARTS.map((part) => (
        <Section
          key={part}
          id={donePart(part)}
          title={ENTRY_PART_LABELS[part]}
          actions={
            mayEdit && (
              <a className="py-1" href={partHref(slug, part)}>
                Thay đổi<span className="sr-only"> phần {ENTRY_PART_LABELS[part]}</span>
              </a>
            )
          }
        >
          <EntryList part={part} entry={entry} />
        </Section>
      ))}
      {others.length > 0 && (
        <Section
          id="gan-giong"
          title="Có thể là cùng một đơn vị"
          lead="Danh bạ có đơn vị khác trùng mã số thuế hoặc tên gần giống."
        >
          <SimilarEntries of={entry} entries={others} mayMerge={mayMerge} />
        </Section>
      )}
    </>
  );
}
