import 'server-only';
import type { Actor, SignedInActor } from '#lib/domain/actor.ts';
import { ForbiddenError } from '#lib/domain/errors.ts';
import { refusalOf, type Ownership, type Permission } from '#lib/domain/permissions.ts';
import { recordRefusal, type AuditEntity } from '#lib/audit/record.ts';

const MESSAGES = {
  NOT_SIGNED_IN: 'Cần đăng nhập để làm việc này.',
  ROLE: 'Vai trò của bạn không được làm việc này.',
  NOT_OWN: 'Chỉ cán bộ phụ trách hồ sơ này được làm việc này.',
} as const;

/** Lets the actor through or refuses; a refusal is put on the audit trail. @throws ForbiddenError */
export async function requirePermission(
  actor: Actor,
  permission: Permission,
  about: { entity: AuditEntity; entityId: string; target?: Ownership },
): Promise<SignedInActor> {
  const refusal = refusalOf(actor, permission, about.target);
  if (refusal === null && actor.id !== null) return actor;
  const reason = MESSAGES[refusal ?? 'NOT_SIGNED_IN'];
  await recordRefusal(actor, {
    action: permission,
    entity: about.entity,
    entityId: about.entityId,
    reason,
  });
  throw new ForbiddenError(reason);
}
