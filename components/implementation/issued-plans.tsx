import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, TextArea, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatDay } from '#lib/format/days.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { IssuedPlanView } from '#lib/implementation/issued-plans.ts';

/** The plans as they were issued, the latest first. */
export function IssuedPlans({ plans }: { plans: readonly IssuedPlanView[] }) {
  return (
    <SummaryList
      rows={plans.map((plan) => ({
        label: `${plan.number}, ngày ${formatDay(plan.on)}`,
        value: (
          <>
            <span className="whitespace-pre-line">{plan.content ?? 'Không ghi nội dung'}</span>
            <span className="block text-sm text-muted">{plan.issuedBy} ghi</span>
          </>
        ),
      }))}
    />
  );
}

export function IssuePlanForm({ code, action }: { code: string; action: FormAction }) {
  return (
    <ActionForm action={action} id="van-ban">
      <input type="hidden" name="code" value={code} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="number"
          label="Số kế hoạch"
          hint="Ví dụ 15/KH-TTKC"
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <DateField name="on" label="Ngày ban hành" />
      </div>
      <TextArea name="content" label="Nội dung chính" optional rows={5} />
      <div>
        <SubmitButton>Ghi kế hoạch</SubmitButton>
      </div>
    </ActionForm>
  );
}
