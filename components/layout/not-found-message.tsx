import { Button } from '#components/ui/button.tsx';
import { MessagePage } from './message-page.tsx';

/** What a reader is told where there is nothing, or nothing for them. */
export function NotFoundMessage() {
  return (
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
  );
}
