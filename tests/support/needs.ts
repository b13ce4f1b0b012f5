import { randomUUID } from 'node:crypto';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR, type SignedInActor } from '#lib/domain/actor.ts';
import { triageNeed } from '#lib/needs/commands.ts';
import { registerNeed } from '#lib/needs/register.ts';
import { registerNeedInput } from '#lib/needs/schema.ts';
import { needBody } from './need-body.ts';

/** Registered from an address of its own, so that no test takes another's tries. */
export async function newNeed(overrides: Record<string, unknown> = {}) {
  const input = registerNeedInput.parse(needBody(overrides));
  const result = await registerNeed(PUBLIC_ACTOR, input, {
    address: randomUUID(),
    key: null,
    sender: null,
  });
  if (result.kind !== 'registered') throw new Error(`registering answered ${result.kind}`);
  return { code: result.code, phone: input.phone, name: input.name };
}

export async function needVersion(code: string): Promise<number> {
  const { version } = await prisma.need.findUniqueOrThrow({ where: { code } });
  return version;
}

/** A need that this officer has taken over. */
export async function takenNeed(officer: SignedInActor, overrides: Record<string, unknown> = {}) {
  const need = await newNeed(overrides);
  await triageNeed(officer, need.code, { version: await needVersion(need.code) });
  return need;
}
