import { ActionForm } from '#components/forms/action-form.tsx';
import { CheckboxField, DateField, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { Candidate } from '#lib/decisions/candidates.ts';
import { rowOf } from '#lib/decisions/form-schema.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { recommendedColumn, requestedColumn, titleColumn } from './candidate-columns.tsx';
import { ProjectsError } from './projects-error.tsx';

function ChosenCell({ code, version }: Candidate) {
  const row = `projects.${rowOf(code)}.`;
  return (
    <>
      <input type="hidden" name={`${row}code`} value={code} />
      <input type="hidden" name={`${row}version`} value={version} />
      <CheckboxField
        name={`${row}chosen`}
        label={
          <>
            Trình<span className="sr-only"> {code}</span>
          </>
        }
      />
      <ProjectsError paths={[`${row}code`, `${row}version`]} />
    </>
  );
}

const columns: readonly Column<Candidate>[] = [
  { key: 'chosen', header: 'Chọn', nowrap: true, cell: ChosenCell },
  titleColumn,
  requestedColumn,
  recommendedColumn,
];

/** One tờ trình for the appraised projects that are ticked. */
export function ForwardForm({
  candidates,
  back,
  action,
}: {
  candidates: readonly Candidate[];
  back: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action}>
      <TextField
        name="letter.number"
        label="Số tờ trình"
        hint="Số, gạch chéo, rồi chữ viết tắt của văn bản và cơ quan, ví dụ 1776/TTr-SCT"
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <DateField name="letter.on" label="Ngày tờ trình" />
      <section aria-labelledby="de-an-trinh" className="grid gap-3">
        <h2 id="de-an-trinh" className="text-xl">
          Đề án, nhiệm vụ trình cùng tờ trình này
        </h2>
        <ProjectsError paths={['projects']} />
        <DataTable
          caption="Đề án, nhiệm vụ đạt thẩm định, chờ trình"
          captionHidden
          columns={columns}
          rows={candidates}
          rowKey={({ code }) => code}
        />
      </section>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Đang ghi…">Trình các đề án đã chọn</SubmitButton>
        <Button href={back} tone="quiet">
          Thôi
        </Button>
      </div>
    </ActionForm>
  );
}
