import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { portalName } from '#components/layout/brand.tsx';
import { readTheme } from '#components/layout/read-theme.ts';
import { fontVariables } from './fonts/faces.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: portalName, template: `%s · ${portalName}` },
  description:
    'Kế hoạch, kinh phí, tiến độ và kết quả chương trình khuyến công tỉnh Bắc Kạn, số liệu nào cũng kèm nguồn.',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  // Rendered for each request, so that every script carries the nonce of this answer's policy.
  await connection();
  return (
    <html lang="vi" data-giao-dien={await readTheme()} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
