import type { StoredDossier } from './ceiling-facts.ts';
import { moneyOf, type ChangeableValues } from './project-change.ts';

/** The dossier of a project in force as it would be with these values: what its ceilings are held against. */
export function dossierWith(stored: StoredDossier, values: ChangeableValues): StoredDossier {
  const { beneficiaries, fundingLines } = values;
  return {
    ...stored,
    day: { ...stored.day, startsOn: values.startsOn },
    requested: moneyOf(values.requested),
    money: {
      ...stored.money,
      support: moneyOf(values.support),
      beneficiaries: beneficiaries.map(({ slug, name, support }) => ({
        slug,
        name,
        share: moneyOf(support),
      })),
      lines: fundingLines.map(({ source, amount }) => ({ source, amount: moneyOf(amount) })),
    },
  };
}
