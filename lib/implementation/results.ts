import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announcePublicChange, prisma, transaction } from '#lib/db/client.ts';
import { loadProjectInside, openProject } from '#lib/projects/load.ts';
import type { ResultsInput } from './schema.ts';

const asText = (value: { toFixed: () => string } | null) => value?.toFixed() ?? null;

/** The indicators with what was there before, what was planned and what came of it. */
export async function listResults(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const rows = await prisma.projectResult.findMany({
    where: { projectId: project.id },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ indicator, unit, baseline, planned, actual, evidence }) => ({
    indicator,
    unit,
    baseline: asText(baseline),
    planned: asText(planned),
    actual: asText(actual),
    evidence,
  }));
}
export type ResultView = Awaited<ReturnType<typeof listResults>>[number];

/** Rows to begin with: what the dossier promised, still without what came of it. */
export async function listResultRows(actor: SignedInActor, code: string): Promise<ResultView[]> {
  const entered = await listResults(actor, code);
  if (entered.length > 0) return entered;
  const project = await loadProjectInside(actor, code);
  const outputs = await prisma.projectOutput.findMany({
    where: { projectId: project.id },
    orderBy: { position: 'asc' },
  });
  return outputs.map(({ unit, target }) => ({
    indicator: `Số ${unit}`,
    unit,
    baseline: null,
    planned: String(target),
    actual: null,
    evidence: null,
  }));
}

/** The officer in charge enters the results as a whole, under the version they were read at. */
export async function enterResults(
  actor: SignedInActor,
  code: string,
  input: ResultsInput,
): Promise<void> {
  const project = await openProject(actor, code, 'result.enter');
  if (project.status !== 'IN_PROGRESS') {
    throw new RuleViolationError(
      'WRONG_STATE',
      'Kết quả thực hiện chỉ nhập trong lúc đang triển khai, trước khi nghiệm thu.',
    );
  }
  const key = (row: ResultsInput['results'][number]) =>
    `${row.indicator.toLowerCase()}\u0000${row.unit.toLowerCase()}`;
  const issues = input.results.flatMap((row, index) =>
    input.results.findIndex((other) => key(other) === key(row)) === index
      ? []
      : [{ path: `results.${index}.indicator`, message: 'Chỉ tiêu này đã có ở dòng trên.' }],
  );
  const [first] = issues;
  if (first) throw new RuleViolationError('RULE', first.message, issues);
  requireVersion(input.version, project.version);
  await transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.version, status: 'IN_PROGRESS' },
      data: { version: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new ConflictError();
    await tx.projectResult.deleteMany({ where: { projectId: project.id } });
    await tx.projectResult.createMany({
      data: input.results.map((row, position) => ({
        projectId: project.id,
        position,
        ...row,
        evidence: row.evidence ?? null,
      })),
    });
    if (project.isPublished) await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: 'result.enter',
      entity: 'Project',
      entityId: project.id,
      after: { results: input.results },
    });
  });
}
