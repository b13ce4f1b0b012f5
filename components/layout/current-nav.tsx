'use client';

import { usePathname } from 'next/navigation';
import { Nav, type NavItem } from './nav.tsx';

/** The entry that the page belongs to: the longest address that the page's own begins with. */
export function currentEntry(items: readonly NavItem[], path: string): string | undefined {
  const matching = items.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return matching.toSorted((a, b) => b.href.length - a.href.length)[0]?.href;
}

/** The navigation of a layout, which cannot know which of its pages is shown. */
export function CurrentNav(props: Omit<React.ComponentProps<typeof Nav>, 'current' | 'children'>) {
  return <Nav {...props} current={currentEntry(props.items, usePathname())} />;
}
