import type { Programme } from './vocabulary.ts';

/** The source that a programme's support is paid from: counterpart and other money is beside it. */
export const PROGRAMME_SOURCE: Record<Programme, string> = { NATIONAL: 'KCQG', LOCAL: 'KCDP' };

/** The establishments' own capital (vốn đối ứng) in the catalogue of sources. */
export const OWN_CAPITAL_SOURCE = 'DOI_UNG';
