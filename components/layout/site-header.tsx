import { Brand } from './brand.tsx';
import { Nav, NavButton, type NavItem } from './nav.tsx';
import { SkipLink } from './skip-link.tsx';
import type { Theme } from './theme.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const publicNav: readonly NavItem[] = [
  { href: '/', label: 'Trang chủ' },
  { href: '/ke-hoach/2022', label: 'Kế hoạch 2022' },
  { href: '/tien-do/2022', label: 'Tiến độ' },
  { href: '/lich-su', label: 'Lịch sử 2015–2021' },
  { href: '/de-an', label: 'Đề án' },
  { href: '/don-vi-thu-huong', label: 'Đơn vị thụ hưởng' },
  { href: '/doi-soat', label: 'Đối soát' },
  { href: '/dang-ky-nhu-cau', label: 'Đăng ký nhu cầu' },
];

/** `current` is the address of the entry the page belongs to, for example `/de-an`. */
export function SiteHeader({ current, theme }: { current?: string | undefined; theme: Theme }) {
  return (
    <>
      <SkipLink />
      <header>
        <div className="band">
          <div className="wrap band-inner">
            <Brand />
            <ThemeSwitch current={theme} />
            <a className="band-button max-sm:hidden" href="/dang-nhap">
              Đăng nhập
            </a>
            <NavButton target="danh-muc" />
          </div>
        </div>
        <div className="band-edge" />
        <div className="wrap">
          <Nav id="danh-muc" label="Danh mục chính" items={publicNav} current={current} shape="bar">
            <li className="sm:hidden">
              <a href="/dang-nhap">Đăng nhập</a>
            </li>
          </Nav>
        </div>
      </header>
    </>
  );
}
