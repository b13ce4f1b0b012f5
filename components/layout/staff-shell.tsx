import { CurrentNav } from './current-nav.tsx';
import type { NavItem } from './nav.tsx';
import { mainId } from './skip-link.tsx';
import { StaffHeader, type StaffUser } from './staff-header.tsx';

const navId = 'danh-muc-lam-viec';

/** Header, side navigation and main of a page behind sign-in. */
export function StaffShell({
  user,
  signOut,
  nav,
  unread,
  children,
}: {
  user: StaffUser;
  signOut: React.ReactNode;
  nav: readonly NavItem[];
  unread: number;
  children: React.ReactNode;
}) {
  return (
    <>
      <StaffHeader user={user} signOut={signOut} navTarget={navId} unread={unread} />
      <div className="wrap staff-columns">
        <CurrentNav id={navId} label="Danh mục làm việc" items={nav} shape="side" />
        <main id={mainId} tabIndex={-1} className="min-w-0 outline-none">
          {children}
        </main>
      </div>
    </>
  );
}
