import type { NeedStatus } from '#lib/domain/need.ts';
import { needFilters, type NeedFilters } from './schema.ts';

/** The filters of the inbox as they stand in its address: `?trang-thai=moi-gui&nguoi=cua-toi`. */

export const NEED_STATUS_WORDS: Record<NeedStatus, string> = {
  NEW: 'moi-gui',
  IN_TRIAGE: 'dang-xem',
  SURVEYED: 'da-khao-sat',
  CONVERTED: 'da-lap-de-an',
  MERGED: 'da-gop',
  DECLINED: 'khong-nhan',
};

export const HANDLER_WORDS = { me: 'cua-toi', nobody: 'chua-ai' } as const;

const PARAMS = { q: 'q', status: 'trang-thai', handler: 'nguoi', page: 'trang' } as const;

type SearchParams = Record<string, string | string[] | undefined>;

const firstOf = (value: string | string[] | undefined) => ([value].flat()[0] ?? '').trim();

function keyOf(words: Readonly<Record<string, string>>, word: string): string {
  return Object.entries(words).find(([, known]) => known === word)?.[0] ?? word;
}

/** Always usable: what cannot be read is left out, and said to be. */
export function readNeedAddress(params: SearchParams): {
  filters: NeedFilters;
  complaint: string | null;
} {
  const asked: Record<string, string> = {
    q: firstOf(params[PARAMS.q]),
    status: keyOf(NEED_STATUS_WORDS, firstOf(params[PARAMS.status])),
    handler: keyOf(HANDLER_WORDS, firstOf(params[PARAMS.handler])),
    page: firstOf(params[PARAMS.page]),
  };
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  const usable = given.filter(([name, value]) => needFilters.safeParse({ [name]: value }).success);
  return {
    filters: needFilters.parse({ ...Object.fromEntries(usable), size: 20 }),
    complaint:
      usable.length < given.length
        ? 'Có bộ lọc chưa dùng được; danh sách dưới đây chưa lọc theo giá trị đó.'
        : null,
  };
}

/** The address with these filters, some of them changed; a changed filter starts at page one. */
export function needAddress(
  path: string,
  filters: NeedFilters,
  changes: Partial<NeedFilters> = {},
): string {
  const { q, status, handler, page } = { ...filters, page: 1, ...changes };
  const params = new URLSearchParams();
  if (q) params.set(PARAMS.q, q);
  if (status) params.set(PARAMS.status, NEED_STATUS_WORDS[status]);
  if (handler) params.set(PARAMS.handler, HANDLER_WORDS[handler]);
  if (page > 1) params.set(PARAMS.page, String(page));
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}
