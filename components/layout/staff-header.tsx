import { Brand } from './brand.tsx';
import { NavButton } from './nav.tsx';
import { SkipLink } from './skip-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export type StaffUser = { name: string; roleLabel: string };

export function StaffHeader({
  user,
  signOut,
  navTarget,
}: {
  user: StaffUser;
  /** The sign-out form; give its button `className="band-button"`. */
  signOut: React.ReactNode;
  navTarget: string;
}) {
  return (
    <>
      <SkipLink />
      <header>
        <div className="band">
          <div className="wrap band-inner flex-wrap">
            <Brand href="/lam-viec" />
            <p className="text-sm max-md:order-last max-md:basis-full md:text-end">
              <span className="block font-semibold">{user.name}</span>
              <span className="brand-agency">{user.roleLabel}</span>
            </p>
            <ThemeSwitch />
            {signOut}
            <NavButton target={navTarget} />
          </div>
        </div>
        <div className="band-edge" />
      </header>
    </>
  );
}
