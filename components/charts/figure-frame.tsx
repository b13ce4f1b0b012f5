import { Disclosure } from '#components/ui/disclosure.tsx';

/** What every chart tells around its drawing; its figures are one action away, as a table. */
export function FigureFrame({
  id,
  title,
  unit,
  source,
  asOf,
  note,
  table,
  children,
}: {
  /** Unique on the page. */
  id: string;
  /** The finding in a sentence. */
  title: string;
  unit: string;
  source: React.ReactNode;
  /** Already formatted. */
  asOf?: string | undefined;
  note?: React.ReactNode;
  table: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <figure className="grid content-start gap-3" aria-labelledby={`${id}-finding`}>
      <figcaption>
        <h3 id={`${id}-finding`} className="text-xl">
          {title}
        </h3>
        <p className="text-muted">{unit}</p>
      </figcaption>
      {children}
      {note && <div className="text-sm">{note}</div>}
      <p className="text-sm text-muted">
        Nguồn: {source}
        {asOf && <> · Số liệu đến ngày {asOf}</>}
      </p>
      <Disclosure summary="Xem bảng số liệu">{table}</Disclosure>
    </figure>
  );
}
