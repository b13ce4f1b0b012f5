import { Tabs } from '#components/ui/tabs.tsx';

const PAGES = [
  { path: '', label: 'Hồ sơ' },
  { path: '/phan-khai', label: 'Phân khai' },
  { path: '/muc-ho-tro', label: 'Mức hỗ trợ' },
  { path: '/tham-dinh', label: 'Thẩm định' },
  { path: '/hop-dong', label: 'Hợp đồng' },
  { path: '/tai-lieu', label: 'Tài liệu' },
  { path: '/tien-do', label: 'Tiến độ' },
  { path: '/thanh-toan', label: 'Thanh toán' },
  { path: '/dieu-chinh', label: 'Điều chỉnh' },
  { path: '/lich-su', label: 'Lịch sử' },
] as const;
export type ProjectPage = (typeof PAGES)[number]['path'];

/** The pages about one project. */
export function ProjectTabs({ code, current }: { code: string; current: ProjectPage }) {
  const base = `/lam-viec/de-an/${code}`;
  return (
    <Tabs
      label="Các trang của đề án"
      items={PAGES.map(({ path, label }) => ({ href: base + path, label }))}
      current={base + current}
    />
  );
}
