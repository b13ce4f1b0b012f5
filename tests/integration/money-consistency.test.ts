import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as matrixRoute from '#app/api/v1/money/route.ts';
import * as rowsRoute from '#app/api/v1/money/[year]/[source]/route.ts';
import * as paymentsRoute from '#app/api/v1/projects/[code]/payments/route.ts';
import { netPaid } from '#lib/domain/ledger.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { prisma } from '#lib/db/client.ts';
import { MONEY_FIGURES, type MoneyFigures } from '#lib/money/figures.ts';
import { getMoneyMatrix, listProjectMoney } from '#lib/money/queries.ts';
import { getLedgerTotals } from '#lib/payments/queries.ts';
import { readEntries } from '#lib/payments/read.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { makeTeam, taskAt, type Team } from '#tests/support/factories.ts';
import { projectAt } from '#tests/support/settlement.ts';

let team: Team;
const codes: string[] = [];

/** One entry of a made-up ledger: what it is, whether it counts, and whether another took it back. */
const entry = fc.record({
  kind: fc.constantFrom('ADVANCE', 'PAYMENT', 'RECOVERY' as const),
  dong: fc.bigInt({ min: 1n, max: 90_000_007n }),
  isConfirmed: fc.boolean(),
  reversal: fc.constantFrom('NONE', 'PENDING', 'CONFIRMED' as const),
  isNextYear: fc.boolean(),
});
type MadeEntry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

async function putDown(projectId: string, planYear: number, made: MadeEntry): Promise<void> {
  const facts = {
    projectId,
    kind: made.kind,
    dong: made.dong,
    sourceCode: 'KCDP',
    paidOn: new Date('2023-06-01'),
    document: 'UNC 01',
    budgetYear: made.isNextYear ? planYear + 1 : null,
    enteredById: team.CENTER_ACCOUNTANT.id,
    enteredByName: team.CENTER_ACCOUNTANT.name,
  };
  const confirmed = {
    confirmedById: team.CENTER_LEADER.id,
    confirmedByName: team.CENTER_LEADER.name,
    confirmedAt: new Date('2023-06-02'),
  };
  const { id } = await prisma.payment.create({
    data: { ...facts, ...(made.isConfirmed ? confirmed : {}) },
  });
  if (made.reversal === 'NONE') return;
  const isConfirmed = made.reversal === 'CONFIRMED' && made.isConfirmed;
  await prisma.payment.create({
    data: { ...facts, reversesId: id, ...(isConfirmed ? confirmed : {}) },
  });
}

