import type { DossierView } from '#lib/projects/view.ts';
import { frozenDossier, type FrozenDossier } from './snapshot-schema.ts';

/** A dossier as it stands, in the form in which a submission would freeze it: read by the same words. */
export function currentDossier(view: DossierView): FrozenDossier {
  return frozenDossier.parse({
    ...view,
    support: view.requested,
    milestones: view.progress.milestones,
  });
}
