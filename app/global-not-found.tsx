import type { Metadata } from 'next';
import { portalName } from '#components/layout/brand.tsx';
import { NotFoundMessage } from '#components/layout/not-found-message.tsx';
import { SiteShell } from '#components/layout/site-shell.tsx';
import RootLayout from './layout.tsx';

export const metadata: Metadata = { title: `Không tìm thấy trang · ${portalName}` };

/**
 * Every address that leads nowhere. A `not-found.tsx` beside the root layout would do the same, and
 * would be rendered with its header and footer inside every other page, for the case that it is needed.
 */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <SiteShell>
        <NotFoundMessage />
      </SiteShell>
    </RootLayout>
  );
}
