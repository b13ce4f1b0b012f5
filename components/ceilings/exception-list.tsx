import type { StoredException } from '#lib/ceilings/read.ts';
import { formatInstant } from '#lib/format/days.ts';
import { ROLE_LABELS } from '#lib/format/labels.ts';
import { formatDong } from '#lib/format/money.ts';

/** Who let what go over which limit, and why; newest first. */
export function ExceptionList({ exceptions }: { exceptions: readonly StoredException[] }) {
  return (
    <ul className="grid gap-4">
      {exceptions.map(({ id, ruleCode, beneficiaryName, upToDong, by, role, at, reason }) => (
        <li key={id} className="grid gap-1">
          <p>
            <strong>{beneficiaryName ?? 'Cả đề án, nhiệm vụ'}</strong>: đến {formatDong(upToDong)},
            mức {ruleCode}
          </p>
          <p className="whitespace-pre-line">{reason}</p>
          <p className="text-sm text-muted">
            {by}, {ROLE_LABELS[role]}, {formatInstant(new Date(at))}
          </p>
        </li>
      ))}
    </ul>
  );
}
