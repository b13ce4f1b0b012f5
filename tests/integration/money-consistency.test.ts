import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as matrixRoute from '#app/api/v1/money/route.ts';
import * as disbursementRoute from '#app/api/v1/money/[year]/[source]/disbursement/route.ts';
import * as rowsRoute from '#app/api/v1/money/[year]/[source]/route.ts';
import * as beneficiaryRoute from '#app/api/v1/beneficiaries/[slug]/money/route.ts';
import * as paymentsRoute from '#app/api/v1/projects/[code]/payments/route.ts';
import { contractedOf } from '#lib/domain/contracts.ts';
import { netPaid, signOf, withStates } from '#lib/domain/ledger.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import { ROLES, type Status } from '#lib/domain/vocabulary.ts';
import { pool, prisma } from '#lib/db/client.ts';
import { recordFigure, withdrawFigure } from '#lib/figures/commands.ts';
import { listBoard } from '#lib/figures/queries.ts';
import { recordFigureInput } from '#lib/figures/schema.ts';
import { beneficiaryMoneySql } from '#lib/money/beneficiary-money-sql.ts';
import { listBeneficiaryMoney } from '#lib/money/beneficiary-money.ts';
import { listMoneyYears, listPaymentCalendar } from '#lib/money/calendar.ts';
import { getDisbursement } from '#lib/money/disbursement.ts';
import { MONEY_FIGURES, type KnownSum, type MoneyFigures } from '#lib/money/figures.ts';
import { getMoneyDesk, getMoneyMatrix, listProjectMoney } from '#lib/money/queries.ts';
import { readContracts } from '#lib/contracts/read.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { listLedger } from '#lib/payments/ledger.ts';
import { getLedgerTotals } from '#lib/payments/queries.ts';
import { readEntries } from '#lib/payments/read.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { makeTeam, taskAt, type Team } from '#tests/support/factories.ts';
import { projectAt, slugsOf } from '#tests/support/settlement.ts';

let team: Team;
const codes: string[] = [];

/** One entry of a made-up ledger: what it is, whether it counts, and whether another took it back. */
const entry = fc.record({
  kind: fc.constantFrom('ADVANCE', 'PAYMENT', 'RECOVERY' as const),
  dong: fc.bigInt({ min: 1n, max: 90_000_007n }),
  isConfirmed: fc.boolean(),
  reversal: fc.constantFrom('NONE', 'PENDING', 'CONFIRMED' as const),
  isNextYear: fc.boolean(),
  /** null names none: then it is of the programme's own. */
  source: fc.constantFrom(null, 'KCDP', 'KCQG', 'LONG_GHEP'),
  /** Which of the two beneficiaries it goes to, and whether it says so or its contract does. */
  payee: fc.constantFrom(null, 0, 1),
  saysBy: fc.constantFrom('NAME', 'CONTRACT' as const),
});
type MadeEntry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

interface Ground {
  id: string;
  planYear: number;
  payees: readonly { id: string; slug: string }[];
  contracts: readonly { id: string; party: string }[];
}

