import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { EntryPartForm } from '#components/beneficiaries/entry-part-form.tsx';
import {
  AddressFields,
  AliasFields,
  OtherSupportFields,
  ProductFields,
  ProfileFields,
} from '#components/beneficiaries/part-fields.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import {
  partFormKey,
  partHref,
  partOfPage,
  registerHref,
  type ListPart,
} from '#lib/beneficiaries/entry-parts.ts';
import { partValues } from '#lib/beneficiaries/form-values.ts';
import { partFingerprint } from '#lib/beneficiaries/save-part.ts';
import { listCommuneGroups } from '#lib/beneficiaries/units.ts';
import { ENTRY_PART_LABELS } from '#lib/format/establishment-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { listContentFilterOptions } from '#lib/projects/catalogues.ts';
import {
  saveAddresses,
  saveAliases,
  saveOtherSupport,
  saveProducts,
  saveProfiles,
} from '../../../actions.ts';
import { openEntryPage } from '../../entry.ts';

type Props = {
  params: Promise<{ slug: string; phan: string }>;
  searchParams: Promise<{ them?: string | string[] }>;
};

interface PartForm {
  action: FormAction;
  lead: string;
  /** First field of a row: named once more, an empty row opens without JavaScript. */
  first: string;
  fields: () => Promise<React.ReactNode> | React.ReactNode;
}

const FORMS: Record<ListPart, PartForm> = {
  ALIASES: {
    action: saveAliases,
    lead: 'Những tên khác mà giấy tờ hay lời nói dùng cho chính đơn vị này. Tìm theo tên nào cũng ra, kể cả trên trang công khai; đừng ghi tên người.',
    first: 'aliases.*.name',
    fields: () => <AliasFields />,
  },
  ADDRESSES: {
    action: saveAddresses,
    lead: 'Địa chỉ bắt đầu sau cùng là địa chỉ hiện nay.',
    first: 'addresses.*.address',
    fields: async () => <AddressFields units={await listCommuneGroups()} />,
  },
  PRODUCTS: {
    action: saveProducts,
    lead: 'Chỉ ghi chứng nhận đã có; để trống khi chưa rõ.',
    first: 'products.*.name',
    fields: () => <ProductFields />,
  },
  PROFILES: {
    action: saveProfiles,
    lead: 'Mỗi dòng là số liệu của một ngày. Điều chưa biết thì để trống, không ghi 0.',
    first: 'profiles.*.asOf',
    fields: () => <ProfileFields />,
  },
  OTHER_SUPPORT: {
    action: saveOtherSupport,
    lead: 'Hỗ trợ của Nhà nước ngoài các đề án trên cổng này.',
    first: 'otherSupport.*.year',
    fields: async () => <OtherSupportFields contents={await listContentFilterOptions()} />,
  },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const part = partOfPage((await params).phan);
  return { title: part ? ENTRY_PART_LABELS[part] : 'Không tìm thấy trang' };
}

function withSpareRow(stored: ReturnType<typeof partValues>, first: string) {
  let number = 0;
  while (first.replace('*', String(number)) in stored) number += 1;
  return { ...stored, [first.replace('*', String(number))]: '' };
}

export default async function EntryPartPage({ params, searchParams }: Props) {
  const { slug: typed, phan } = await params;
  const part = partOfPage(phan);
  if (!part) notFound();
  const actor = await requireActor(partHref(typed, part));
  const entry = await openEntryPage(actor, typed);
  const { slug } = entry;
  if (!can(actor, 'beneficiary.edit')) forbidden();
  const { action, lead, first, fields } = FORMS[part];
  const stored = partValues(part, entry);
  const [unsaved, { them }, children] = await Promise.all([
    getDraft(actor, partFormKey(slug, part)),
    searchParams,
    fields(),
  ]);
  return (
    <>
      <PageHeading
        title={ENTRY_PART_LABELS[part]}
        lead={lead}
        breadcrumb={[
          { href: '/lam-viec/don-vi', label: 'Đơn vị thụ hưởng' },
          { href: registerHref(slug), label: entry.name },
        ]}
      />
      <EntryPartForm
        part={part}
        entry={entry}
        base={partFingerprint(part, entry)}
        owner={actor.id}
        stored={them === undefined ? stored : withSpareRow(stored, first)}
        unsaved={unsaved}
        action={action}
      >
        {children}
      </EntryPartForm>
    </>
  );
}
