import { formatDay } from '#lib/format/days.ts';
import type { ReportView } from './reports.ts';

type Said = Pick<ReportView, 'asOf' | 'percent' | 'done' | 'difficulties' | 'next'>;

/** The fields of the form as a report fills them; an unticked box sends nothing. */
export function reportValues(report: Said): Record<string, string> {
  const { asOf, percent, done, difficulties, next } = report;
  return {
    asOf: asOf ? formatDay(asOf) : '',
    percent: percent?.toString() ?? '',
    ...(percent === null ? { percentNotStated: 'true' } : {}),
    done,
    difficulties: difficulties ?? '',
    next: next ?? '',
  };
}
