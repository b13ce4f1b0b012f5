import { Tabs } from '#components/ui/tabs.tsx';
import { PROGRAMMES, type Programme } from '#lib/domain/vocabulary.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';

/** One document goes to, or comes from, one authority: its projects are of one programme. */
export function ProgrammeTabs({
  current,
  counts,
  hrefOf,
}: {
  current: Programme;
  counts: Record<Programme, number>;
  hrefOf: (programme: Programme) => string;
}) {
  return (
    <Tabs
      label="Theo chương trình"
      items={PROGRAMMES.map((programme) => ({
        href: hrefOf(programme),
        label: PROGRAMME_LABELS[programme],
        count: counts[programme],
      }))}
      current={hrefOf(current)}
    />
  );
}
