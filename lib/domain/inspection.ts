import type { Kind, Status } from './vocabulary.ts';

/** Work is inspected while it runs; of a project also between its contracts and the start. */
const INSPECTABLE: Record<Kind, readonly Status[]> = {
  PROJECT: ['CONTRACTED', 'IN_PROGRESS'],
  TASK: ['IN_PROGRESS'],
};

export function isInspectable(kind: Kind, status: Status): boolean {
  return INSPECTABLE[kind].includes(status);
}
