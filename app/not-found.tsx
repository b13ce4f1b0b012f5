import type { Metadata } from 'next';
import { NotFoundMessage } from '#components/layout/not-found-message.tsx';
import { SiteShell } from '#components/layout/site-shell.tsx';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

export default function NotFound() {
  return (
    <SiteShell>
      <NotFoundMessage />
    </SiteShell>
  );
}
