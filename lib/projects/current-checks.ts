import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { getProjectCeilings } from '#lib/ceilings/queries.ts';
import { currentChecks } from './checks.ts';
import { getStaffProject } from './queries.ts';
import { listEarlierSupport } from './supported-before.ts';

/** How the rules come out today; only for who reads the inside of a project. @throws NotFoundError */
export async function getChecks(actor: SignedInActor, code: string) {
  if (actor.role === 'ADMIN') throw new NotFoundError(`đề án ${code}`);
  const project = await getStaffProject(actor, code);
  const earlierSupport = await listEarlierSupport(code);
  const { judgement } = await getProjectCeilings(actor, code);
  const on = dayInVietnam(new Date());
  return { on, results: currentChecks(project, earlierSupport, judgement, on), earlierSupport };
}
