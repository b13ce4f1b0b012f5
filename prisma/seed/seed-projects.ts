import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { foldedName, slugify } from '#lib/domain/text.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db/client.ts';
import { ARTICLE, PLAN } from './facts-2022.ts';
import { PROJECTS, STEPS_DONE } from './projects-2022.ts';
import type { Provenances } from './seed-plan.ts';

type ProjectSeed = (typeof PROJECTS)[number];

/** Short where everybody says HTX, long where the article writes it out: the name as it is written. */
async function seedEstablishment(
  tx: Tx,
  { name, source }: NonNullable<ProjectSeed['beneficiaries']>[number],
  provenances: Provenances,
): Promise<string> {
  const { id } = await tx.establishment.create({
    data: {
      slug: slugify(name),
      name,
      foldedName: foldedName(name),
      type: 'COOPERATIVE',
      provenanceId: provenances[source],
    },
    select: { id: true },
  });
  return id;
}

function moneyColumns(seed: ProjectSeed, provenances: Provenances) {
  if (!seed.support) return {};
  const { dong, source } = seed.support;
  return {
    supportState: 'STATED',
    supportDong: dong,
    supportProvenanceId: provenances[source],
    approvedState: 'STATED',
    approvedDong: dong,
  } as const;
}

function beneficiariesStateOf(seed: ProjectSeed) {
  if (seed.kind === 'TASK') return 'NOT_APPLICABLE';
  return seed.beneficiaries ? 'STATED' : 'NOT_STATED';
}

async function seedProject(
  tx: Tx,
  seed: ProjectSeed,
  planVersionId: string,
  provenances: Provenances,
): Promise<void> {
  const isNational = seed.programme === 'NATIONAL';
  const status = isNational ? 'IN_PROGRESS' : 'APPROVED';
  const { support } = seed;
  const project = await tx.project.create({
    data: {
      code: seed.code,
      title: seed.title,
      planYear: PLAN.year,
      programme: seed.programme,
      kind: seed.kind,
      isGroup: seed.isGroup ?? false,
      status,
      isPublished: true,
      isRecorded: true,
      activityContentCode: seed.activityContent,
      implementingUnit: PLAN.implementingUnit,
      planVersionId,
      beneficiariesState: beneficiariesStateOf(seed),
      contractsState: seed.kind === 'TASK' ? 'NOT_APPLICABLE' : 'NOT_STATED',
      ...moneyColumns(seed, provenances),
      provenanceId: provenances[seed.source],
      fundingLines: {
        create: {
          sourceCode: isNational ? 'KCQG' : 'KCDP',
          state: support ? 'STATED' : 'NOT_STATED',
          dong: support?.dong ?? null,
          provenanceId: support ? provenances[support.source] : null,
        },
      },
      ...(seed.equipment ? { equipment: { create: { position: 0, name: seed.equipment } } } : {}),
      ...(seed.output ? { outputs: { create: { position: 0, ...seed.output } } } : {}),
      milestones: {
        create: (isNational ? STEPS_DONE : []).map((title, position) => ({
          position,
          title,
          isDone: true,
          provenanceId: provenances.steps,
        })),
      },
    },
    select: { id: true, title: true, supportState: true, supportDong: true },
  });
  const { id: projectId, ...line } = project;
  await tx.planVersionItem.create({ data: { ...line, projectId, planVersionId } });
  for (const [position, beneficiary] of (seed.beneficiaries ?? []).entries()) {
    await tx.projectBeneficiary.create({
      data: {
        projectId: project.id,
        establishmentId: await seedEstablishment(tx, beneficiary, provenances),
        position,
        provenanceId: provenances[beneficiary.link],
      },
    });
  }
  await recordAudit(tx, PUBLIC_ACTOR, {
    action: 'record',
    entity: 'Project',
    entityId: project.id,
    to: status,
    isRecorded: true,
    after: { code: seed.code, title: seed.title, source: ARTICLE.title },
  });
}

/**
 * The ten projects, recorded at the state the article tells of: the steps in between are not known
 * and are not faked.
 */
export async function seedProjects(
  tx: Tx,
  planVersionId: string,
  provenances: Provenances,
): Promise<void> {
  for (const seed of PROJECTS) await seedProject(tx, seed, planVersionId, provenances);
  for (const programme of ['NATIONAL', 'LOCAL'] as const) {
    const last = PROJECTS.filter((seed) => seed.programme === programme).length;
    await tx.projectCodeCounter.create({ data: { year: PLAN.year, programme, last } });
  }
}
