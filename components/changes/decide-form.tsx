import { CeilingMeters } from '#components/ceilings/ceiling-meters.tsx';
import { LiveCeilings, type LiveCeilingsProps } from '#components/ceilings/live-ceilings.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { fieldId } from '#components/ui/field.tsx';
import type { ChangeCeilings } from '#lib/changes/ceilings.ts';
import type { ChangeView } from '#lib/changes/queries.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { BeforeAfter } from './before-after.tsx';
import { changedFields, changeName } from './change-article.tsx';
import { changeLines, type ChangeNames } from './change-lines.ts';
import { DecideRow } from './decide-row.tsx';

interface Ceilings {
  /** How the projects would stand once they are adjusted, by the request's id. */
  adjusted: ReadonlyMap<string, ChangeCeilings>;
  /** What the approval of a project is measured by while it is typed, by the request's id. */
  supplements: ReadonlyMap<string, LiveCeilingsProps>;
}

function Request({
  change,
  names,
  ceilings,
  prefix,
}: {
  change: ChangeView;
  names: ChangeNames;
  ceilings: Ceilings;
  prefix: string;
}) {
  const adjusted = ceilings.adjusted.get(change.id);
  const supplement = ceilings.supplements.get(change.id);
  const lines = changeLines(change.changes, names);
  return (
    <div className="grid gap-2 ps-8">
      <p className="text-sm text-muted">
        {change.project.title}
        {lines.length > 0 && ` · Thay đổi: ${changedFields(change)}`}
      </p>
      {lines.length > 0 && (
        <Disclosure summary={`Trước và sau của ${change.project.code}`}>
          <BeforeAfter
            lines={lines}
            caption={`Giá trị trước và sau của ${change.project.code}`}
            isDecided={false}
          />
        </Disclosure>
      )}
      {(adjusted ?? supplement) && (
        <section className="grid gap-1" aria-label={`Mức hỗ trợ tối đa của ${change.project.code}`}>
          <p className="font-semibold">Mức hỗ trợ tối đa</p>
          {adjusted && <CeilingMeters {...adjusted} stage="CHANGED" />}
          {supplement && (
            <LiveCeilings {...supplement} form="APPROVED" field={`${prefix}.approved`} />
          )}
        </section>
      )}
    </div>
  );
}

/** One decision over many requests of many projects: all come into force, or none. */
export function DecideForm({
  changes,
  chosen,
  amounts,
  ceilings,
  names,
  action,
}: {
  changes: readonly ChangeView[];
  /** Ids of the requests that are ticked from the start. */
  chosen: readonly string[];
  /** What a project that is approved by this decision would be given, by the request's id. */
  amounts: Readonly<Record<string, string>>;
  ceilings: Ceilings;
  names: ChangeNames;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="quyet-dinh">
      <TextField
        name="decision.number"
        label="Số quyết định"
        hint="Số, gạch chéo, rồi chữ viết tắt của văn bản và cơ quan, ví dụ 1511/QĐ-UBND"
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <DateField name="decision.on" label="Ngày quyết định" />
      <TextField name="decision.issuer" label="Cơ quan ban hành" />
      <TextField name="decision.signer" label="Người ký" optional width="medium" />
      <TextField name="decision.subject" label="Trích yếu" optional />
      <TextField
        name="decision.batch"
        label="Đợt"
        hint="Cần ghi khi quyết định bổ sung đề án vào kế hoạch, ví dụ: Bổ sung đợt 2 năm 2023"
        optional
        width="medium"
      />
      <fieldset id={fieldId('requests', 'quyet-dinh')} tabIndex={-1} className="min-w-0">
        <legend className="mb-2 text-xl font-semibold">Các đề nghị được quyết định</legend>
        {changes.map((change, index) => (
          <DecideRow
            key={change.id}
            prefix={`requests.${index}`}
            request={{
              id: change.id,
              version: change.version,
              name: `${change.project.code}: ${changeName(change)}`,
            }}
            isChosen={chosen.includes(change.id)}
            needsAmount={
              change.type === 'SUPPLEMENT' && change.project.status === 'FORWARDED'
                ? (amounts[change.id] ?? '')
                : null
            }
          >
            <Request
              change={change}
              names={names}
              ceilings={ceilings}
              prefix={`requests.${index}`}
            />
          </DecideRow>
        ))}
      </fieldset>
      <div>
        <SubmitButton>Ghi quyết định</SubmitButton>
      </div>
    </ActionForm>
  );
}
