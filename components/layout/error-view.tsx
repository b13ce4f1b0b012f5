'use client';

/** What a reader sees when a part of the page could not be made. Nothing technical is shown. */
export function ErrorView({ error, retry }: { error: unknown; retry: () => void }) {
  const digest =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string'
      ? error.digest
      : null;
  return (
    <div className="grid max-w-[60ch] content-start gap-4 py-6">
      <h1 className="text-3xl">Chưa mở được trang này</h1>
      <p>
        Máy chủ đang gặp trục trặc, thường chỉ trong chốc lát. Dữ liệu đã lưu không bị ảnh hưởng.
        Hãy thử lại; nếu vẫn không được, xin báo cho người quản trị cổng.
      </p>
      {digest && <p className="text-muted">Mã sự cố: {digest}</p>}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="btn btn-primary" onClick={retry}>
          Thử lại
        </button>
        <a className="btn btn-secondary" href="/">
          Về trang chủ
        </a>
      </div>
    </div>
  );
}
