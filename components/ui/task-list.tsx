import { Tag, type Tone } from './tag.tsx';

export type Task = {
  id: string;
  label: string;
  /** Absent while the task cannot be started. */
  href?: string | undefined;
  hint?: React.ReactNode;
  /** `plain` is for what is done: it steps back so that the eye goes to what is left. */
  status: { label: string; tone: Tone | 'plain' };
};

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="border-t border-line">
      {tasks.map((task) => {
        const statusId = `viec-${task.id}`;
        return (
          <li key={task.id} className="task-row">
            <div>
              {task.href ? (
                <a className="font-semibold" href={task.href} aria-describedby={statusId}>
                  {task.label}
                </a>
              ) : (
                <span className="text-muted">{task.label}</span>
              )}
              {task.hint && <div className="field-hint">{task.hint}</div>}
            </div>
            <div id={statusId}>
              {task.status.tone === 'plain' ? (
                task.status.label
              ) : (
                <Tag tone={task.status.tone}>{task.status.label}</Tag>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
