import type { EntryPart } from '#lib/domain/establishment.ts';

/** Addresses of an entry's pages, and under which keys the typing of its forms is kept. */

/** Parts with a form of rows; who it is has the form that registers an establishment too. */
export type ListPart = Exclude<EntryPart, 'IDENTITY'>;

/** Last word of a part's address, below the page that changes the entry. */
const PART_PAGES: Record<ListPart, string> = {
  ALIASES: 'ten-goi',
  ADDRESSES: 'dia-chi',
  PRODUCTS: 'san-pham',
  PROFILES: 'nang-luc',
  OTHER_SUPPORT: 'ho-tro-khac',
};

export const LIST_PARTS = Object.keys(PART_PAGES) as ListPart[];

export const registerHref = (slug: string) => `/lam-viec/don-vi/${slug}`;
export const editHref = (slug: string) => `${registerHref(slug)}/sua`;
export const partHref = (slug: string, part: ListPart) => `${editHref(slug)}/${PART_PAGES[part]}`;
export const mergeHref = (slug: string, into?: string) =>
  `${registerHref(slug)}/gop${into ? `?vao=${into}` : ''}`;

export function partOfPage(page: string): ListPart | null {
  return LIST_PARTS.find((part) => PART_PAGES[part] === page) ?? null;
}

/** What a page says after a part has been saved, as its address names it. */
export const donePart = (part: ListPart) => PART_PAGES[part];

export const entryFormKey = (slug: string) => `don-vi:${slug.slice(0, 60)}`;
export const partFormKey = (slug: string, part: ListPart) =>
  `${entryFormKey(slug)}:${PART_PAGES[part]}`;
export const NEW_ENTRY_FORM_KEY = 'don-vi:moi';
