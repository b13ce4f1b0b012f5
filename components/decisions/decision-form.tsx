import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, RadioGroup, TextField } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { MoneyEcho } from '#components/review/money-echo.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { Programme } from '#lib/domain/vocabulary.ts';
import type { Candidate } from '#lib/decisions/candidates.ts';
import {
  decisionFormKey,
  DECISIONS_PAGE,
  ISSUER_AGENCIES,
  OTHER_ISSUER,
  rowOf,
} from '#lib/decisions/form-schema.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { recommendedColumn, requestedColumn, titleColumn } from './candidate-columns.tsx';
import { LiveTotal } from './live-total.tsx';
import { ProjectsError } from './projects-error.tsx';

const FIELD_NAMES: FieldNames = {
  number: 'Số quyết định',
  on: 'Ngày quyết định',
  issuer: 'Cơ quan ban hành',
  otherIssuer: 'Tên cơ quan khác',
  signer: 'Người ký',
  subject: 'Trích yếu',
  batch: 'Đợt giao kế hoạch',
};

const ISSUERS: Record<Programme, string> = {
  NATIONAL: 'Bộ Công Thương',
  LOCAL: 'UBND tỉnh (tên theo ngày quyết định)',
};

const amountName = (code: string) => `projects.${rowOf(code)}.approved`;

/** The amount of a row, with what ties the row to the version it was shown at. */
function AmountCell({ code, version }: Candidate) {
  const row = `projects.${rowOf(code)}.`;
  return (
    <div className="grid gap-1 sm:min-w-44">
      <input type="hidden" name={`${row}code`} value={code} />
      <input type="hidden" name={`${row}version`} value={version} />
      <TextField
        name={amountName(code)}
        label={<span className="sr-only">Số được duyệt cho {code}, đồng</span>}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
      />
      <MoneyEcho name={amountName(code)} />
      <ProjectsError paths={[`${row}code`, `${row}version`]} />
    </div>
  );
}

const columns: readonly Column<Candidate>[] = [
  titleColumn,
  requestedColumn,
  recommendedColumn,
  { key: 'approved', header: 'Được duyệt, đồng', cell: AmountCell },
];

/** A decision over many projects: its own facts, then an amount on the row of each that it approves. */
export function DecisionForm({
  owner,
  programme,
  candidates,
  unsaved,
  action,
}: {
  owner: string;
  programme: Programme;
  candidates: readonly Candidate[];
  unsaved: Unsaved;
  action: FormAction;
}) {
  const names = Object.fromEntries(
    candidates.map(({ code }) => [amountName(code), `Số được duyệt cho ${code}`]),
  );
  return (
    <ActionForm action={action}>
      <KeptFields
        draft={{ owner, formKey: decisionFormKey(programme), baseVersion: 0 }}
        stored={{ issuer: ISSUER_AGENCIES[programme] }}
        unsaved={unsaved}
        names={{ ...FIELD_NAMES, ...names }}
        ties={{}}
      >
        <input type="hidden" name="programme" value={programme} />
        <TextField
          name="number"
          label="Số quyết định"
          hint={`Số, gạch chéo, rồi chữ viết tắt của văn bản và cơ quan, ví dụ ${programme === 'NATIONAL' ? '4869/QĐ-BCT' : '1511/QĐ-UBND'}`}
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <DateField name="on" label="Ngày quyết định" />
        <RadioGroup
          name="issuer"
          label="Cơ quan ban hành"
          options={[
            { value: ISSUER_AGENCIES[programme], label: ISSUERS[programme] },
            { value: OTHER_ISSUER, label: 'Cơ quan khác, ghi tên ở ô dưới' },
          ]}
        />
        <TextField name="otherIssuer" label="Tên cơ quan khác" optional />
        <TextField name="signer" label="Người ký" width="medium" optional />
        <TextField name="subject" label="Trích yếu" optional />
        <TextField
          name="batch"
          label="Đợt giao kế hoạch"
          hint="Ví dụ: Đợt 1 năm 2022"
          width="medium"
        />
        <section aria-labelledby="de-an-duoc-duyet" className="grid gap-3">
          <h2 id="de-an-duoc-duyet" className="text-xl">
            Đề án, nhiệm vụ được duyệt
          </h2>
          <p className="text-muted">
            Ghi số tiền ở dòng của đề án mà quyết định phê duyệt, ví dụ 500 triệu hoặc 496.000.000;
            bỏ trống dòng không thuộc quyết định. Số được duyệt không vượt số đề nghị.
          </p>
          <ProjectsError paths={['projects']} />
          <DataTable
            caption="Đề án, nhiệm vụ đã trình, chờ quyết định"
            captionHidden
            columns={columns}
            rows={candidates}
            rowKey={({ code }) => code}
          />
          <LiveTotal name="approved" />
        </section>
      </KeptFields>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Đang kiểm tra…">Kiểm tra trước khi ghi</SubmitButton>
        <Button href={DECISIONS_PAGE} tone="quiet">
          Thôi
        </Button>
      </div>
    </ActionForm>
  );
}
