import { Markup } from '#components/ui/markup.tsx';
import { readTheme } from './read-theme.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { mainId } from './skip-link.tsx';

/** Header, main and footer of a public page. */
export async function SiteShell({
  current,
  children,
}: {
  current?: string;
  children: React.ReactNode;
}) {
  const theme = await readTheme();
  return (
    <>
      <Markup>
        <SiteHeader current={current} theme={theme} />
      </Markup>
      <main id={mainId} tabIndex={-1} className="wrap flex-1 pt-8 pb-16 outline-none">
        {children}
      </main>
      <Markup>
        <SiteFooter />
      </Markup>
    </>
  );
}
