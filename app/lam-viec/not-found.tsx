import type { Metadata } from 'next';
import { MessagePage } from '#components/layout/message-page.tsx';
import { Button } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Không tìm thấy' };

/** Inside the staff area: it does not exist, or it is not this reader's to see. */
export default function StaffNotFound() {
  return (
    <MessagePage
      title="Không tìm thấy nội dung này"
      actions={
        <>
          <Button href="/lam-viec">Về việc của tôi</Button>
          <Button href="/lam-viec/de-an" tone="secondary">
            Tìm đề án, nhiệm vụ
          </Button>
        </>
      }
    >
      <p>
        Địa chỉ có thể gõ sai, hồ sơ có thể đã bị xóa, hoặc hồ sơ chưa đến bước mà bạn được xem.
      </p>
    </MessagePage>
  );
}