async function putDown({ id: projectId, planYear, payees, contracts }: Ground, made: MadeEntry) {
  const payee = made.payee === null ? undefined : payees[made.payee];
  const contract = contracts.find(({ party }) => party === payee?.slug);
  const byContract = made.saysBy === 'CONTRACT' && contract !== undefined;
  const facts = {
    projectId,
    establishmentId: byContract ? null : (payee?.id ?? null),
    contractId: byContract ? contract.id : null,
    kind: made.kind,
    dong: made.dong,
    sourceCode: made.source,
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
    const project = await prisma.project.findUniqueOrThrow({
      where: { code },
      include: {
        contracts: true,
        beneficiaries: { include: { establishment: true }, orderBy: { position: 'asc' } },
      },
    });
    const ground = {
      ...project,
      payees: project.beneficiaries.map(({ establishment }) => establishment),
    };
    for (const made of ledgers[index] ?? []) await putDown(ground, made);
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

/** A file of a list, line by line; a name may hold commas. */
function cellsOf(file: unknown): string[][] {
  const lines = String(file)
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
}

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
      expect(projects.filter(({ isOfPlan }) => isOfPlan)).toHaveLength(row.projects);
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
      expect(sum('contracted').toString()).toBe(totals.contracted.dong);
      expect(sum('remaining')).toBe(BigInt(totals.approved.dong ?? '0') - net);
    }
  });

  test('the API and its files say the same as the pages', async () => {
    const cookie = await sessionFor(team.AUDITOR);
    const matrix = await getMoneyMatrix(team.AUDITOR);
    const { body } = await call(matrixRoute.GET, { path: '/api/v1/money?size=200', cookie });
    expect(body.data).toEqual(matrix);
    const file = await call(matrixRoute.GET, { path: '/api/v1/money?format=csv', cookie });
    const [head = [], ...lines] = cellsOf(file.body);
    const column = head.indexOf('Đã chi (đồng)');
    expect(column).toBeGreaterThan(0);
    expect(lines.map((line) => line[column])).toEqual(matrix.map((row) => row.paid.stated ?? ''));
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

/** Who was paid, in the ledger as the API and its page read it; null for entries that name nobody. */
async function ledgerOf(code: string) {
  const lines = await listLedger(team.AUDITOR, code);
  const entries = lines.filter(({ state, counts }) => state !== null && counts);
  return entries.map(({ beneficiary, budgetYear, amount, sign, kind }) => ({
    beneficiary,
    budgetYear,
    kind,
    dong: BigInt(amount.dong ?? '0') * BigInt(sign),
  }));
}

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, dong) => sum + dong, 0n);
const dongOf = ({ stated }: KnownSum) => BigInt(stated ?? '0');

