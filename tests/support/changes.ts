import type { SignedInActor } from '#lib/domain/actor.ts';
import { appraiseChange } from '#lib/changes/judge.ts';
import { proposeChange } from '#lib/changes/propose.ts';
import { proposeInput } from '#lib/changes/schema.ts';
import { prisma } from '#lib/db/client.ts';
import { versionOf, type Team } from './factories.ts';

export const REASON = 'Cơ sở xin lùi thời gian vì máy về chậm.';
export const OPINION = 'Sở đã kiểm tra, đề nghị phù hợp với thực tế.';

/** A proposal as a script sends it, from the version stored now. */
export async function propose(
  actor: SignedInActor,
  code: string,
  fields: Record<string, unknown>,
): Promise<string> {
  const body = { reason: REASON, version: await versionOf(code), ...fields };
  const { id } = await proposeChange(actor, code, proposeInput.parse(body));
  return id;
}

export async function requestOf(id: string) {
  return prisma.changeRequest.findUniqueOrThrow({ where: { id } });
}

/** Proposed by the Centre and found in order by the Department. */
export async function appraised(
  team: Team,
  code: string,
  fields: Record<string, unknown>,
): Promise<string> {
  const id = await propose(team.CENTER_OFFICER, code, fields);
  await appraiseChange(team.DEPARTMENT_REVIEWER, code, id, { reason: OPINION, version: 1 });
  return id;
}

/** The requests as a decision names them, at the versions stored now. */
export async function named(...ids: readonly string[]) {
  return Promise.all(ids.map(async (id) => ({ id, version: (await requestOf(id)).version })));
}

export const CHANGE_DECISION = {
  number: '777/QĐ-UBND',
  on: '2023-06-15',
  issuer: 'UBND tỉnh',
  batch: 'Bổ sung lần 1',
};
