'use client';

import ErrorPage from './error.tsx';
import './globals.css';

/** Stands in for the whole document when the root layout itself fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>Chưa mở được trang · Cổng Khuyến công Bắc Kạn</title>
        <ErrorPage error={error} retry={retry} />
      </body>
    </html>
  );
}
