import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { KINDS_OF_ROLE, USUAL_CHOICE, type NotificationChoice } from '#lib/domain/notification.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { prisma, query, transaction } from '#lib/db/client.ts';
import type { ChoicesInput } from './schema.ts';

export interface ChoicesView {
  email: string | null;
  /** One for every kind that somebody in this role is told of. */
  choices: NotificationChoice[];
}

/** How somebody wants to hear of things: what they chose, and what holds where they did not. */
export async function getChoices(actor: SignedInActor): Promise<ChoicesView> {
  const [{ email }, chosen] = await Promise.all([
    prisma.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } }),
    prisma.notificationChoice.findMany({ where: { userId: actor.id } }),
  ]);
  const choices = KINDS_OF_ROLE[actor.role].map((kind) => {
    const { inPortal, mail } = chosen.find((choice) => choice.kind === kind) ?? USUAL_CHOICE;
    return { kind, inPortal, mail };
  });
  return { email, choices };
}

/**
 * Chooses for oneself. A change of the own address is put on the audit trail, the address itself is
 * not: the trail is kept for ever.
 */
export async function setChoices(actor: SignedInActor, input: ChoicesInput): Promise<ChoicesView> {
  const { email, choices = [] } = input;
  if (choices.length > 0) {
    await query(
      `INSERT INTO "NotificationChoice" ("userId", "kind", "inPortal", "mail")
       SELECT $1::uuid, c."kind", c."inPortal", c."mail"::"MailChoice"
       FROM jsonb_to_recordset($2::jsonb) AS c("kind" text, "inPortal" boolean, "mail" text)
       ON CONFLICT ("userId", "kind")
       DO UPDATE SET "inPortal" = excluded."inPortal", "mail" = excluded."mail"`,
      [actor.id, JSON.stringify(choices)],
    );
  }
  if (email !== undefined) await setOwnEmail(actor, email);
  return getChoices(actor);
}

async function setOwnEmail(actor: SignedInActor, email: string | null): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: {
        id: actor.id,
        OR: [{ email: { not: email } }, { email: email ? null : { not: null } }],
      },
      data: { email, version: { increment: 1 } },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'setEmail',
      entity: 'User',
      entityId: actor.id,
      after: { hasEmail: email !== null },
    });
  });
}
