import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tag.tsx';

export type TimelineEvent = {
  id: string;
  /** The moment as text, already formatted, or that it is not known. */
  when: string;
  /** The same for machines: `YYYY-MM-DD` or ISO 8601. */
  dateTime?: string | undefined;
  title: React.ReactNode;
  by?: string | undefined;
  tone?: Tone;
  icon?: IconName;
  children?: React.ReactNode;
};

export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id}>
          <span className={`timeline-mark tone-${event.tone ?? 'neutral'}`}>
            <Icon name={event.icon ?? (event.tone === 'success' ? 'check' : 'circle')} size={14} />
          </span>
          <p className="font-semibold">{event.title}</p>
          <p className="text-sm text-muted">
            {event.dateTime ? <time dateTime={event.dateTime}>{event.when}</time> : event.when}
            {event.by && <> · {event.by}</>}
          </p>
          {event.children && <div className="mt-1">{event.children}</div>}
        </li>
      ))}
    </ol>
  );
}
