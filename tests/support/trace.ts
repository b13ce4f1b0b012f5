import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';

/** What a test changes by hand leaves its row in the audit trail, as everything does that people change. */
export function leaveTrace(): Promise<void> {
  return transaction((tx) =>
    recordAudit(tx, PUBLIC_ACTOR, { action: 'edit', entity: 'Project', entityId: 'by hand' }),
  );
}
