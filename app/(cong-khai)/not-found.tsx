import type { Metadata } from 'next';
import { NotFoundMessage } from '#components/layout/not-found-message.tsx';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

/** Inside the frame that the layout of the public pages has already drawn. */
export default function PublicNotFound() {
  return <NotFoundMessage />;
}
