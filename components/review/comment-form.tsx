import { ActionForm } from '#components/forms/action-form.tsx';
import { RadioGroup, SelectField, TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Organisation } from '#lib/domain/actor.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { audienceOptions } from './comment-audience.ts';
import { DOSSIER_FIELDS } from './dossier-fields.tsx';

/** How a new comment is written here. */
export interface Commenting {
  code: string;
  action: FormAction;
  organisation: Organisation;
}

/** A comment on one part, or on a field of it; on the whole dossier when no part is given. */
export function CommentForm({
  part,
  code,
  action,
  organisation,
}: Commenting & { part: ProjectPart | null }) {
  const fields = part === null ? [] : DOSSIER_FIELDS[part];
  return (
    <div className="no-print">
      <Disclosure summary={part === null ? 'Ghi ý kiến chung' : 'Ghi ý kiến về phần này'}>
        <ActionForm action={action} id={`ghi-${part ?? 'chung'}`}>
          <input type="hidden" name="code" value={code} />
          {part !== null && fields.length > 1 ? (
            <SelectField
              name="path"
              label="Về mục"
              options={[
                { value: part, label: 'Cả phần này' },
                ...fields.map(({ path, label }) => ({ value: path, label })),
              ]}
              defaultValue={part}
            />
          ) : (
            <input type="hidden" name="path" value={part ?? ''} />
          )}
          <TextArea name="body" label="Ý kiến" rows={4} />
          <RadioGroup
            name="visibility"
            label="Ai được đọc"
            options={audienceOptions(organisation)}
            defaultValue="INTERNAL"
          />
          <div>
            <SubmitButton>Ghi ý kiến</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
