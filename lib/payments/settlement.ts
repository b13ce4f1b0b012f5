import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { boundsOf, isSettling } from '#lib/domain/ledger.ts';
import { isStated } from '#lib/domain/money.ts';
import { isDocumentNumber } from '#lib/domain/document-number.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db/client.ts';
import { fromDay, toMoney } from '#lib/db/values.ts';
import { announce } from '#lib/notifications/announce.ts';
import { lockProject, openProject } from '#lib/projects/load.ts';
import { readEntries } from './read.ts';
import type { SettlementInput } from './schema.ts';

/**
 * The accountant draws up the settlement: its amount is what the confirmed entries come to. A later
 * sheet takes the place of an earlier one, which stays readable.
 */
export async function prepareSettlement(
  actor: SignedInActor,
  code: string,
  input: SettlementInput,
): Promise<{ dong: bigint }> {
  const { id: projectId } = await openProject(actor, code, 'settlement.prepare');
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!isSettling(project.kind, project.status)) {
      throw new RuleViolationError(
        'WRONG_STATE',
        project.kind === 'PROJECT'
          ? 'Bảng quyết toán lập sau khi thanh lý hợp đồng.'
          : 'Bảng quyết toán lập sau khi nghiệm thu.',
      );
    }
    const entries = await readEntries(tx, projectId);
    const { net, pending } = boundsOf(entries);
    const approved = toMoney(project.approvedState, project.approvedDong);
    const issues: Issue[] = [];
    if (entries.length === 0) {
      issues.push({ path: 'payments', message: 'Chưa ghi khoản chi nào để quyết toán.' });
    }
    if (pending > 0) {
      issues.push({
        path: 'payments',
        message: `Còn ${pending} khoản chi chờ lãnh đạo Trung tâm xác nhận.`,
      });
    }
    if (isStated(approved) && net > approved.dong) {
      issues.push({ path: 'payments', message: 'Số đã chi vượt số đã phê duyệt.' });
    }
    if (input.number && !isDocumentNumber(input.number)) {
      issues.push({ path: 'number', message: 'Số ký hiệu chưa đúng mẫu, ví dụ 12/QT-TTKC.' });
    }
    if (input.on > dayInVietnam(new Date())) {
      issues.push({ path: 'on', message: 'Ngày lập không được sau hôm nay.' });
    }
    const [first] = issues;
    if (first) throw new RuleViolationError('RULE', first.message, issues);
    await tx.settlement.create({
      data: {
        projectId,
        number: input.number ?? null,
        on: fromDay(input.on) ?? new Date(Number.NaN),
        dong: net,
        note: input.note ?? null,
        preparedById: actor.id,
        preparedByName: actor.name,
      },
    });
    await announce(tx, actor, {
      kind: 'WAITING',
      title: `${code} có bảng quyết toán chờ Sở quyết toán`,
      body: project.title,
      href: `/lam-viec/de-an/${code}/thanh-toan`,
      projectId,
      roles: ['DEPARTMENT_LEADER'],
    });
    await recordAudit(tx, actor, {
      action: 'settlement.prepare',
      entity: 'Project',
      entityId: projectId,
      after: { ...input, dong: net },
    });
    return { dong: net };
  });
}
