import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { lacksContracts } from '#lib/domain/contracts.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import { signedContractIssues } from '#lib/domain/transition-rules.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announcePublicChange, transaction } from '#lib/db/client.ts';
import { toMoney } from '#lib/db/values.ts';
import { lockProject, openProject } from '#lib/projects/load.ts';
import type { RecordContractsInput } from './schema.ts';
import { writeContracts } from './write.ts';

/**
 * Puts down the contracts of a recorded project whose document told nothing of them, once their papers
 * are found. The project stays at its state; from now on it is paid on them.
 * @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError
 */
export async function recordContracts(
  actor: SignedInActor,
  code: string,
  { contracts, version }: RecordContractsInput,
): Promise<void> {
  const { id: projectId } = await openProject(actor, code, 'contract.record');
  await transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!lacksContracts(project)) {
      throw new RuleViolationError(
        'WRONG_STATE',
        'Chỉ bổ sung hợp đồng cho đề án ghi nhận theo tài liệu nguồn, đã ký hợp đồng mà chưa có số liệu hợp đồng và chưa quyết toán.',
      );
    }
    const lines = await tx.projectBeneficiary.findMany({
      where: { projectId },
      select: { establishment: { select: { slug: true } } },
    });
    const facts = {
      programme: project.programme,
      beneficiarySlugs: lines.map(({ establishment }) => establishment.slug),
      approved: toMoney(project.approvedState, project.approvedDong),
    };
    const issues = signedContractIssues(facts, contracts, dayInVietnam(new Date()));
    const [first] = issues;
    if (first) throw new RuleViolationError('RULE', first.message, issues);
    requireVersion(version, project.version);
    const { count } = await tx.project.updateMany({
      where: { id: projectId, version: project.version },
      data: { contractsState: 'STATED', version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError();
    await writeContracts(tx, projectId, contracts);
    if (project.isPublished) await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: 'contract.record',
      entity: 'Project',
      entityId: projectId,
      after: { contracts },
    });
  });
}
