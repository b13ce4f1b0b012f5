import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/choice-fields.tsx';
import { DateField, TextField } from '#components/ui/text-field.tsx';
import { REFUSED, type AuditAddress } from '#lib/audit/schema.ts';
import { AUDIT_ACTS } from '#lib/format/audit-labels.ts';

const acts = [
  { value: REFUSED, label: 'Mọi việc bị từ chối' },
  ...AUDIT_ACTS.map(({ act, label }) => ({ value: act, label })),
];

/** A GET form: who, when, what; the filters are in the address. */
export function AuditFilterForm({
  action,
  typed,
  errors,
}: { action: string } & Pick<AuditAddress, 'typed' | 'errors'>) {
  return (
    <form
      method="get"
      action={action}
      role="search"
      className="no-print grid items-start gap-4 sm:grid-cols-2"
    >
      <TextField
        name="nguoi"
        label="Người làm"
        hint="Họ tên hoặc tên đăng nhập"
        autoComplete="off"
        defaultValue={typed.person}
        error={errors.person}
      />
      <SelectField
        name="viec"
        label="Việc"
        hint="Gồm cả việc bị từ chối"
        blank="Mọi việc"
        options={acts}
        defaultValue={typed.action}
        error={errors.action}
      />
      <DateField name="tu" label="Từ ngày" defaultValue={typed.from} error={errors.from} />
      <DateField name="den" label="Đến hết ngày" defaultValue={typed.to} error={errors.to} />
      <div className="flex flex-wrap gap-3">
        <Button>Lọc</Button>
        <Button href={action} tone="quiet">
          Bỏ lọc
        </Button>
      </div>
    </form>
  );
}
