import { figureSource } from '#components/figures/figure-source.tsx';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { Icon } from '#components/ui/icon.tsx';
import { formatDay } from '#lib/format/days.ts';
import type { PublicProject } from '#lib/projects/public.ts';

type Milestone = PublicProject['progress']['milestones'][number];

/** Null when the milestone is done and nobody said when: that is said once for all of them. */
function dayOf({ isDone, doneOn, dueOn }: Milestone): string | null {
  if (isDone) return doneOn ? `Xong ngày ${formatDay(doneOn)}` : null;
  return dueOn ? `Chưa xong, hạn ${formatDay(dueOn)}` : 'Chưa xong, chưa ghi hạn';
}

/** The one origin of all, when the same words of a document tell of every milestone. */
function sharedSource(milestones: readonly Milestone[]) {
  const [first] = milestones;
  const texts = new Set(milestones.map(({ source }) => JSON.stringify(source)));
  return first?.source && texts.size === 1 ? first.source : null;
}

function leadOf(milestones: readonly Milestone[]): string {
  const done = milestones.filter((milestone) => milestone.isDone);
  const count = `Đã xong ${done.length} trong ${milestones.length} mốc mà hồ sơ ghi`;
  const isSilent = done.length > 0 && done.every((milestone) => milestone.doneOn === null);
  return isSilent ? `${count}; nguồn không nêu ngày xong từng mốc.` : `${count}.`;
}

export function MilestoneList({
  code,
  milestones,
  notes,
}: {
  code: string;
  milestones: readonly Milestone[];
  notes: SourceNotes;
}) {
  const shared = sharedSource(milestones);
  return (
    <div className="grid gap-3">
      <p>
        {leadOf(milestones)} {figureSource(notes, `các mốc của ${code}`, shared)}
      </p>
      <ol className="grid max-w-[75ch] gap-2">
        {milestones.map((milestone) => {
          const day = dayOf(milestone);
          return (
            <li key={milestone.title} className="flex items-start gap-3">
              <span
                className={`mt-1 flex-none ${milestone.isDone ? 'text-success' : 'text-muted'}`}
              >
                <Icon name={milestone.isDone ? 'check' : 'circle'} size={18} />
              </span>
              <div>
                <span className="sr-only">{milestone.isDone ? 'Đã xong: ' : 'Chưa xong: '}</span>
                {milestone.title}
                {day && <span className="block text-sm text-muted">{day}</span>}{' '}
                {!shared &&
                  figureSource(notes, `mốc “${milestone.title}” của ${code}`, milestone.source)}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
