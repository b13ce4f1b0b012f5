import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { mainId } from './skip-link.tsx';

/** Header, main and footer of a public page. */
export function SiteShell({
  current,
  footer,
  children,
}: {
  current?: string;
  footer?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <>
      <SiteHeader current={current} />
      <main id={mainId} tabIndex={-1} className="wrap flex-1 pt-8 pb-16 outline-none">
        {children}
      </main>
      <SiteFooter>{footer}</SiteFooter>
    </>
  );
}
