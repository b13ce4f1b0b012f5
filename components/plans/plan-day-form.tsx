import { DateField } from '#components/ui/text-field.tsx';
import { formatDay } from '#lib/format/days.ts';

/** Asks for the plan as it was on a day; the day stands in the address. */
export function PlanDayForm({
  year,
  day,
  typed,
  error,
}: {
  year: number;
  /** The day that is shown; null for the plan as it stands. */
  day: string | null;
  /** What stands in the address where it cannot be read. */
  typed?: string | undefined;
  error?: string | undefined;
}) {
  return (
    <form method="get" action={`/ke-hoach/${year}`} className="no-print grid gap-4">
      <DateField
        name="tai-ngay"
        label="Xem kế hoạch tại ngày"
        error={error}
        defaultValue={typed ?? (day ? formatDay(day) : '')}
      />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="btn btn-secondary">
          Xem
        </button>
        {day && <a href={`/ke-hoach/${year}`}>Về kế hoạch hiện nay</a>}
      </div>
    </form>
  );
}
