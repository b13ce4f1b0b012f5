/** A page that stands on its own, for nothing else can be asked meanwhile; it asks again by itself. */
function standingPage(title: string, text: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5"><title>${title} – Cổng Khuyến công Bắc Kạn</title></head>
<body><main><h1>${title}</h1>
<p>${text} Những gì đã lưu vẫn còn nguyên.</p>
<p>Trang tự tải lại sau vài giây; bạn cũng có thể tải lại bằng tay. Nếu vừa gửi một biểu mẫu, hãy quay lại trang trước và gửi lại.</p></main></body></html>
`;
}

/** Shown while the database is away. */
export const AWAY_PAGE = standingPage(
  'Cổng đang khởi động lại',
  'Cơ sở dữ liệu tạm thời chưa trả lời nên trang này chưa xem được.',
);

/** Shown to whoever comes while more are waiting already than can be answered soon. */
export const CROWDED_PAGE = standingPage(
  'Cổng đang đông người truy cập',
  'Cổng đang nhận nhiều yêu cầu hơn mức trả lời kịp nên trang này chưa xem được.',
);

export const STANDING_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'retry-after': '5',
  'x-content-type-options': 'nosniff',
};
