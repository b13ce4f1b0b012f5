import { Icon } from './icon.tsx';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => React.ReactNode;
  /** Figures line up at the right edge. */
  numeric?: boolean;
  /** Codes and dates stay on one line. */
  nowrap?: boolean;
  /** This cell names the row. Exactly one column should say so. */
  rowHeader?: boolean;
  /** Makes the heading a link that sorts. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  /** Left out of the card that a row becomes on a phone. */
  hideOnCard?: boolean;
};

const arrows = { ascending: 'rising', descending: 'falling' } as const;

function cellClass(column: { numeric?: boolean; nowrap?: boolean; hideOnCard?: boolean }) {
  const names = [
    column.numeric && 'num',
    column.nowrap && 'nowrap',
    column.hideOnCard && 'table-blank',
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}

/**
 * A table on paper and wide screens, a list of labelled cards on a phone. The roles are written out
 * because the card layout (`display: block`) would otherwise take the table away from screen readers.
 */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  footer,
  wideId,
}: {
  caption: React.ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** One entry per column; the first one names the row. */
  footer?: readonly React.ReactNode[];
  /** For many columns of long amounts: set closer, and scrolls by itself where there is no room. An id, unique on the page. */
  wideId?: string;
}) {
  const table = (
    <table className="data-table" role="table">
      <caption id={wideId} className={captionHidden ? 'sr-only' : undefined}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={column.numeric ? 'num' : undefined}
              aria-sort={column.sort?.direction}
            >
              {column.sort ? (
                <a href={column.sort.href}>
                  {column.header}
                  <span className="sort-mark">
                    <Icon
                      name={column.sort.direction ? arrows[column.sort.direction] : 'order'}
                      size={14}
                    />
                  </span>
                </a>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) =>
              column.rowHeader ? (
                <th key={column.key} role="rowheader" scope="row" className={cellClass(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  role="cell"
                  className={cellClass(column)}
                  data-label={column.header}
                >
                  <div>{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {footer && (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column, index) => {
              const content = footer[index] ?? null;
              if (index === 0) {
                return (
                  <th key={column.key} role="rowheader" scope="row">
                    {content}
                  </th>
                );
              }
              return (
                <td
                  key={column.key}
                  role="cell"
                  className={cellClass({ ...column, hideOnCard: content === null })}
                  data-label={column.header}
                >
                  <div>{content}</div>
                </td>
              );
            })}
          </tr>
        </tfoot>
      )}
    </table>
  );
  if (wideId === undefined) return table;
  return (
    // Reached by keyboard, so that it can be scrolled by keyboard, also where browsers do not see to it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wide" role="group" aria-labelledby={wideId} tabIndex={0}>
      {table}
    </div>
  );
}
