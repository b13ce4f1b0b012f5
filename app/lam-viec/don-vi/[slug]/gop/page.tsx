import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { MergeView } from '#components/beneficiaries/merge-view.tsx';
import { SimilarEntries, type SimilarLine } from '#components/beneficiaries/similar-entries.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { isDomainError } from '#lib/domain/errors.ts';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { mergeHref, registerHref } from '#lib/beneficiaries/entry-parts.ts';
import { previewMerge } from '#lib/beneficiaries/merge.ts';
import { listBeneficiaries } from '#lib/beneficiaries/queries.ts';
import { beneficiaryParams, type MergePreview } from '#lib/beneficiaries/schema.ts';
import { listSimilar } from '#lib/beneficiaries/similar.ts';
import { readRegisterAddress } from '#lib/beneficiaries/url-filters.ts';
import type { StaffBeneficiary } from '#lib/beneficiaries/view.ts';
import { mergeEntry } from '../../actions.ts';
import { openEntryPage, type EntryPageProps } from '../entry.ts';

export const metadata: Metadata = { title: 'Gộp đơn vị trùng' };

type SearchParams = Record<string, string | string[] | undefined>;
type Props = EntryPageProps & { searchParams: Promise<SearchParams> };

const FOUND = 10;

/** What merging into the chosen entry would do, or the sentence that says why it cannot be. */
async function readPreview(
  actor: SignedInActor,
  slug: string,
  into: string,
): Promise<MergePreview | string> {
  if (!beneficiaryParams.safeParse({ slug: into }).success) return 'Không có đơn vị này.';
  try {
    return await previewMerge(actor, slug, into);
  } catch (error) {
    if (isDomainError(error)) return error.message;
    throw error;
  }
}

/** Whom to merge into: what was looked for, or what looks alike. */
async function candidates(
  actor: SignedInActor,
  entry: StaffBeneficiary,
  filters: ReturnType<typeof readRegisterAddress>['filters'],
): Promise<SimilarLine[]> {
  if (!filters.q) return listSimilar(actor, { name: entry.name, taxCode: entry.taxCode ?? '' });
  const { data } = await listBeneficiaries(actor, filters);
  return data.map(({ slug, name }) => ({ slug, name, alias: null, address: null, reason: null }));
}

export default async function MergePage({ params, searchParams }: Props) {
  const { slug: typed } = await params;
  const actor = await requireActor(mergeHref(typed));
  const entry = await openEntryPage(actor, typed);
  const { slug, name } = entry;
  if (!can(actor, 'beneficiary.merge')) forbidden();
  const asked = await searchParams;
  const into = [asked.vao ?? ''].flat()[0] ?? '';
  const preview = into === '' ? null : await readPreview(actor, slug, into);
  const isPreview = preview !== null && typeof preview !== 'string';
  const { filters } = readRegisterAddress(asked, FOUND);
  const others = isPreview ? [] : await candidates(actor, entry, filters);
  return (
    <>
      <PageHeading
        title={
          isPreview ? `Gộp “${name}” vào “${preview.into.name}”` : `Gộp “${name}” vào đơn vị nào?`
        }
        lead={
          isPreview
            ? 'Xem kỹ hai bên trước khi gộp.'
            : 'Chọn đơn vị được giữ lại. Trang sau cho xem những gì sẽ chuyển sang, rồi mới gộp.'
        }
        breadcrumb={[
          { href: '/lam-viec/don-vi', label: 'Đơn vị thụ hưởng' },
          { href: registerHref(slug), label: name },
        ]}
      />
      {typeof preview === 'string' && (
        <div className="mb-8">
          <Notice tone="warning" title="Không gộp được" announce>
            <p>{preview}</p>
          </Notice>
        </div>
      )}
      {isPreview ? (
        <MergeView preview={preview} action={mergeEntry} />
      ) : (
        <div className="grid gap-10">
          <SearchForm
            action={mergeHref(slug)}
            label="Tìm đơn vị được giữ lại"
            hint="Tên có dấu hoặc không dấu, tên gọi khác, hay mã số thuế"
            defaultValue={filters.q}
          />
          <Section id="chon" title={filters.q ? 'Tìm thấy' : 'Gần giống nhất'}>
            <Choices of={entry} others={others.filter((other) => other.slug !== slug)} />
          </Section>
        </div>
      )}
    </>
  );
}

function Choices({ of, others }: { of: StaffBeneficiary; others: SimilarLine[] }) {
  if (others.length > 0) return <SimilarEntries of={of} entries={others} mayMerge />;
  return <EmptyState title="Không thấy đơn vị nào khác. Hãy tìm theo tên." />;
}
