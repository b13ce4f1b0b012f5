import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { isTooMuch } from '#lib/domain/equipment.ts';
import { isStated, totalOf, type Money } from '#lib/domain/money.ts';
import type { Kind } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { findEntry, registerEstablishment } from '#lib/beneficiaries/register.ts';
import { priorityConflicts } from '#lib/domain/priority.ts';
import type { BeneficiaryInput, DossierInput, EquipmentInput, MilestoneInput } from './schema.ts';

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
  issues.push(...equipmentIssues(input.equipment ?? []), ...claimIssues(input));
  const shares = totalOf((input.beneficiaries ?? []).map((line) => line.support ?? notStated));
  if (input.support && isStated(input.support) && (shares.statedDong ?? 0n) > input.support.dong) {
    issues.push({
      path: 'beneficiaries',
      message: 'Tổng phần hỗ trợ của các đơn vị vượt kinh phí đề nghị.',
    });
  }
  return issues;
}

function equipmentIssues(lines: readonly EquipmentInput[]): Issue[] {
  return lines.flatMap((line, position) => {
    const tooMuch = isTooMuch(line.quantity, line.unitPrice ?? notStated)
      ? [{ path: `equipment.${position}.unitPrice`, message: 'Thành tiền của dòng này quá lớn.' }]
      : [];
    const days = (line.quotations ?? []).flatMap(({ quotedOn, validUntil }, number) =>
      quotedOn && validUntil && quotedOn > validUntil
        ? [
            {
              path: `equipment.${position}.quotations.${number}.validUntil`,
              message: 'Ngày hết hiệu lực không được trước ngày báo giá.',
            },
          ]
        : [],
    );
    return [...tooMuch, ...days];
  });
}

/** Conditions and priorities: nothing is claimed twice, and a tick says what it rests on. */
function claimIssues({ conditions = [], priorities = [] }: DossierInput): Issue[] {
  const ticked = conditions.flatMap((line, position) => {
    if (conditions.slice(0, position).some((known) => known.condition === line.condition)) {
      return [{ path: `conditions.${position}`, message: 'Mỗi điều kiện chỉ ghi một lần.' }];
    }
    return line.isMet && !line.evidence
      ? [
          {
            path: `conditions.${position}.evidence`,
            message: 'Xác nhận điều kiện thì ghi rõ căn cứ.',
          },
        ]
      : [];
  });
  const claimed = priorityConflicts(priorities).map(({ position, message }) => ({
    path: `priorities.${position}.flag`,
    message,
  }));
  return [...ticked, ...claimed];
}

const notStated: Money = { state: 'NOT_STATED', dong: null };

async function establishmentId(tx: Tx, actor: SignedInActor, line: BeneficiaryInput, path: string) {
  if (line.new) return (await registerEstablishment(tx, actor, line.new, `${path}.new`)).id;
  const found = await findEntry(tx, line.slug ?? '');
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
  const written = new Set<string>();
  for (const [position, line] of lines.entries()) {
    const share = line.support ?? notStated;
    const id = await establishmentId(tx, actor, line, `beneficiaries.${position}`);
    if (written.has(id)) {
      // Two slugs, of which one has since been merged into the other.
      const message = 'Mỗi đơn vị chỉ ghi một lần.';
      throw new RuleViolationError('INCONSISTENT', message, [
        { path: `beneficiaries.${position}.slug`, message },
      ]);
    }
    written.add(id);
    await tx.projectBeneficiary.create({
      data: {
        projectId,
        establishmentId: id,
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

async function replaceEquipment(tx: Tx, projectId: string, lines: readonly EquipmentInput[]) {
  // The quotations of a line go with it.
  await tx.projectEquipment.deleteMany({ where: { projectId } });
  await tx.projectEquipment.createMany({
    data: lines.map((line, position) => ({
      projectId,
      position,
      name: line.name,
      model: line.model ?? null,
      quantity: line.quantity ?? null,
      unitPriceState: line.unitPrice?.state ?? 'NOT_STATED',
      unitPriceDong: line.unitPrice?.dong ?? null,
      origin: line.origin ?? null,
      madeIn: line.madeIn ?? null,
    })),
  });
  await tx.quotation.createMany({
    data: lines.flatMap((line, equipment) =>
      (line.quotations ?? []).map((quotation, position) => ({
        projectId,
        equipment,
        position,
        supplier: quotation.supplier,
        number: quotation.number ?? null,
        quotedOn: fromDay(quotation.quotedOn),
        validUntil: fromDay(quotation.validUntil),
        dong: quotation.amount.dong ?? 0n,
      })),
    ),
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
  if (input.equipment) await replaceEquipment(tx, projectId, input.equipment);
  if (input.conditions) {
    await tx.projectCondition.deleteMany({ where: { projectId } });
    await tx.projectCondition.createMany({
      data: input.conditions.map(({ condition, isMet, evidence = null }) => ({
        projectId,
        condition,
        isMet,
        evidence,
      })),
    });
  }
  if (input.priorities) {
    await tx.projectPriority.deleteMany({ where: { projectId } });
    await tx.projectPriority.createMany({
      data: input.priorities.map(({ flag, evidence, asOf }) => ({
        projectId,
        flag,
        evidence,
        asOf: fromDay(asOf),
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
