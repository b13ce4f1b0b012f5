import { Tag } from '#components/ui/tag.tsx';
import { conditionStates } from '#lib/domain/support-conditions.ts';
import { CONDITION_LABELS, CONDITION_STATE_LABELS } from '#lib/format/dossier-labels.ts';

/** The four conditions of support, each with how it stands and what proves it. */
export function ConditionList(facts: Parameters<typeof conditionStates>[0]) {
  return (
    <ol className="grid list-decimal gap-3 ps-5">
      {conditionStates(facts).map(({ condition, state, evidence, isByDecision }) => {
        const { label, tone } = CONDITION_STATE_LABELS[state];
        return (
          <li key={condition}>
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span>{CONDITION_LABELS[condition]}</span>
              <Tag tone={tone}>{label}</Tag>
            </div>
            {isByDecision && <p className="text-muted">Theo quyết định đã ghi trên cổng.</p>}
            {evidence && <p className="whitespace-pre-line text-muted">{evidence}</p>}
          </li>
        );
      })}
    </ol>
  );
}
