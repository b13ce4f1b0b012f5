import 'server-only';
import type { Programme } from '#lib/domain/vocabulary.ts';
import { NOT_STATED } from '#lib/domain/money.ts';
import { moneyView, type MoneyView, type ProvenanceJson } from '#lib/db/answers.ts';

/** A stated total as JSON beside a plan or a period; found by its key. */
export interface FigureJson {
  key: string;
  value: string;
  source: ProvenanceJson;
}

export const figureKeys = {
  items: (year: number) => `plan-${year}-items`,
  itemsOf: (year: number, programme: Programme) => `plan-${year}-items-${programme.toLowerCase()}`,
  support: (year: number) => `plan-${year}-support`,
  supportOf: (year: number, programme: Programme) =>
    `plan-${year}-support-${programme.toLowerCase()}`,
  energyRevenue: (year: number) => `plan-${year}-energy-revenue`,
};

/** The figures of one answer, by key. */
export class Figures {
  readonly #byKey: Map<string, FigureJson>;
  constructor(figures: readonly FigureJson[]) {
    this.#byKey = new Map(figures.map((figure) => [figure.key, figure]));
  }
  count(key: string): number | null {
    const figure = this.#byKey.get(key);
    return figure ? Number(figure.value) : null;
  }
  money(key: string): MoneyView {
    const figure = this.#byKey.get(key);
    return figure
      ? moneyView('STATED', figure.value, figure.source)
      : moneyView(NOT_STATED.state, null);
  }
  source(key: string): ProvenanceJson | null {
    return this.#byKey.get(key)?.source ?? null;
  }
}
