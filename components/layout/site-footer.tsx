import { portalName } from './brand.tsx';

export function SiteFooter() {
  return (
    <footer className="mt-auto border-t border-line bg-sunken py-8 text-sm">
      <div className="wrap grid gap-x-12 gap-y-4 md:grid-cols-[2fr_1fr]">
        <div className="grid gap-1">
          <p className="font-semibold">{portalName}</p>
          <p>
            Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn, Sở Công Thương tỉnh Bắc Kạn
          </p>
          <p className="text-muted">
            Số liệu nào không có trong nguồn thì trang ghi “Nguồn không nêu”, không thay bằng số 0.
          </p>
        </div>
        <ul className="no-print grid content-start gap-1">
          <li>
            <a href="/dang-ky-nhu-cau">Đăng ký nhu cầu hỗ trợ</a>
          </li>
          <li>
            <a href="/dang-ky-nhu-cau/tra-cuu">Xem kết quả đăng ký</a>
          </li>
          <li>
            <a href="/doi-soat">Đối soát số liệu</a>
          </li>
          <li>
            <a href="/dang-nhap">Dành cho cán bộ</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
