import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/choice-fields.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAIL_STATUS_LABELS } from '#lib/format/notification-labels.ts';
import { MAIL_STATUSES, type MailStatus, type OutboxFilters } from '#lib/notifications/schema.ts';

/** A GET form: the filters are in the address. */
export function OutboxFilterForm({
  action,
  filters,
  counts,
}: {
  action: string;
  filters: OutboxFilters;
  counts: Record<MailStatus, number>;
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
        label="Người nhận, địa chỉ, tiêu đề"
        width="medium"
        autoComplete="off"
        defaultValue={filters.q}
      />
      <SelectField
        name="tinh-trang"
        label="Tình trạng"
        blank="Mọi tình trạng"
        options={MAIL_STATUSES.map((status) => ({
          value: status,
          label: `${MAIL_STATUS_LABELS[status].label} (${counts[status]})`,
        }))}
        defaultValue={filters.status}
      />
      <Button tone="secondary">Lọc</Button>
    </form>
  );
}
