import 'server-only';

/** `{ data, page }` of a list that is read as a whole because it is short by nature. */
export function pageOf<T>(rows: readonly T[], { page, size }: { page: number; size: number }) {
  return {
    data: rows.slice((page - 1) * size, page * size),
    page: { number: page, size, total: rows.length },
  };
}
