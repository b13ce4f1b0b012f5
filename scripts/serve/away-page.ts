/** Shown while the database is away; stands on its own, for nothing else can be asked meanwhile. */
export const AWAY_PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5"><title>Đang khởi động lại – Cổng Khuyến công Bắc Kạn</title></head>
<body><main><h1>Cổng đang khởi động lại</h1>
<p>Cơ sở dữ liệu tạm thời chưa trả lời nên trang này chưa xem được. Những gì đã lưu vẫn còn nguyên.</p>
<p>Trang tự tải lại sau vài giây; bạn cũng có thể tải lại bằng tay.</p></main></body></html>
`;

export const AWAY_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'retry-after': '5',
  'x-content-type-options': 'nosniff',
};
