import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { TrackForm } from '#components/needs/track-form.tsx';
import { track } from '../actions.ts';

export const metadata: Metadata = { title: 'Xem kết quả đăng ký nhu cầu' };

export default function FollowAnyPage() {
  return (
    <>
      <PageHeading
        title="Xem kết quả đăng ký nhu cầu"
        breadcrumb={[{ href: '/dang-ky-nhu-cau', label: 'Đăng ký nhu cầu' }]}
      />
      <TrackForm action={track} code={null} />
    </>
  );
}
