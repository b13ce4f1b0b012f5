import { leaveAside } from '#lib/aside.ts';
import { renderToStaticMarkup } from './native-react.ts';

/**
 * Content that is only read: rendered at once to text. As elements it would be rendered twice, once for
 * the browser's React, which never runs on such a page, and once for the page itself. What is inside
 * neither contains client components nor waits for anything.
 */
export function Markup({
  className = 'contents',
  children,
}: {
  className?: string;
  children: React.ReactNode;
}) {
  // Text inside was escaped by React's own renderer; it comes from no other place.
  const html = leaveAside(renderToStaticMarkup(children));
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
