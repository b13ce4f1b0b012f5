import { SummaryList } from '#components/ui/summary-list.tsx';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import type { FrozenDossier } from '#lib/review/snapshot-schema.ts';
import { DOSSIER_FIELDS } from './dossier-fields.tsx';
import type { Names } from './dossier-words.ts';

/** One part of the dossier as it was sent, to be read. */
export function DossierPart({
  part,
  dossier,
  names,
}: {
  part: ProjectPart;
  dossier: FrozenDossier;
  names: Names;
}) {
  const rows = DOSSIER_FIELDS[part].map((field) => ({
    label: field.label,
    value: field.show(dossier, names),
  }));
  return <SummaryList rows={rows} />;
}
