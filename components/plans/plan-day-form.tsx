import { DateField } from '#components/ui/text-field.tsx';
import { formatDay } from '#lib/format/days.ts';
import { PUBLIC_PLACES, type Places } from './places.ts';

/** Asks for the plan as it was on a day; the day stands in the address. */
export function PlanDayForm({
  year,
  day,
  typed,
  error,
  places = PUBLIC_PLACES,
}: {
  year: number;
  /** The day that is shown; null for the plan as it stands. */
  day: string | null;
  /** What stands in the address where it cannot be read. */
  typed?: string | undefined;
  error?: string | undefined;
  places?: Places;
}) {
  return (
    <form method="get" action={`${places.plan}/${year}`} className="no-print grid gap-4">
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
        {day && <a href={`${places.plan}/${year}`}>Về kế hoạch hiện nay</a>}
      </div>
    </form>
  );
}
