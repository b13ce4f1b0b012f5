import { beforeAll, describe, expect, test } from 'vitest';
import * as acceptances from '#app/api/v1/projects/[code]/acceptances/route.ts';
import * as assignment from '#app/api/v1/projects/[code]/assignment/route.ts';
import * as appendices from '#app/api/v1/projects/[code]/contracts/[id]/appendices/route.ts';
import * as contract from '#app/api/v1/projects/[code]/contracts/[id]/route.ts';
import * as contracts from '#app/api/v1/projects/[code]/contracts/route.ts';
import * as implementationPlan from '#app/api/v1/projects/[code]/implementation-plan/route.ts';
import * as inspection from '#app/api/v1/projects/[code]/inspections/[id]/route.ts';
import * as inspections from '#app/api/v1/projects/[code]/inspections/route.ts';
import * as confirmation from '#app/api/v1/projects/[code]/payments/[id]/confirm/route.ts';
import * as reversal from '#app/api/v1/projects/[code]/payments/[id]/reversal/route.ts';
import * as payment from '#app/api/v1/projects/[code]/payments/[id]/route.ts';
import * as payments from '#app/api/v1/projects/[code]/payments/route.ts';
import * as results from '#app/api/v1/projects/[code]/results/route.ts';
import * as project from '#app/api/v1/projects/[code]/route.ts';
import * as settlement from '#app/api/v1/projects/[code]/settlement/route.ts';
import * as transitions from '#app/api/v1/projects/[code]/transitions/route.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { sessionFor } from '#tests/support/api.ts';
import { EXPECTED_RIGHTS } from '#tests/support/expected-rights.ts';
import { makeTeam, taskAt, versionOf, type Team } from '#tests/support/factories.ts';
import { approvedProject, projectAt, slugsOf } from '#tests/support/settlement.ts';
import { trieu, Way, type Who } from '#tests/support/way-to-settlement.ts';

/** From the approval to the settlement over the API, and every role at every door on the way. */

const WHO: readonly Who[] = [...ROLES, 'OTHER_OFFICER', 'PUBLIC'];

let team: Team;
const cookies = new Map<Who, string>();

beforeAll(async () => {
  team = await makeTeam();
  for (const role of ROLES) cookies.set(role, await sessionFor(team[role]));
  cookies.set('OTHER_OFFICER', await sessionFor(await makeAccount('CENTER_OFFICER')));
});

