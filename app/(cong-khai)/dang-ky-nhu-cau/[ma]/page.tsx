import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { TrackForm } from '#components/needs/track-form.tsx';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { needParams } from '#lib/needs/schema.ts';
import { track } from '../actions.ts';

export const metadata: Metadata = { title: 'Kết quả đăng ký nhu cầu', robots: { index: false } };

type Props = { params: Promise<{ ma: string }> };

/** The same page for every code of the right form, whether there is one or not. */
export default async function FollowPage({ params }: Props) {
  const { ma } = await params;
  const { code } = parseOrNotFound(needParams, { code: decodeURIComponent(ma) });
  return (
    <>
      <PageHeading
        title="Kết quả đăng ký nhu cầu"
        breadcrumb={[{ href: '/dang-ky-nhu-cau', label: 'Đăng ký nhu cầu' }]}
      />
      <TrackForm action={track} code={code} />
    </>
  );
}
