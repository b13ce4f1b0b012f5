import type { Status } from '#lib/domain/vocabulary.ts';
import { stated } from '#lib/domain/money.ts';
import { prisma } from '#lib/db/client.ts';
import { confirmReport, writeReport } from '#lib/progress/reports.ts';
import { MINUTES, step, taskAt, type Team } from './factories.ts';

/** Two cooperatives, so that contracts have something to be told apart by. */
const COOPERATIVES = [
  { new: { name: 'HTX Chè Bằng Phúc', type: 'COOPERATIVE', confirmDifferent: true } },
  { new: { name: 'HTX Miến dong Côn Minh', type: 'COOPERATIVE', confirmDifferent: true } },
];

/** An approved đề án of two cooperatives: 500 triệu requested and approved. */
export async function approvedProject(
  team: Team,
  programme: 'NATIONAL' | 'LOCAL' = 'LOCAL',
): Promise<string> {
  return taskAt(team, 'APPROVED', {
    kind: 'PROJECT',
    programme,
    isGroup: true,
    beneficiaries: COOPERATIVES,
    outputs: [{ unit: 'đơn vị', target: 2 }],
  });
}

/** Slugs of the beneficiaries, in their order. */
export async function slugsOf(code: string): Promise<string[]> {
  const lines = await prisma.projectBeneficiary.findMany({
    where: { project: { code } },
    orderBy: { position: 'asc' },
    select: { establishment: { select: { slug: true } } },
  });
  return lines.map((line) => line.establishment.slug);
}

/** What `signContracts` brings for this project: 300 and 200 triệu, and 500 with the Cục. */
export async function contractsOf(code: string, programme: 'NATIONAL' | 'LOCAL' = 'LOCAL') {
  const slugs = await slugsOf(code);
  const values = [300_000_000n, 200_000_000n];
  return [
    ...(programme === 'NATIONAL'
      ? [{ party: 'CUC', number: '09/2023/HĐ-CTĐP', on: '2023-02-10', value: stated(500_000_000n) }]
      : []),
    ...slugs.map((party, index) => ({
      party,
      number: `0${index + 1}/2023/HĐ-KC`,
      on: '2023-02-15',
      value: stated(values[index] ?? 0n),
    })),
  ];
}

const WAY = ['APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED'] as const;

/** A đề án that went its way by the commands themselves, up to this state. */
export async function projectAt(
  team: Team,
  status: Extract<Status, (typeof WAY)[number]>,
  programme: 'NATIONAL' | 'LOCAL' = 'LOCAL',
): Promise<string> {
  const code = await approvedProject(team, programme);
  const reached = WAY.indexOf(status);
  const contracts = await contractsOf(code, programme);
  if (reached >= 1) await step(team.CENTER_LEADER, code, { action: 'signContracts', contracts });
  if (reached >= 2) await step(team.CENTER_OFFICER, code, { action: 'start' });
  if (reached >= 3) await acceptWork(team, code);
  if (reached >= 4) {
    const liquidations = contracts.map(({ number }) => ({ contract: number, ...MINUTES }));
    await step(team.CENTER_LEADER, code, { action: 'liquidate', liquidations });
  }
  return code;
}

/** Every milestone done, a report confirmed, and the Department's acceptance. */
export async function acceptWork(team: Team, code: string): Promise<void> {
  await prisma.milestone.updateMany({ where: { project: { code } }, data: { isDone: true } });
  const said = { asOf: '2023-10-31', percent: 100, done: 'Đã lắp đặt và chạy thử.' };
  const { id } = await writeReport(team.CENTER_OFFICER, code, said);
  await confirmReport(team.CENTER_LEADER, code, id);
  await step(team.DEPARTMENT_LEADER, code, { action: 'accept', minutes: MINUTES });
}