describe('from the approval to the settlement over the API', () => {
  test('a national group project: the Cục and two cooperatives, an appendix, a mistake put right', async () => {
    const way = new Way(await approvedProject(team, 'NATIONAL'), cookies);
    await way.sign(['CUC', ...(await slugsOf(way.code))]);
    const [, first, second] = (await way.get('CENTER_ACCOUNTANT', contracts.GET)).data;
    expect(first).toMatchObject({ valueInForce: trieu(250), endsOn: '2023-11-30' });
    await way.pay({ kind: 'ADVANCE', contract: first.number, amount: trieu(100) });
    await way.work();
    const lowered = { number: 'PL01', on: '2023-07-01', subject: 'Giảm', value: trieu(200) };
    await way.post('CENTER_LEADER', appendices.POST, lowered, { id: second.id });
    const raised = {
      ...lowered,
      subject: 'Tăng, gia hạn',
      value: trieu(300),
      endsOn: '2023-12-15',
    };
    expect(
      await way.post('CENTER_LEADER', appendices.POST, raised, { id: first.id }),
    ).toMatchObject({ valueInForce: trieu(300), endsOnInForce: '2023-12-15' });
    await way.report();
    expect(await way.accept()).toMatchObject([
      { council: [{ name: 'Nguyễn Văn A' }], isReopened: false },
    ]);
    const all = (await way.get('AUDITOR', contracts.GET)).data as { number: string }[];
    await way.step('CENTER_LEADER', 'liquidate', {
      minutes: all.map(({ number }) => ({
        contract: number,
        number: '07/BB-TTKC',
        on: '2023-11-20',
      })),
    });
    const wrong = await way.pay({ contract: second.number, amount: trieu(150) });
    const taken = await way.post(
      'CENTER_ACCOUNTANT',
      reversal.POST,
      { reason: 'Ghi nhầm 150 triệu thay vì 200 triệu.' },
      { id: wrong },
    );
    await way.post('CENTER_LEADER', confirmation.POST, undefined, { id: taken.id });
    await way.pay({ contract: second.number, amount: trieu(200) });
    await way.pay({ contract: first.number, amount: trieu(200) });
    expect(await way.settle(500)).toMatchObject({ status: 'SETTLED', settled: trieu(500) });
  });

  test('a local project: money recovered before the books are closed', async () => {
    const way = new Way(await approvedProject(team), cookies);
    const slugs = await slugsOf(way.code);
    await way.sign(slugs);
    await way.work();
    await way.put('CENTER_OFFICER', results.PUT, {
      results: [{ indicator: 'Số máy', unit: 'máy', planned: '2', actual: '2' }],
    });
    await way.accept();
    const all = (await way.get('AUDITOR', contracts.GET)).data as { number: string }[];
    await way.step('CENTER_LEADER', 'liquidate', {
      minutes: all.map(({ number }) => ({
        contract: number,
        number: '07/BB-TTKC',
        on: '2023-11-20',
      })),
    });
    await way.pay({ contract: '01/2023/HĐ-KC', amount: trieu(250), source: 'KCDP' });
    await way.pay({ kind: 'RECOVERY', contract: '01/2023/HĐ-KC', amount: trieu(30) });
    expect(await way.settle(220)).toMatchObject({ status: 'SETTLED', settled: trieu(220) });
  });

  test('a task: no contracts, paid on vouchers alone', async () => {
    const way = new Way(await taskAt(team, 'APPROVED'), cookies);
    await way.work();
    await way.report();
    await way.accept();
    const again = 'Thiếu báo cáo của hai lớp tập huấn.';
    await way.step('DEPARTMENT_LEADER', 'reopen', { reason: again });
    await way.step('DEPARTMENT_LEADER', 'accept', {
      minutes: { number: '06/BB-SCT', on: '2023-11-12' },
    });
    expect((await way.get('CENTER_OFFICER', acceptances.GET)).data).toHaveLength(2);
    await way.pay({ amount: trieu(499) });
    expect(await way.settle(499)).toMatchObject({ status: 'SETTLED', settled: trieu(499) });
  });

  test('refusals name the rule and change nothing', async () => {
    const way = new Way(await projectAt(team, 'LIQUIDATED'), cookies);
    const over = await way.ask('CENTER_ACCOUNTANT', 'POST', payments.POST, {
      kind: 'PAYMENT',
      contract: '01/2023/HĐ-KC',
      amount: trieu(301),
      paidOn: '2023-11-15',
      document: 'UNC 1',
    });
    expect(over).toMatchObject({ status: 422, body: { code: 'OVER_CAP' } });
    expect(over.body.detail).toContain('Vượt giá trị hợp đồng 01/2023/HĐ-KC 1.000.000 đồng');
    await way.pay({ contract: '01/2023/HĐ-KC', amount: trieu(10) });
    const version = await versionOf(way.code);
    const early = { action: 'settle', version, settled: trieu(10) };
    const refused = await way.ask('DEPARTMENT_LEADER', 'POST', transitions.POST, early);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'settlement' }] } });
    const malformed = await way.ask('CENTER_ACCOUNTANT', 'POST', payments.POST, {
      kind: 'GIFT',
    });
    expect(malformed.status).toBe(400);
  });
});

interface Door {
  permission: Permission;
  name: string;
  method: 'POST' | 'PUT';
  handler: Handler;
}

