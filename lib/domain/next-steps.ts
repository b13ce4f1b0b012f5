import { ACTIONS, leadsOn, TRANSITIONS, type Action } from './lifecycle.ts';
import type { Kind, Status } from './vocabulary.ts';

/** Steps off the way: they go back, or end it before its time. */
const ASIDE: readonly Action[] = ['takeBack', 'stop'];

/** The step that leads a project on from this state; none where its way has ended. */
export function nextStepOf(status: Status, kind: Kind): Action | null {
  return (
    ACTIONS.find(
      (action) =>
        leadsOn(action, status, kind) &&
        !TRANSITIONS[action].needsReason &&
        !ASIDE.includes(action),
    ) ?? null
  );
}
