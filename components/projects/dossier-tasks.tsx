import { TaskList, type Task } from '#components/ui/task-list.tsx';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import { PART_LABELS } from '#lib/format/labels.ts';
import {
  CHECK_PAGE,
  partHref,
  projectHref,
  type PartTask,
  type TaskState,
} from '#lib/projects/tasks.ts';

const STATES: Record<TaskState, Task['status']> = {
  NOT_STARTED: { label: 'Chưa bắt đầu', tone: 'neutral' },
  IN_PROGRESS: { label: 'Đang làm', tone: 'info' },
  TO_FIX: { label: 'Cần sửa', tone: 'warning' },
  DONE: { label: 'Đã xong', tone: 'plain' },
  NOT_APPLICABLE: { label: 'Không áp dụng cho nhiệm vụ', tone: 'plain' },
};

/** The tasks of a dossier; what is done steps back, what is left stands out. */
export function DossierTasks({
  code,
  tasks,
  openComments,
  unsaved,
}: {
  code: string;
  tasks: readonly PartTask[];
  openComments: number;
  /** Parts in which something was typed and never saved. */
  unsaved: readonly ProjectPart[];
}) {
  const left = tasks.reduce((sum, task) => sum + task.missing.length, 0) + openComments;
  const parts = tasks.map(({ part, state, missing, unconfirmed }): Task => ({
    id: part.toLowerCase(),
    label: PART_LABELS[part],
    href: state === 'NOT_APPLICABLE' ? undefined : partHref(code, part),
    hint: unsaved.includes(part)
      ? 'Có phần đã nhập chưa lưu.'
      : state === 'IN_PROGRESS' &&
        [
          ...missing.map((issue) => issue.message),
          ...(unconfirmed > 0 ? [`Còn ${unconfirmed} điều kiện chưa xác nhận.`] : []),
        ].join(' '),
    status: STATES[state],
  }));
  return (
    <TaskList
      tasks={[
        ...parts,
        {
          id: 'check',
          label: 'Kiểm tra và gửi',
          href: `${projectHref(code)}/${CHECK_PAGE}`,
          status:
            left === 0
              ? { label: 'Sẵn sàng gửi', tone: 'success' }
              : { label: `Còn ${left} việc trước khi gửi`, tone: 'neutral' },
        },
      ]}
    />
  );
}
