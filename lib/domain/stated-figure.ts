/** What a stated figure counts or adds up. Labels live in lib/format/figure-labels.ts. */
export const FIGURE_MEASURES = [
  'PROJECTS',
  'SUPPORT',
  'ASSIGNED',
  'APPROVED',
  'CONTRACTED',
  'PAID',
  'SETTLED',
  'REVENUE',
] as const;
export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

/** Only projects are counted; everything else is đồng. */
export const unitOfMeasure = (measure: FigureMeasure) =>
  measure === 'PROJECTS' ? ('ITEM' as const) : ('DONG' as const);

/** Whether a figure enters support totals: assigned revenue, above all, never does. */
export const isSupportMeasure = (measure: FigureMeasure) => measure === 'SUPPORT';
