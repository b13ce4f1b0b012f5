import type { Metadata } from 'next';
import { MessagePage } from '#components/layout/message-page.tsx';
import { Button } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Không được phép' };

/** Inside the staff area, in the frame that its layout has already drawn. */
export default function Forbidden() {
  return (
    <MessagePage
      title="Vai trò của bạn không dùng trang này"
      actions={<Button href="/lam-viec">Về việc cần làm</Button>}
    >
      <p>
        Trang này thuộc thẩm quyền của vai trò khác. Nếu công việc của bạn cần đến nó, hãy đề nghị
        quản trị đổi vai trò cho tài khoản.
      </p>
    </MessagePage>
  );
}
