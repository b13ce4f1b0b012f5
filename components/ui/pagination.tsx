const around = 1;

/** First, last, and the neighbours of the current page; null stands for a gap. */
function pagesToShow(current: number, last: number): (number | null)[] {
  const wanted = [...new Set([1, ...neighbours(current, last), last])].sort((a, b) => a - b);
  return wanted.flatMap((page, index) => {
    const before = wanted[index - 1];
    return before !== undefined && page - before > 1 ? [null, page] : [page];
  });
}

function neighbours(current: number, last: number): number[] {
  const from = Math.max(1, current - around);
  const to = Math.min(last, current + around);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

export function Pagination({
  page,
  pageCount,
  hrefFor,
  label = 'Các trang kết quả',
}: {
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
  label?: string;
}) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={label}>
      <ul className="page-links">
        {page > 1 && (
          <li>
            <a rel="prev" href={hrefFor(page - 1)}>
              Trước<span className="sr-only">, trang {page - 1}</span>
            </a>
          </li>
        )}
        {pagesToShow(page, pageCount).map((shown, index) => (
          <li key={shown ?? `gap-${index}`}>
            {shown === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={hrefFor(shown)} aria-current={shown === page ? 'page' : undefined}>
                <span className="sr-only">Trang&nbsp;</span>
                {shown}
              </a>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <a rel="next" href={hrefFor(page + 1)}>
              Sau<span className="sr-only">, trang {page + 1}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
