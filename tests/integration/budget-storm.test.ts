import { beforeAll, expect, test } from 'vitest';
import { isDomainError } from '#lib/domain/errors.ts';
import { recordBudgetEntry } from '#lib/budget/entries.ts';
import { budgetEntryInput } from '#lib/budget/schema.ts';
import { prisma } from '#lib/db/client.ts';
import { recordDecision } from '#lib/decisions/commands.ts';
import { recordDecisionInput } from '#lib/decisions/schema.ts';
import { projectAt } from '#tests/support/decided.ts';
import { makeTeam, type Team } from '#tests/support/factories.ts';

const CLIENTS = 16;
const EACH = 6;
const APPROVED = 100_000_000n;
/** Three budgets; of the 96 projects of 100 triệu each only 12 × 3 find money. */
const BUDGETS = [
  { year: 2018, source: 'KCDP', programme: 'LOCAL' },
  { year: 2019, source: 'KCDP', programme: 'LOCAL' },
  { year: 2019, source: 'KCQG', programme: 'NATIONAL' },
] as const;
const ASSIGNED = 12n * APPROVED;

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

test('16 people who approve from three budgets at once spend not one đồng too much', async () => {
  for (const { year, source } of BUDGETS) {
    const body = {
      kind: 'ASSIGN',
      amount: { state: 'STATED', dong: ASSIGNED.toString() },
      document: { number: '10/QĐ-UBND', on: '2019-01-02' },
    };
    await recordBudgetEntry(team.CENTER_ACCOUNTANT, { year, source }, budgetEntryInput.parse(body));
  }
  const queues = await Promise.all(
    Array.from({ length: CLIENTS }, () =>
      Promise.all(
        Array.from({ length: EACH }, async (_, index) => {
          const { year, programme } = BUDGETS[index % 3] ?? BUDGETS[0];
          const project = await projectAt({ programme });
          await prisma.project.update({
            where: { code: project.code },
            data: { planYear: year },
          });
          return { ...project, programme };
        }),
      ),
    ),
  );
  const told: unknown[] = [];
  let won = 0;
  await Promise.all(
    queues.map(async (queue, client) => {
      for (const [index, { code, version, programme }] of queue.entries()) {
        const body = {
          number: `${client * EACH + index + 1}/QĐ-UBND`,
          on: '2019-03-01',
          issuer: programme === 'LOCAL' ? 'UBND tỉnh Bắc Kạn' : 'Bộ Công Thương',
          batch: 'Đợt 1',
          projects: [{ code, version, approved: { state: 'STATED', dong: APPROVED.toString() } }],
        };
        try {
          await recordDecision(team.DEPARTMENT_LEADER, recordDecisionInput.parse(body));
          won += 1;
        } catch (error) {
          told.push(error);
        }
      }
    }),
  );
  expect(told.filter((error) => !isDomainError(error))).toEqual([]);
  expect(told.map((error) => (error as { code?: string }).code)).toEqual(
    told.map(() => 'OVER_BUDGET'),
  );
  expect(won).toBe(36);
  for (const { year, programme } of BUDGETS) {
    const { _sum } = await prisma.project.aggregate({
      where: { planYear: year, programme, status: 'APPROVED' },
      _sum: { approvedDong: true },
    });
    expect(_sum.approvedDong).toBe(ASSIGNED);
  }
}, 60_000);
