import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/choice-fields.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { ACCOUNT_STATES, type AccountFilters } from '#lib/accounts/schema.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { ROLE_LABELS } from '#lib/format/labels.ts';
import { ACCOUNT_STATE_LABELS } from './account-labels.ts';

/** A GET form: the filters are in the address. */
export function AccountFilterForm({
  action,
  filters,
}: {
  action: string;
  filters: AccountFilters;
}) {
  return (
    <form
      method="get"
      action={action}
      role="search"
      className="no-print flex flex-wrap items-end gap-4"
    >
      <TextField
        name="q"
        label="Tên hoặc tên đăng nhập"
        width="medium"
        autoComplete="off"
        defaultValue={filters.q}
      />
      <SelectField
        name="vai-tro"
        label="Vai trò"
        blank="Mọi vai trò"
        options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
        defaultValue={filters.role}
      />
      <SelectField
        name="tinh-trang"
        label="Tình trạng"
        blank="Mọi tình trạng"
        options={ACCOUNT_STATES.map((state) => ({
          value: state,
          label: ACCOUNT_STATE_LABELS[state].label,
        }))}
        defaultValue={filters.status}
      />
      <Button tone="secondary">Lọc</Button>
    </form>
  );
}
