import { beforeAll, describe, expect, test } from 'vitest';
import * as contracts from '#app/api/v1/projects/[code]/contracts/route.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { prisma } from '#lib/db/client.ts';
import { getLedgerTotals } from '#lib/payments/queries.ts';
import { confirmPayment, enterPayment } from '#lib/payments/entries.ts';
import { paymentInput } from '#lib/payments/schema.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { makeTeam, type Team } from '#tests/support/factories.ts';
import { projectAt, slugsOf } from '#tests/support/settlement.ts';

/** The two national projects of 2022: contracts were signed, and no document tells their numbers. */
const [FIRST, SECOND] = ['KCQG-2022-001', 'KCQG-2022-002'] as const;

let team: Team;
beforeAll(async () => {
  await seedIfEmpty(prisma);
  team = await makeTeam();
});

const stated = (dong: string) => ({ state: 'STATED', dong });
const read = (code: string) => prisma.project.findUniqueOrThrow({ where: { code } });

/** One with the Cục and one with each beneficiary, over the whole approved amount. */
async function bodyOf(code: string) {
  const { version, approvedDong } = await read(code);
  const slugs = await slugsOf(code);
  const whole = String(approvedDong);
  return {
    version,
    contracts: ['CUC', ...slugs].map((party, index) => ({
      party,
      number: `0${index + 1}/2022/HĐ-KC`,
      on: '2022-03-15',
      value: stated(party === 'CUC' || slugs.length === 1 ? whole : '1000000'),
    })),
  };
}
const post = async (code: string, body: object, role?: Role) =>
  call(contracts.POST, {
    method: 'POST',
    params: { code },
    cookie: role && (await sessionFor(team[role])),
    body,
  });

describe('contracts of a recorded project', () => {
  test('are put down by the leader of the Centre and nobody else', async () => {
    const body = await bodyOf(SECOND);
    expect((await post(SECOND, body)).status).toBe(401);
    for (const role of ROLES.filter((one) => one !== 'CENTER_LEADER')) {
      expect([role, (await post(SECOND, body, role)).status]).toEqual([role, 403]);
    }
    expect(await prisma.contract.count({ where: { project: { code: SECOND } } })).toBe(0);
  });

  test('keep to the parties, the amounts and the version, as when they are signed', async () => {
    const { version, contracts: all } = await bodyOf(SECOND);
    const ask = async (body: object) => {
      const { status, body: answer } = await post(SECOND, body, 'CENTER_LEADER');
      return [status, ...(answer.errors ?? []).map(({ path }: { path: string }) => path)];
    };
    expect(await ask({ version, contracts: [] })).toContain('contracts');
    expect(await ask({ version, contracts: all.slice(1) })).toEqual([422, 'contracts']);
    const dear = all.map((one) => ({ ...one, value: stated('900000000000') }));
    expect(await ask({ version, contracts: dear })).toContain('contracts.0.value');
    expect((await ask({ contracts: all }))[0]).toBe(422);
    expect((await ask({ version: version + 7, contracts: all }))[0]).toBe(409);
    expect((await ask({ version, contracts: all, more: 1 }))[0]).toBe(400);
  });

  test('leave the project at its state, stand in the trail, and are paid on', async () => {
    const before = await read(FIRST);
    const body = await bodyOf(FIRST);
    const answer = await post(FIRST, body, 'CENTER_LEADER');
    expect(answer.status).toBe(201);
    expect(answer.body.data).toHaveLength(body.contracts.length);
    const after = await read(FIRST);
    expect(after).toMatchObject({
      status: before.status,
      contractsState: 'STATED',
      version: before.version + 1,
    });
    const trail = await prisma.auditEvent.findFirstOrThrow({
      where: { entityId: before.id, action: 'contract.record' },
    });
    expect(trail.actorId).toBe(team.CENTER_LEADER.id);
    const again = await post(FIRST, { ...body, version: after.version }, 'CENTER_LEADER');
    expect(again.body).toMatchObject({ status: 422, code: 'WRONG_STATE' });

    const entry = paymentInput.parse({
      kind: 'ADVANCE',
      contract: body.contracts[1]?.number,
      amount: stated('1000000'),
      paidOn: '2022-04-01',
      document: 'UNC 01',
    });
    const { id } = await enterPayment(team.CENTER_ACCOUNTANT, FIRST, entry);
    await confirmPayment(team.CENTER_LEADER, FIRST, id);
    expect((await getLedgerTotals(team.AUDITOR, FIRST)).paid.dong).toBe('1000000');
    expect(await prisma.$queryRaw`SELECT * FROM audit_verify()`).toEqual([]);
  });

  test('of a project that went its way on the portal are the step of signing, not this', async () => {
    const code = await projectAt(team, 'APPROVED');
    const body = { version: (await read(code)).version, contracts: [] };
    expect((await post(code, body, 'CENTER_LEADER')).body.code).toBe('WRONG_STATE');
  });
});