beforeAll(async () => {
  await seedIfEmpty(prisma);
  team = await makeTeam();
  for (const status of ['APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'LIQUIDATED'] as const) {
    codes.push(await projectAt(team, status, 'LOCAL'));
  }
  codes.push(await projectAt(team, 'CONTRACTED', 'NATIONAL'));
  const ledgers = fc.sample(fc.array(entry, { minLength: 2, maxLength: 9 }), {
    numRuns: codes.length,
    seed: 20_221_130,
  });
  for (const [index, code] of codes.entries()) {
    const project = await prisma.project.findUniqueOrThrow({ where: { code } });
    for (const made of ledgers[index] ?? []) await putDown(project.id, project.planYear, made);
    const contract = await prisma.contract.findFirst({
      where: { projectId: project.id, party: { not: 'CUC' } },
    });
    if (contract && index % 2 === 0) {
      await prisma.contractAppendix.create({
        data: {
          contractId: contract.id,
          number: 'PL01',
          subject: 'Giảm giá trị hợp đồng',
          on: new Date('2023-07-01'),
          valueDong: contract.valueDong - 1_234_567n,
        },
      });
    }
  }
});

const add = (rows: readonly MoneyFigures[]) =>
  MONEY_FIGURES.map((figure) => [
    figure,
    rows.reduce((sum, row) => sum + BigInt(row[figure].stated ?? '0'), 0n).toString(),
    rows.reduce((count, row) => count + row[figure].unstatedItems, 0),
  ]);

async function everyRow() {
  const matrix = await getMoneyMatrix(team.AUDITOR);
  const parts = await Promise.all(
    matrix.map(async (row) => ({ row, projects: await listProjectMoney(team.AUDITOR, row) })),
  );
  return parts;
}

describe('one amount, wherever it is read', () => {
  test('a year and source is the sum of its projects, in every column', async () => {
    for (const { row, projects } of await everyRow()) {
      expect(add(projects)).toEqual(add([row]));
      expect(projects.filter(({ isOfYear }) => isOfYear)).toHaveLength(row.projects);
    }
  });

  test('a project reads as its own page and as the pure rule count it, over all its years', async () => {
    const all = (await everyRow()).flatMap(({ projects }) => projects);
    for (const code of codes) {
      const rows = all.filter((row) => row.code === code);
      const sum = (figure: 'paid' | 'approved' | 'contracted' | 'remaining') =>
        rows.reduce((total, row) => total + BigInt(row[figure].stated ?? '0'), 0n);
      const totals = await getLedgerTotals(team.AUDITOR, code);
      const project = await prisma.project.findUniqueOrThrow({ where: { code } });
      const net = netPaid(await readEntries(prisma, project.id));
      expect(sum('paid')).toBe(net);
      expect(sum('paid').toString()).toBe(totals.paid.dong);
      expect(sum('approved').toString()).toBe(totals.approved.dong);
      expect(sum('contracted')).toBe(BigInt(totals.contracted?.dong ?? '0'));
      expect(sum('remaining')).toBe(BigInt(totals.approved.dong ?? '0') - net);
    }
  });

  test('the API and its files say the same as the pages', async () => {
    const cookie = await sessionFor(team.AUDITOR);
    const matrix = await getMoneyMatrix(team.AUDITOR);
    const { body } = await call(matrixRoute.GET, { path: '/api/v1/money?size=200', cookie });
    expect(body.data).toEqual(matrix);
    const file = await call(matrixRoute.GET, { path: '/api/v1/money?format=csv', cookie });
    const [head = '', ...lines] = String(file.body)
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    const column = head.split(',').indexOf('Đã chi (đồng)');
    expect(column).toBeGreaterThan(0);
    expect(lines.map((line) => line.split(',')[column])).toEqual(
      matrix.map((row) => row.paid.stated ?? ''),
    );
    for (const { year, source } of matrix) {
      const answer = await call(rowsRoute.GET, {
        path: `/api/v1/money/${year}/${source}?size=200`,
        params: { year: String(year), source },
        cookie,
      });
      expect(answer.body.data).toEqual(await listProjectMoney(team.AUDITOR, { year, source }));
    }
  });

  test('the entries of the API add up to what the matrix says was paid', async () => {
    const cookie = await sessionFor(team.AUDITOR);
    const all = (await everyRow()).flatMap(({ projects }) => projects);
    for (const code of codes) {
      const { body } = await call(paymentsRoute.GET, { params: { code }, cookie });
      const counted = (
        body.data as {
          state: string;
          kind: string;
          reverses: string | null;
          amount: { dong: string };
        }[]
      )
        .filter(({ state }) => state === 'CONFIRMED' || state === 'REVERSED')
        .map(({ kind, reverses, amount }) =>
          (kind === 'RECOVERY') === (reverses === null)
            ? -BigInt(amount.dong)
            : BigInt(amount.dong),
        );
      const paid = all
        .filter((row) => row.code === code)
        .reduce((sum, row) => sum + BigInt(row.paid.stated ?? '0'), 0n);
      expect(counted.reduce((sum, dong) => sum + dong, 0n)).toBe(paid);
    }
  });
});

describe('what nobody stated', () => {
  test('the eight local amounts of 2022 are counted as not stated and never as nothing', async () => {
    const rows = await getMoneyMatrix(team.AUDITOR, { year: 2022 });
    const local = rows.find(({ source }) => source === 'KCDP');
    expect(local).toMatchObject({
      projects: 8,
      assigned: null,
      approved: { stated: null, unstatedItems: 8 },
      remaining: { stated: null, unstatedItems: 8 },
    });
    const national = rows.find(({ source }) => source === 'KCQG');
    // Contracts are signed, but no document says for how much, nor what was paid.
    expect(national).toMatchObject({
      projects: 2,
      contracted: { stated: null, unstatedItems: 2 },
      paid: { stated: null, unstatedItems: 2 },
    });
  });
});

test('drafts are money only to those who see them; an administrator is refused', async () => {
  const ask = (role: 'CENTER_OFFICER' | 'DEPARTMENT_LEADER') =>
    getMoneyMatrix(team[role], { year: 2031 });
  await taskAt(team, 'DRAFT', { planYear: 2031 });
  expect(await ask('CENTER_OFFICER')).toMatchObject([
    {
      projects: 1,
      requested: { stated: '500000000', unstatedItems: 0 },
      approved: { stated: '0' },
    },
  ]);
  expect(await ask('DEPARTMENT_LEADER')).toEqual([]);
  for (const role of ROLES) {
    const { status } = await call(matrixRoute.GET, { cookie: await sessionFor(team[role]) });
    expect([role, status]).toEqual([role, role === 'ADMIN' ? 403 : 200]);
  }
  expect((await call(matrixRoute.GET, {})).status).toBe(401);
});
