import { priorityReasons, type PriorityClaim } from '#lib/domain/priority.ts';
import { formatDay } from '#lib/format/days.ts';
import { CONFIDENCE_NOTES, PRIORITY_LABELS } from '#lib/format/dossier-labels.ts';

/** Why a project goes before others: each claim, what proves it and what it rests on; never a score. */
export function PriorityList({
  claims,
  planYear,
}: {
  claims: readonly PriorityClaim[];
  planYear: number;
}) {
  return (
    <ul className="grid max-w-[75ch] gap-3">
      {priorityReasons(claims, planYear).map(({ flag, evidence, asOf, basis, isOfPlanYear }) => {
        const note = CONFIDENCE_NOTES[basis.confidence];
        return (
          <li key={flag}>
            <p className="font-semibold">{PRIORITY_LABELS[flag]}</p>
            {evidence && (
              <p className="whitespace-pre-line">
                {evidence}
                {asOf && <> (tính đến ngày {formatDay(asOf)})</>}
              </p>
            )}
            {!evidence && asOf && <p>Tính đến ngày {formatDay(asOf)}</p>}
            <p className="text-sm text-muted">
              Căn cứ: {basis.instrument}
              {note && <> ({note})</>}
              {!isOfPlanYear && (
                <span className="block">
                  Căn cứ này không nói về kế hoạch năm {planYear}; cần xem lại khi xét ưu tiên.
                </span>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
