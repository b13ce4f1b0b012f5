import { randomUUID } from 'node:crypto';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR, type SignedInActor } from '#lib/domain/actor.ts';
import { triageNeed } from '#lib/needs/commands.ts';
import { registerNeed } from '#lib/needs/register.ts';
import { registerNeedInput } from '#lib/needs/schema.ts';

/** What an establishment that no other test knows tells of itself, as the API takes it. */
export function needBody(overrides: Record<string, unknown> = {}) {
  const mark = randomUUID().slice(0, 8);
  return {
    type: 'COOPERATIVE',
    name: `HTX Miến dong ${mark}`,
    representative: 'Hoàng Thị Mẫu',
    phone: `09${String(Number.parseInt(mark, 16)).padStart(8, '0').slice(-8)}`,
    makes: 'Sản xuất miến dong.',
    wants: 'Mua máy tráng miến.',
    equipment: 'Máy tráng miến\nMáy nghiền bột',
    cost: { state: 'STATED', dong: '600000000' },
    ownCapital: { state: 'STATED', dong: '300000000' },
    workers: 12,
    femaleWorkers: 7,
    consent: true,
    ...overrides,
  };
}

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
