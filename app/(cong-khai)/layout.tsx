import { headers } from 'next/headers';
import { PrintLine } from '#components/layout/print-line.tsx';
import { SiteShell } from '#components/layout/site-shell.tsx';
import { readEnv } from '#lib/env.ts';
import { formatInstant } from '#lib/format/days.ts';

/** Entries of the public navigation, longest first, so that a project belongs to its list. */
const ENTRIES = [
  '/ke-hoach/2022',
  '/tien-do/2022',
  '/lich-su',
  '/de-an',
  '/don-vi-thu-huong',
  '/doi-soat',
  '/dang-ky-nhu-cau',
];

function entryOf(path: string): string | null {
  return ENTRIES.find((entry) => path === entry || path.startsWith(`${entry}/`)) ?? path;
}

/** Header and footer of the public pages. No session is read: the page is the same for everybody. */
export default async function PublicLayout({ children }: { children: React.ReactNode }) {
  const path = (await headers()).get('x-portal-path') ?? '';
  return (
    <SiteShell current={entryOf(path) ?? ''}>
      {children}
      <PrintLine
        address={`${readEnv().NEXTAUTH_URL}${path}`}
        renderedAt={formatInstant(new Date())}
      />
    </SiteShell>
  );
}
