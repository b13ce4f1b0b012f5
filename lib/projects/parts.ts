import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { isStated, totalOf, type Money } from '#lib/domain/money.ts';
import type { Kind } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { registerEstablishment } from '#lib/beneficiaries/register.ts';
import type { BeneficiaryInput, DossierInput, MilestoneInput } from './schema.ts';

/** Writing the lists of a dossier: each list is replaced as a whole by what was sent. */

/** Who entered a figure and when; one row for all figures of one save. */
export async function enteredProvenance(tx: Tx, actor: SignedInActor): Promise<string> {
  const { id } = await tx.provenance.create({
    data: { derivation: 'ENTERED', recordedBy: actor.name, recordedById: actor.id },
    select: { id: true },
  });
  return id;
}

/** What contradicts itself whatever else the draft still lacks. */
export function dossierIssues(
  kind: Kind,
  input: DossierInput,
  stored: { startsOn: string | null; endsOn: string | null },
): Issue[] {
  const issues: Issue[] = [];
  const startsOn = input.startsOn === undefined ? stored.startsOn : input.startsOn;
  const endsOn = input.endsOn === undefined ? stored.endsOn : input.endsOn;
  if (startsOn && endsOn && startsOn > endsOn) {
    issues.push({ path: 'endsOn', message: 'Ngày kết thúc không được trước ngày bắt đầu.' });
  }
  if (kind === 'TASK' && (input.beneficiaries?.length ?? 0) > 0) {
    issues.push({ path: 'beneficiaries', message: 'Nhiệm vụ không có đơn vị thụ hưởng.' });
  }
  const slugs = (input.beneficiaries ?? []).flatMap((line) => (line.slug ? [line.slug] : []));
  if (new Set(slugs).size < slugs.length) {
    issues.push({ path: 'beneficiaries', message: 'Mỗi đơn vị chỉ ghi một lần.' });
  }
  const sources = (input.fundingLines ?? []).map((line) => line.source);
  if (new Set(sources).size < sources.length) {
    issues.push({ path: 'fundingLines', message: 'Mỗi nguồn vốn chỉ ghi một dòng.' });
  }
  const shares = totalOf((input.beneficiaries ?? []).map((line) => line.support ?? notStated));
  if (input.support && isStated(input.support) && (shares.statedDong ?? 0n) > input.support.dong) {
    issues.push({
      path: 'beneficiaries',
      message: 'Tổng phần hỗ trợ của các đơn vị vượt kinh phí đề nghị.',
    });
  }
  return issues;
}

const notStated: Money = { state: 'NOT_STATED', dong: null };

async function establishmentId(tx: Tx, actor: SignedInActor, line: BeneficiaryInput, path: string) {
  if (line.new) return (await registerEstablishment(tx, actor, line.new, `${path}.new`)).id;
  const found = await tx.establishment.findUnique({
    where: { slug: line.slug ?? '' },
    select: { id: true },
  });
  if (!found) {
    throw new RuleViolationError('UNKNOWN_BENEFICIARY', `Không có đơn vị “${line.slug}”.`, [
      { path: `${path}.slug`, message: 'Không có đơn vị này trong danh bạ.' },
    ]);
  }
  return found.id;
}

async function replaceBeneficiaries(
  tx: Tx,
  actor: SignedInActor,
  projectId: string,
  lines: readonly BeneficiaryInput[],
  provenanceId: string,
) {
  await tx.projectBeneficiary.deleteMany({ where: { projectId } });
  for (const [position, line] of lines.entries()) {
    const share = line.support ?? notStated;
    await tx.projectBeneficiary.create({
      data: {
        projectId,
        establishmentId: await establishmentId(tx, actor, line, `beneficiaries.${position}`),
        position,
        shareState: share.state,
        shareDong: share.dong,
        provenanceId,
      },
    });
  }
}

/** A milestone sent with its `id` keeps its identity and what it is known from. */
export async function replaceMilestones(
  tx: Tx,
  projectId: string,
  lines: readonly MilestoneInput[],
): Promise<void> {
  const stored = await tx.milestone.findMany({
    where: { projectId },
    select: { id: true, provenanceId: true },
  });
  const own = new Map(stored.map((row) => [row.id, row.provenanceId]));
  await tx.milestone.deleteMany({ where: { projectId } });
  await tx.milestone.createMany({
    data: lines.map((line, position) => ({
      ...(line.id && own.has(line.id)
        ? { id: line.id, provenanceId: own.get(line.id) ?? null }
        : {}),
      projectId,
      position,
      title: line.title,
      dueOn: fromDay(line.dueOn),
      responsible: line.responsible ?? null,
      isDone: (line.isDone ?? false) || line.doneOn !== null,
      doneOn: fromDay(line.doneOn),
      absence: line.absence ?? null,
    })),
  });
}

async function replaceFundingLines(
  tx: Tx,
  projectId: string,
  lines: NonNullable<DossierInput['fundingLines']>,
  provenanceId: string,
) {
  const known = new Set(
    (await tx.fundingSource.findMany({ select: { code: true } })).map((row) => row.code),
  );
  const unknown = lines.findIndex((line) => !known.has(line.source));
  if (unknown >= 0) {
    throw new RuleViolationError('UNKNOWN_SOURCE', 'Không có nguồn vốn này trong danh mục.', [
      { path: `fundingLines.${unknown}.source`, message: 'Không có nguồn vốn này.' },
    ]);
  }
  await tx.fundingLine.deleteMany({ where: { projectId } });
  await tx.fundingLine.createMany({
    data: lines.map((line) => ({
      projectId,
      sourceCode: line.source,
      state: line.amount.state,
      dong: line.amount.dong,
      note: line.note ?? null,
      provenanceId,
    })),
  });
}

/** Writes the lists that came with a save; what did not come stays as it is. */
export async function writeLists(
  tx: Tx,
  actor: SignedInActor,
  projectId: string,
  input: DossierInput,
  provenanceId: string | null,
): Promise<void> {
  const provenance = provenanceId ?? '';
  if (input.beneficiaries) {
    await replaceBeneficiaries(tx, actor, projectId, input.beneficiaries, provenance);
  }
  if (input.fundingLines) {
    await replaceFundingLines(tx, projectId, input.fundingLines, provenance);
  }
  if (input.milestones) await replaceMilestones(tx, projectId, input.milestones);
  if (input.equipment) {
    await tx.projectEquipment.deleteMany({ where: { projectId } });
    await tx.projectEquipment.createMany({
      data: input.equipment.map((line, position) => ({
        projectId,
        position,
        name: line.name,
        model: line.model ?? null,
        quantity: line.quantity ?? null,
      })),
    });
  }
  if (input.outputs) {
    await tx.projectOutput.deleteMany({ where: { projectId } });
    await tx.projectOutput.createMany({
      data: input.outputs.map(({ unit, target }, position) => ({
        projectId,
        position,
        unit,
        target,
      })),
    });
  }
}

export function bringsFigures(input: DossierInput): boolean {
  return (
    (input.support !== undefined && isStated(input.support)) ||
    (input.beneficiaries?.length ?? 0) > 0 ||
    (input.fundingLines?.length ?? 0) > 0
  );
}
