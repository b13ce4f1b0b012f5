import { BeforeAfter } from '#components/changes/before-after.tsx';
import { changeLines } from '#components/changes/change-lines.ts';
import { Section } from '#components/layout/section.tsx';
import { CHANGE_TYPE_LABELS } from '#lib/format/change-labels.ts';
import { formatDay } from '#lib/format/days.ts';
import type { PublicChange } from '#lib/changes/queries.ts';

/** What decisions changed of the project since its approval: from what, to what, by which decision. */
export function DecidedChanges({
  changes,
  units,
}: {
  changes: readonly PublicChange[];
  units: Readonly<Record<string, string>>;
}) {
  if (changes.length === 0) return null;
  return (
    <Section id="dieu-chinh" title="Điều chỉnh theo quyết định">
      <div className="grid gap-8">
        {changes.map(({ type, decision, changes: fields }, index) => {
          const name = `Quyết định số ${decision.number} ngày ${formatDay(decision.on)}`;
          const lines = changeLines(fields, { sources: {}, units });
          return (
            <div key={index} className="grid gap-3">
              <p>
                <strong>{CHANGE_TYPE_LABELS[type]}</strong> theo {name}.
              </p>
              {lines.length > 0 && (
                <BeforeAfter lines={lines} caption={`Thay đổi theo ${name}`} isDecided />
              )}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
