import type { FigureSource, SourceNotes } from '#components/figures/source-notes.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { figureSource, missingSource, Sourced } from '#components/figures/figure-source.tsx';
import { trieu } from '#components/figures/money-text.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import { beneficiaryHref } from './beneficiary-links.tsx';

type Share = PublicProject['beneficiaries'][number];

/** That somebody benefits is sometimes concluded, not said; then it is labelled, with the reason. */
export function InferredLink({
  source,
  of,
  notes,
}: {
  source: FigureSource | null;
  of: string;
  notes: SourceNotes;
}) {
  if (source?.derivation !== 'INFERRED') return null;
  return (
    <span className="mt-1 grid max-w-[60ch] justify-items-start gap-1 text-sm font-normal">
      <Tag tone="warning" icon="info">
        Suy ra
      </Tag>
      <span>
        {source.note ?? 'Tài liệu không nói thẳng đơn vị này thụ hưởng.'}{' '}
        <Sourced note={() => notes.of(of, source)} />
      </span>
    </span>
  );
}

/** Each beneficiary of a project with its own part, which is often nobody's to tell. */
export function ShareTable({ project, notes }: { project: PublicProject; notes: SourceNotes }) {
  const { code, beneficiaries } = project;
  const columns: Column<Share>[] = [
    {
      key: 'name',
      header: 'Đơn vị',
      rowHeader: true,
      cell: (line) => (
        <>
          <a href={beneficiaryHref(line.slug)}>{line.name}</a>
          <InferredLink source={line.source} of={`${line.name} thụ hưởng ${code}`} notes={notes} />
        </>
      ),
    },
    {
      key: 'share',
      header: 'Phần riêng (triệu đồng)',
      numeric: true,
      cell: (line) => (
        <>
          {trieu(line.support)} <ShareSource line={line} code={code} notes={notes} />
        </>
      ),
    },
  ];
  return (
    <div className="max-w-3xl">
      <DataTable
        caption={`Đơn vị thụ hưởng của ${code}`}
        captionHidden
        columns={columns}
        rows={beneficiaries}
        rowKey={(line) => line.slug}
      />
    </div>
  );
}

function ShareSource({ line, code, notes }: { line: Share; code: string; notes: SourceNotes }) {
  const of = `phần riêng của ${line.name} trong ${code}`;
  const source = line.support.source ?? line.source;
  if (line.support.state !== 'NOT_STATED') return figureSource(notes, of, source);
  return missingSource(notes, of, source);
}
