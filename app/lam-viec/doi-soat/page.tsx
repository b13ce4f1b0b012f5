import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { BoardFilterForm } from '#components/stated-figures/board-filter-form.tsx';
import { BoardTable } from '#components/stated-figures/board-table.tsx';
import { Section } from '#components/layout/section.tsx';
import { hasStatedYears, YearsFigure } from '#components/stated-figures/years-figure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { can } from '#lib/domain/permissions.ts';
import { BOARD_PAGE, RECORD_FIGURE_PAGE } from '#lib/figures/form-schema.ts';
import { listBoard } from '#lib/figures/queries.ts';
import { boardFilters } from '#lib/figures/schema.ts';
import { formatCount } from '#lib/format/counts.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { filteredHref, unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { listContentFilterOptions, listSourceOptions } from '#lib/projects/catalogues.ts';

export const metadata: Metadata = { title: 'Đối soát số liệu' };

type Props = { searchParams: Promise<PageParams> };

const NAMES = {
  nam: 'year',
  'chuong-trinh': 'programme',
  nguon: 'source',
  'noi-dung': 'content',
  'ket-qua': 'result',
} as const;

export default async function BoardPage({ searchParams }: Props) {
  const actor = await requireActor(BOARD_PAGE);
  if (actor.role === 'ADMIN') forbidden();
  const given = await searchParams;
  const asked = Object.entries(NAMES).flatMap(([name, filter]) =>
    given[name] === undefined || given[name] === '' ? [] : [[filter, given[name]] as const],
  );
  const unit = unitFrom(given);
  const filters = parseOrNotFound(boardFilters, Object.fromEntries(asked));
  const [rows, sources, contents] = await Promise.all([
    listBoard(filters),
    listSourceOptions(),
    listContentFilterOptions(),
  ]);
  const byYear = rows.filter(hasStatedYears);
  return (
    <>
      <PageHeading
        title="Đối soát số liệu"
        lead="Mỗi số liệu tài liệu nêu cạnh số cổng tính từ các phần của nó. Số cổng tính chỉ cộng đề án, nhiệm vụ đã công bố, như trang đối soát công khai."
      />
      {can(actor, 'figure.record') && (
        <p className="no-print mb-6">
          <a href={RECORD_FIGURE_PAGE}>Ghi số liệu từ tài liệu</a>
        </p>
      )}
      <div className="mb-14 grid gap-6">
        <BoardFilterForm
          action={BOARD_PAGE}
          filters={filters}
          unit={unit}
          sources={sources}
          contents={contents}
        />
        {rows.length > 0 ? (
          <>
            <p>{formatCount(rows.length)} phép đối chiếu.</p>
            <UnitSwitch path={filteredHref(BOARD_PAGE, given)} unit={unit} />
            <BoardTable rows={rows} unit={unit} />
          </>
        ) : (
          <EmptyState title="Không có số liệu nào khớp bộ lọc">
            <p>
              <a href={BOARD_PAGE}>Bỏ bộ lọc</a> để xem mọi số liệu.
            </p>
          </EmptyState>
        )}
      </div>
      {byYear.length > 0 && (
        <Section
          id="tung-nam"
          title="Từng năm trong giai đoạn"
          lead="Chỉ vẽ năm mà tài liệu nêu; phần còn lại của giai đoạn là chưa phân tách."
        >
          <div className="grid gap-10">
            {byYear.map((row) => (
              <YearsFigure key={row.key} row={row} unit={unit} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