describe('what a beneficiary received', () => {
  test('is what the ledgers of its projects say, in every year, for every amount', async () => {
    for (const code of codes) {
      const ledger = await ledgerOf(code);
      for (const slug of await slugsOf(code)) {
        const { name } = await prisma.establishment.findUniqueOrThrow({ where: { slug } });
        const rows = (await listBeneficiaryMoney(team.AUDITOR, slug)).filter(
          (row) => row.code === code,
        );
        const own = ledger.filter(({ beneficiary }) => beneficiary === name);
        for (const year of new Set(
          [...rows, ...own.map((line) => ({ year: line.budgetYear }))].map(({ year: of }) => of),
        )) {
          const ofYear = own.filter(({ budgetYear }) => budgetYear === year);
          const read = rows.filter((row) => row.year === year);
          expect(sumOf(read.map(({ paid }) => dongOf(paid)))).toBe(
            sumOf(ofYear.map(({ dong }) => dong)),
          );
          expect(sumOf(read.map(({ advanced }) => dongOf(advanced)))).toBe(
            sumOf(ofYear.filter(({ kind }) => kind === 'ADVANCE').map(({ dong }) => dong)),
          );
        }
      }
    }
  });

  test('adds up with what names nobody to the project, as its list and the matrix have it', async () => {
    const all = (await everyRow()).flatMap(({ projects }) => projects);
    for (const code of codes) {
      const slugs = await slugsOf(code);
      const parts = await Promise.all(
        slugs.map((slug) => listBeneficiaryMoney(team.AUDITOR, slug)),
      );
      const own = parts.flat().filter((row) => row.code === code);
      const nobodys = (await ledgerOf(code)).filter(({ beneficiary }) => beneficiary === null);
      const rows = all.filter((row) => row.code === code);
      expect(
        sumOf([...own.map(({ paid }) => dongOf(paid)), ...nobodys.map(({ dong }) => dong)]),
      ).toBe(sumOf(rows.map(({ paid }) => dongOf(paid))));
      expect(sumOf(own.map(({ contracted }) => dongOf(contracted)))).toBe(
        sumOf(rows.map(({ contracted }) => dongOf(contracted))),
      );
    }
  });

  test('and by year and source it is what the matrix, the pure rule and the payments over time say', async () => {
    const sums = (lines: readonly { year: number; source: string; dong: bigint }[]) => {
      const by = new Map<string, bigint>();
      for (const { year, source, dong } of lines) {
        by.set(`${year} ${source}`, (by.get(`${year} ${source}`) ?? 0n) + dong);
      }
      return Object.fromEntries([...by].filter(([, dong]) => dong !== 0n));
    };
    const all = await everyRow();
    const usedSources = new Set<string>();
    for (const code of codes) {
      const { id, planYear, programme } = await prisma.project.findUniqueOrThrow({
        where: { code },
      });
      const own = PROGRAMME_SOURCE[programme];
      const entries = await readEntries(prisma, id);
      const ruled = withStates(entries)
        .filter(({ state }) => state === 'CONFIRMED' || state === 'REVERSED')
        .map(({ entry: { budgetYear, sourceCode, dong, ...entry } }) => ({
          year: budgetYear ?? planYear,
          source: sourceCode ?? own,
          dong: BigInt(signOf(entry)) * dong,
        }));
      const matrix = all.flatMap(({ row: { year, source }, projects }) =>
        projects
          .filter((project) => project.code === code)
          .map(({ paid }) => ({ year, source, dong: dongOf(paid) })),
      );
      const parts = (
        await Promise.all(
          (await slugsOf(code)).map((slug) => listBeneficiaryMoney(team.AUDITOR, slug)),
        )
      ).flat();
      const nobodys = (await listLedger(team.AUDITOR, code))
        .filter(
          ({ state, counts, beneficiary }) => state !== null && counts && beneficiary === null,
        )
        .map(({ budgetYear, source, amount, sign }) => ({
          year: budgetYear ?? planYear,
          source: source ?? own,
          dong: BigInt(amount.dong ?? '0') * BigInt(sign),
        }));
      const received = parts
        .filter((row) => row.code === code)
        .map(({ year, source, paid }) => ({ year, source, dong: dongOf(paid) }));
      expect(sums(matrix)).toEqual(sums(ruled));
      expect(sums([...received, ...nobodys])).toEqual(sums(ruled));
      for (const { source } of ruled) usedSources.add(source);
    }
    expect([...usedSources].toSorted()).toEqual(['KCDP', 'KCQG', 'LONG_GHEP']);
  });

  test('its part less what it was paid is left; a part that nobody stated leaves nothing to tell', async () => {
    const code = codes[2] ?? '';
    const [first = '', second = ''] = await slugsOf(code);
    await prisma.projectBeneficiary.updateMany({
      where: { project: { code }, establishment: { slug: first } },
      data: { shareState: 'STATED', shareDong: 290_000_001n },
    });
    const of = async (slug: string) =>
      (await listBeneficiaryMoney(team.CENTER_OFFICER, slug)).filter((row) => row.code === code);
    const told = await of(first);
    const paid = sumOf(told.map((row) => dongOf(row.paid)));
    expect(told.find(({ isOfPlan }) => isOfPlan)).toMatchObject({
      approved: { stated: '290000001', unstatedItems: 0 },
      remaining: { stated: (290_000_001n - paid).toString(), unstatedItems: 0 },
    });
    expect((await of(second)).find(({ isOfPlan }) => isOfPlan)).toMatchObject({
      approved: { stated: null, unstatedItems: 1 },
      remaining: { stated: null, unstatedItems: 1 },
    });
  });

  test('the API and its file say the same as the page; entries of a merged name come along', async () => {
    const code = codes[1] ?? '';
    const [slug = ''] = await slugsOf(code);
    const into = await prisma.establishment.findUniqueOrThrow({ where: { slug } });
    const gone = await prisma.establishment.create({
      data: {
        slug: 'ten-cu-cua-don-vi',
        name: 'Tên cũ',
        foldedName: 'ten cu',
        mergedIntoId: into.id,
        mergedAt: new Date(),
        provenanceId: into.provenanceId,
      },
    });
    const before = await listBeneficiaryMoney(team.AUDITOR, slug);
    await prisma.payment.updateMany({
      where: { establishmentId: into.id },
      data: { establishmentId: gone.id },
    });
    expect(await listBeneficiaryMoney(team.AUDITOR, slug)).toEqual(before);
    const cookie = await sessionFor(team.CENTER_ACCOUNTANT);
    const ask = (query: string, as?: string, of = slug) =>
      call(beneficiaryRoute.GET, {
        path: `/api/v1/beneficiaries/${of}/money${query}`,
        params: { slug: of },
        cookie: as,
      });
    expect((await ask('?size=200', cookie)).body.data).toEqual(before);
    const { body } = await ask('?format=csv', cookie);
    const [head = [], ...lines] = cellsOf(body);
    const column = head.indexOf('Đã chi (đồng)');
    expect(lines.map((line) => line[column])).toEqual(before.map((row) => row.paid.stated ?? ''));
    expect((await ask('?format=xlsx', cookie)).status).toBe(200);
    expect((await ask('', cookie, 'ten-cu-cua-don-vi')).status).toBe(404);
    expect((await ask('?nam=2022', cookie)).status).toBe(400);
  });

  test('the public reads parts and contracts of published projects and not what was paid', async () => {
    const code = codes[1] ?? '';
    const [slug = ''] = await slugsOf(code);
    const ask = (cookie?: string) =>
      call(beneficiaryRoute.GET, {
        path: `/api/v1/beneficiaries/${slug}/money`,
        params: { slug },
        cookie,
      });
    const administrator = await sessionFor(team.ADMIN);
    expect((await ask()).status).toBe(404);
    expect((await ask(administrator)).status).toBe(404);
    await prisma.project.update({ where: { code }, data: { isPublished: true } });
    for (const cookie of [undefined, administrator]) {
      const { status, body } = await ask(cookie);
      expect(status).toBe(200);
      expect(body.data).toHaveLength(1);
      expect(Object.keys(body.data[0])).toEqual([
        'year',
        'code',
        'title',
        'status',
        'programme',
        'source',
        'sourceName',
        'isOfPlan',
        'approved',
        'contracted',
      ]);
    }
    const file = await call(beneficiaryRoute.GET, {
      path: `/api/v1/beneficiaries/${slug}/money?format=csv`,
      params: { slug },
    });
    expect(String(file.body)).not.toContain('Đã chi');
    await prisma.project.update({ where: { code }, data: { isPublished: false } });
  });

  test('what was settled is what the ledger holds; of a document nothing is concluded', async () => {
    const code = codes[3] ?? '';
    const [slug = ''] = await slugsOf(code);
    const { id } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const net = netPaid(await readEntries(prisma, id));
    const settle = (settledDong: bigint, isRecorded = false) =>
      prisma.project.update({
        where: { code },
        data: { status: 'SETTLED', settledState: 'STATED', settledDong, isRecorded },
      });
    const row = async () =>
      (await listBeneficiaryMoney(team.AUDITOR, slug)).find(
        (one) => one.code === code && one.isOfPlan,
      );
    expect(net).toBeGreaterThan(0n);
    await settle(net);
    const own = sumOf(
      (await listBeneficiaryMoney(team.AUDITOR, slug))
        .filter((one) => one.code === code)
        .map(({ paid }) => dongOf(paid)),
    );
    expect((await row())?.settled).toEqual({ stated: own.toString(), unstatedItems: 0 });
    await settle(499_999_999n, true);
    expect(await row()).toMatchObject({
      settled: { stated: null, unstatedItems: 1 },
      remaining: { stated: null, unstatedItems: 1 },
    });
    await prisma.project.update({
      where: { code },
      data: {
        status: 'LIQUIDATED',
        settledState: 'NOT_STATED',
        settledDong: null,
        isRecorded: false,
      },
    });
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
      // Four of them are tasks, which sign none.
      contracted: { stated: null, unstatedItems: 4 },
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

describe('contracts that nobody put down', () => {
  /** "0", or "?" for what is not stated, in each place that tells it. */
  async function toldOf(code: string, as: { status: Status; isRecorded: boolean }) {
    await prisma.project.update({ where: { code }, data: as });
    const { planYear, programme, ...project } = await prisma.project.findUniqueOrThrow({
      where: { code },
    });
    const key = { year: planYear, source: PROGRAMME_SOURCE[programme] };
    const rows = await listProjectMoney(team.AUDITOR, key);
    const ofMatrix = rows.find((row) => row.code === code)?.contracted;
    const cookie = await sessionFor(team.AUDITOR);
    const { body } = await call(rowsRoute.GET, {
      path: `/api/v1/money/${key.year}/${key.source}?format=csv`,
      params: { year: String(key.year), source: key.source },
      cookie,
    });
    const [head = [], ...lines] = cellsOf(body);
    const line = lines.find(([first]) => first === code) ?? [];
    const inFile = (header: string) => line[head.indexOf(header)];
    const contracts = await readContracts(prisma, project.id);
    const view = await getStaffProject(team.AUDITOR, code);
    const totals = await getLedgerTotals(team.AUDITOR, code);
    return {
      rule: contractedOf({ ...project, ...as }, contracts).dong?.toString() ?? '?',
      matrix: ofMatrix?.unstatedItems === 1 ? '?' : ofMatrix?.stated,
      file: inFile('Hợp đồng: số khoản chưa nêu số') === '1' ? '?' : inFile('Hợp đồng (đồng)'),
      project: view.contractsState === 'NOT_STATED' ? '?' : String(view.contracts.length),
      ledger: totals.contracted.dong ?? '?',
    };
  }
  const everywhere = (told: string) => ({
    rule: told,
    matrix: told,
    file: told,
    project: told,
    ledger: told,
  });

  test('are none of a project that has none yet, and unknown of a recorded one, wherever they are read', async () => {
    const code = await projectAt(team, 'APPROVED', 'LOCAL');
    for (const status of ['APPROVED', 'STOPPED'] as const) {
      expect(await toldOf(code, { status, isRecorded: false })).toEqual(everywhere('0'));
      expect(await toldOf(code, { status, isRecorded: true })).toEqual(everywhere('?'));
    }
    const [slug = ''] = await slugsOf(code);
    const part = (await listBeneficiaryMoney(team.AUDITOR, slug)).find((row) => row.code === code);
    expect(part?.contracted).toEqual({ stated: null, unstatedItems: 1 });
    await prisma.project.update({
      where: { code },
      data: { status: 'APPROVED', isRecorded: false },
    });
  });
});

describe('what was paid over time', () => {
  test('ends with what the matrix says was paid, by month and by quarter, and over the API', async () => {
    const cookie = await sessionFor(team.AUDITOR);
    for (const row of await getMoneyMatrix(team.AUDITOR)) {
      for (const period of ['MONTH', 'QUARTER'] as const) {
        const told = await getDisbursement(team.AUDITOR, row, period);
        expect(told.paid).toEqual(row.paid);
        if (row.paid.stated !== null) expect(told.points.at(-1)?.paid).toBe(row.paid.stated);
        const { body } = await call(disbursementRoute.GET, {
          path: `/api/v1/money/${row.year}/${row.source}/disbursement?period=${period}`,
          params: { year: String(row.year), source: row.source },
          cookie,
        });
        expect(body).toEqual(told);
      }
    }
  });

  test('is in the calendar of payments to the đồng, over all its years', async () => {
    const years = await listMoneyYears(team.AUDITOR);
    const calendars = await Promise.all(
      years.map((year) => listPaymentCalendar(team.AUDITOR, { year })),
    );
    const lines = calendars.flat().filter(({ kind }) => kind === 'PAID');
    for (const code of codes) {
      const { id } = await prisma.project.findUniqueOrThrow({ where: { code } });
      const own = lines.filter((line) => line.code === code);
      expect(sumOf(own.map(({ dong }) => BigInt(dong ?? '0')))).toBe(
        netPaid(await readEntries(prisma, id)),
      );
    }
  });

  test('is a rate of what was approved and of what was assigned, where all of it is known', async () => {
    const row = (await getMoneyMatrix(team.AUDITOR)).find(
      ({ year, source }) => year === 2023 && source === 'KCDP',
    );
    const told = await getDisbursement(team.AUDITOR, { year: 2023, source: 'KCDP' }, 'QUARTER');
    const planned = dongOf(row?.paid ?? told.paid) + dongOf(row?.remaining ?? told.paid);
    expect(told.planned).toEqual({ stated: planned.toString(), unstatedItems: 0 });
    const exact = Number((dongOf(told.paid) * 1_000_000n) / planned) / 10_000;
    expect(Math.abs(Number(told.rateOfPlanned) - exact)).toBeLessThanOrEqual(0.0501);
    expect([told.assigned, told.rateOfAssigned]).toEqual([null, null]);
    await prisma.budgetEntry.create({
      data: {
        year: 2023,
        sourceCode: 'KCDP',
        kind: 'ASSIGN',
        dong: planned * 2n,
        documentNumber: '01/QĐ-UBND',
        documentOn: new Date('2023-01-05'),
        enteredById: team.CENTER_LEADER.id,
        enteredByName: team.CENTER_LEADER.name,
      },
    });
    const assigned = await getDisbursement(team.AUDITOR, { year: 2023, source: 'KCDP' }, 'QUARTER');
    expect(assigned.assigned).toBe((planned * 2n).toString());
    expect(Math.abs(Number(assigned.rateOfAssigned) - exact / 2)).toBeLessThanOrEqual(0.0501);
  });

  test('of 2022 is no rate: nobody states what was paid, nor the local amounts', async () => {
    const national = await getDisbursement(team.AUDITOR, { year: 2022, source: 'KCQG' }, 'MONTH');
    expect(national).toMatchObject({
      planned: { stated: '700000000', unstatedItems: 0 },
      paid: { stated: null, unstatedItems: 2 },
      rateOfPlanned: null,
      rateOfAssigned: null,
    });
    expect(national.points.map(({ rateOfPlanned }) => rateOfPlanned)).toEqual(Array(12).fill(null));
  });

  test('of a year without money is not found; an administrator and a stranger are refused', async () => {
    const ask = (year: string, cookie?: string) =>
      call(disbursementRoute.GET, {
        path: `/api/v1/money/${year}/KCDP/disbursement`,
        params: { year, source: 'KCDP' },
        cookie,
      });
    expect((await ask('2019', await sessionFor(team.AUDITOR))).status).toBe(404);
    expect((await ask('2023', await sessionFor(team.ADMIN))).status).toBe(403);
    expect((await ask('2023')).status).toBe(401);
  });
});

describe('what documents state', () => {
  test('stands beside the row it is about, compared only where every part is stated', async () => {
    const { rows, elsewhere } = await getMoneyDesk(team.AUDITOR, { year: 2022 });
    const of = (source: string) => rows.find((row) => row.source === source)?.stated;
    expect(of('KCDP')).toMatchObject([
      {
        figure: 'plan-2022-support-local',
        measure: 'SUPPORT',
        stated: '496000000',
        computed: null,
        difference: null,
        unstatedItems: 8,
        result: 'INCOMPLETE',
      },
    ]);
    expect(of('KCQG')).toMatchObject([
      { stated: '700000000', computed: '700000000', difference: '0', result: 'MATCH' },
    ]);
    expect(elsewhere.map(({ figure }) => figure)).toEqual([
      'plan-2022-support',
      'history-support',
      'history-support-national',
      'history-support-local',
    ]);
  });

  test('says of every row what the reconciliation says', async () => {
    const board = await listBoard();
    const { rows } = await getMoneyDesk(team.AUDITOR);
    const stated = rows.flatMap((row) => row.stated);
    expect(stated.length).toBeGreaterThan(0);
    for (const one of stated) {
      const line = board.find(
        ({ figure, against }) => figure === one.figure && against !== 'PROGRAMMES',
      );
      expect(line).toMatchObject({
        stated: one.stated,
        computed: one.computed,
        result: one.result,
      });
    }
  });

  test('two documents that differ both stand there, in the file too', async () => {
    const { key } = await recordFigure(
      team.CENTER_LEADER,
      recordFigureInput.parse({
        measure: 'SUPPORT',
        value: '497000000',
        yearFrom: 2022,
        yearTo: 2022,
        programme: 'LOCAL',
        quote: 'Kinh phí khuyến công địa phương năm 2022 là 497 triệu đồng.',
        document: { title: 'Một báo cáo khác' },
      }),
    );
    const [local] = (await getMoneyMatrix(team.AUDITOR, { year: 2022 })).filter(
      ({ source }) => source === 'KCDP',
    );
    expect(local?.stated.map(({ stated }) => stated)).toEqual(['496000000', '497000000']);
    const cookie = await sessionFor(team.AUDITOR);
    const path = '/api/v1/money?year=2022&format=csv';
    const { body } = await call(matrixRoute.GET, { path, cookie });
    expect(String(body)).toContain(
      'Kinh phí hỗ trợ 496.000.000 đồng (chưa đủ số liệu để đối chiếu: 8 khoản chưa nêu số); Kinh phí hỗ trợ 497.000.000 đồng',
    );
    await withdrawFigure(team.CENTER_LEADER, key, 'Báo cáo này đã được đính chính sau đó.');
    const again = await getMoneyMatrix(team.AUDITOR, { year: 2022 });
    expect(again.find(({ source }) => source === 'KCDP')?.stated).toHaveLength(1);
  });
});

test('who was paid is found without looking through the whole ledger', async () => {
  const [slug = ''] = await slugsOf(codes[0] ?? '');
  const sql = beneficiaryMoneySql({ visible: 'true', scope: 'true', readsLedger: true });
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // So few entries are read fastest one by one: what an index could do is asked for.
    await client.query('SET LOCAL enable_seqscan = off');
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, [slug]);
    expect(JSON.stringify(rows)).toContain('Payment_establishmentId_idx');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

test('each view asks the database equally often, however much there is to tell', async () => {
  const asked = async (read: () => Promise<unknown>) => {
    const spy = vi.spyOn(pool, 'query');
    await read();
    const { length } = spy.mock.calls;
    spy.mockRestore();
    return length;
  };
  for (const code of codes) {
    for (const slug of await slugsOf(code)) {
      expect(await asked(() => listBeneficiaryMoney(team.AUDITOR, slug))).toBe(2);
    }
  }
  for (const year of [2022, 2023, 2024, 2031]) {
    expect(await asked(() => getMoneyDesk(team.AUDITOR, { year }))).toBe(3);
    expect(await asked(() => listPaymentCalendar(team.AUDITOR, { year }))).toBe(1);
  }
  for (const row of await getMoneyMatrix(team.AUDITOR)) {
    expect(await asked(() => getDisbursement(team.AUDITOR, row, 'MONTH'))).toBe(3);
  }
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
