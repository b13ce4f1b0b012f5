import type { Programme, Status } from '#lib/domain/vocabulary.ts';
import { prisma } from '#lib/db/client.ts';

let made = 0;

interface Wanted {
  status?: Status;
  programme?: Programme;
  requestedDong?: bigint | null;
}

/** A project put at a state as it is, without its way there: for tests of what happens to many at once. */
export async function projectAt({
  status = 'FORWARDED',
  programme = 'LOCAL',
  requestedDong = 500_000_000n,
}: Wanted = {}): Promise<{ code: string; version: number }> {
  made += 1;
  const prefix = programme === 'LOCAL' ? 'KCDP' : 'KCQG';
  return prisma.project.create({
    data: {
      code: `${prefix}-2019-${String(made).padStart(4, '0')}`,
      title: `Đề án thứ ${made}`,
      planYear: 2019,
      programme,
      kind: 'PROJECT',
      status,
      submissionCount: 1,
      requestedState: requestedDong === null ? 'NOT_STATED' : 'STATED',
      requestedDong,
    },
    select: { code: true, version: true },
  });
}

export function projectsAt(count: number, wanted: Wanted = {}) {
  return Promise.all(Array.from({ length: count }, () => projectAt(wanted)));
}
