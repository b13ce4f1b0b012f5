import { Button } from '#components/ui/button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import type { StepView } from '#lib/transitions/commands.ts';
import { isReviewStep, reviewHref } from './step-slugs.ts';

const RETURNING = new Set(['return', 'returnToOfficer', 'returnFromAbove', 'reject']);

/** The steps this reader may take now, and for the others why not. */
export function StepPanel({ code, steps }: { code: string; steps: readonly StepView[] }) {
  const mine = steps.flatMap((step) =>
    isReviewStep(step.action) ? [{ ...step, action: step.action }] : [],
  );
  const allowed = mine.filter((step) => step.allowed);
  const others = mine.filter((step) => !step.allowed);
  return (
    <div className="grid gap-4">
      {allowed.length > 0 ? (
        <ul className="no-print flex flex-wrap gap-3">
          {allowed.map(({ action }) => (
            <li key={action}>
              <Button
                href={reviewHref(code, action)}
                tone={RETURNING.has(action) ? 'secondary' : 'primary'}
              >
                {ACTION_LABELS[action]}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p>Lúc này không có bước nào chờ bạn.</p>
      )}
      {others.length > 0 && (
        <Disclosure summary="Các bước khác và vì sao chưa làm được">
          <dl className="definition-list border-t border-line">
            {others.map(({ action, reason }) => (
              <div key={action}>
                <dt>{ACTION_LABELS[action]}</dt>
                <dd className="text-muted">{reason}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  );
}
