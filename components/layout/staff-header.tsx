import { Icon } from '#components/ui/icon.tsx';
import { Brand } from './brand.tsx';
import { NavButton } from './nav.tsx';
import { readTheme } from './read-theme.ts';
import { SkipLink } from './skip-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export type StaffUser = { name: string; roleLabel: string };

export async function StaffHeader({
  user,
  signOut,
  navTarget,
  unread,
}: {
  user: StaffUser;
  /** The sign-out form; give its button `className="band-button"`. */
  signOut: React.ReactNode;
  navTarget: string;
  /** How much of what they were told they have not read. */
  unread: number;
}) {
  return (
    <>
      <SkipLink />
      <header>
        <div className="band">
          <div className="wrap band-inner flex-wrap">
            <Brand href="/lam-viec" />
            <NavButton target={navTarget} />
            <div className="flex items-center gap-2 max-md:basis-full md:gap-5">
              <p className="flex-1 text-sm md:text-end">
                <span className="block font-semibold">{user.name}</span>
                <span className="brand-agency">{user.roleLabel}</span>
              </p>
              <a className="band-button" href="/lam-viec/thong-bao">
                <Icon name="bell" />
                <span className="max-lg:sr-only">Thông báo</span>
                {unread > 0 && (
                  <>
                    {' '}
                    <span className="band-count">{unread > 99 ? '99+' : unread}</span>
                    <span className="sr-only"> chưa đọc</span>
                  </>
                )}
              </a>
              <ThemeSwitch current={await readTheme()} />
              {signOut}
            </div>
          </div>
        </div>
        <div className="band-edge" />
      </header>
    </>
  );
}
