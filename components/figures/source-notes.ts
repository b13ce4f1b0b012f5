import type { Origin, ProvenanceProps } from '#components/ui/provenance.tsx';
import type { Derivation } from '#lib/domain/vocabulary.ts';
import { formatInstant } from '#lib/format/days.ts';

/** Where a figure is known from, as every answer of the portal says it. */
export interface FigureSource {
  derivation: string;
  document: string | null;
  quote: string | null;
  note: string | null;
  recordedBy: string;
  recordedAt: string;
}

const ORIGINS: Record<Derivation, Origin> = {
  STATED: 'stated',
  COMPUTED: 'computed',
  INFERRED: 'inferred',
  ENTERED: 'entered',
};

const THE_PORTAL = 'Hồ sơ trên cổng';

/**
 * The sources of one page: gives each figure its control an id, and figures that rest on the same
 * words the same number among the printed notes.
 */
export class SourceNotes {
  readonly notes: ProvenanceProps[] = [];
  readonly #numbers = new Map<string, number>();
  #count = 0;

  /** `of` finishes “Nguồn: …” for those who hear the control alone. */
  of(of: string, source: FigureSource): ProvenanceProps {
    return this.#add(this.#facts(of, source));
  }

  /** For a figure that is missing: the document that tells of the matter and leaves it out. */
  missing(of: string, source: FigureSource): ProvenanceProps {
    return this.#add({ ...this.#facts(of, source), origin: 'unstated' });
  }

  /** For a sum that the portal itself makes of its records. */
  computed(of: string, reasoning: string, href: string): ProvenanceProps {
    return this.#add({
      of,
      origin: 'computed',
      document: { title: THE_PORTAL, href },
      reasoning,
    });
  }

  #facts(of: string, source: FigureSource) {
    return {
      of,
      origin: ORIGINS[source.derivation as Derivation],
      document: { title: source.document ?? THE_PORTAL },
      quote: source.quote ?? undefined,
      reasoning: source.note ?? undefined,
      recordedBy: source.recordedBy,
      recordedAt: formatInstant(new Date(source.recordedAt)),
    };
  }

  #add(facts: Omit<ProvenanceProps, 'id' | 'noteNumber'>): ProvenanceProps {
    this.#count += 1;
    const key = [facts.origin, facts.document.title, facts.quote, facts.reasoning].join('\n');
    const known = this.#numbers.get(key);
    const noteNumber = known ?? this.#numbers.size + 1;
    const props = { ...facts, id: `nguon-${this.#count}`, noteNumber };
    if (known === undefined) {
      this.#numbers.set(key, noteNumber);
      this.notes.push(props);
    }
    return props;
  }
}