const DOORS: readonly Door[] = [
  { permission: 'contract.amend', name: 'an appendix', method: 'POST', handler: appendices.POST },
  { permission: 'payment.enter', name: 'a payment', method: 'POST', handler: payments.POST },
  {
    permission: 'payment.confirm',
    name: 'its confirmation',
    method: 'POST',
    handler: confirmation.POST,
  },
  { permission: 'payment.enter', name: 'its reversal', method: 'POST', handler: reversal.POST },
  { permission: 'settlement.prepare', name: 'the sheet', method: 'POST', handler: settlement.POST },
  {
    permission: 'inspection.record',
    name: 'an inspection',
    method: 'POST',
    handler: inspections.POST,
  },
  { permission: 'result.enter', name: 'the results', method: 'PUT', handler: results.PUT },
  {
    permission: 'plan.edit',
    name: 'the issued plan',
    method: 'POST',
    handler: implementationPlan.POST,
  },
  { permission: 'project.assign', name: 'the assignment', method: 'PUT', handler: assignment.PUT },
];

const READS: readonly [string, Handler][] = [
  ['one contract', contract.GET],
  ['the ledger', payments.GET],
  ['one entry', payment.GET],
  ['the sheets', settlement.GET],
  ['the inspections', inspections.GET],
  ['one inspection', inspection.GET],
  ['the issued plans', implementationPlan.GET],
  ['the assignment', assignment.GET],
  ['the acceptances', acceptances.GET],
];

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const LISTS = new Set<Handler>([
  payments.GET,
  settlement.GET,
  inspections.GET,
  implementationPlan.GET,
  assignment.GET,
  acceptances.GET,
]);

function hasRight(who: Who, permission: Permission): boolean {
  if (who === 'PUBLIC') return false;
  const reach = EXPECTED_RIGHTS[permission][who === 'OTHER_OFFICER' ? 'CENTER_OFFICER' : who];
  return reach === 'any' || (reach === 'own' && who === 'CENTER_OFFICER');
}

describe('every role at every door', () => {
  test.each(DOORS)('$name', async ({ permission, method, handler }) => {
    const running = await projectAt(team, 'IN_PROGRESS');
    const draft = await taskAt(team, 'DRAFT');
    for (const who of WHO) {
      const tried = (code: string) =>
        new Way(code, cookies).ask(who, method, handler, {}, { id: ID });
      const { status } = await tried(running);
      if (who === 'PUBLIC') expect(status, who).toBe(401);
      else if (who === 'ADMIN') expect(status, who).toBe(404);
      else if (!hasRight(who, permission)) expect(status, who).toBe(403);
      // Let in, and told what the empty body lacks, or that there is no such thing.
      else expect([400, 404, 422], `${who} ${status}`).toContain(status);
      if (who.startsWith('DEPARTMENT')) expect((await tried(draft)).status, who).toBe(404);
    }
  });

  test.each(READS)('%s is read by all inside, and by nobody else', async (_what, handler) => {
    const code = await projectAt(team, 'CONTRACTED');
    await publishProject(team.CENTER_LEADER, code, {
      isPublished: true,
      version: await versionOf(code),
    });
    for (const who of WHO) {
      const { status } = await new Way(code, cookies).ask(who, 'GET', handler, undefined, {
        id: ID,
      });
      if (who === 'PUBLIC') expect(status, who).toBe(401);
      else if (who === 'ADMIN') expect(status, who).toBe(404);
      else expect(status, who).toBe(LISTS.has(handler) ? 200 : 404);
    }
  });
});

test('the public reads of the contracts what the whitelist has, of payments nothing', async () => {
  const way = new Way(await projectAt(team, 'CONTRACTED'), cookies);
  await way.pay({ contract: '01/2023/HĐ-KC', amount: trieu(100), document: 'UNC BIMAT' });
  const hidden = await way.ask('PUBLIC', 'GET', contracts.GET);
  expect(hidden.status).toBe(404);
  await publishProject(team.CENTER_LEADER, way.code, {
    isPublished: true,
    version: await versionOf(way.code),
  });
  const [shown] = (await way.get('PUBLIC', contracts.GET)).data as object[];
  expect(Object.keys(shown ?? {}).toSorted()).toEqual(['date', 'number', 'party', 'value']);
  const told = JSON.stringify([
    await way.get('PUBLIC', contracts.GET),
    await way.get('PUBLIC', results.GET),
    await way.get('PUBLIC', project.GET),
  ]);
  expect(told).not.toMatch(/BIMAT|100000000/);
});
