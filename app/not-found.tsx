import type { Metadata } from 'next';
import { MessagePage } from '#components/layout/message-page.tsx';
import { SiteShell } from '#components/layout/site-shell.tsx';
import { Button } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

export default function NotFound() {
  return (
    <SiteShell>
      <MessagePage
        title="Không tìm thấy trang này"
        actions={
          <>
            <Button href="/de-an">Tìm đề án</Button>
            <Button href="/" tone="secondary">
              Về trang chủ
            </Button>
          </>
        }
      >
        <p>
          Địa chỉ có thể gõ sai, hoặc nội dung không được công bố. Nếu bạn chép địa chỉ từ nơi khác,
          hãy kiểm tra xem đã chép đủ chưa.
        </p>
      </MessagePage>
    </SiteShell>
  );
}
