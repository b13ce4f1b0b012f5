import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { ConflictError, RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { boundsOf, isSettling, type LedgerEntry } from '#lib/domain/ledger.ts';
import { isStated } from '#lib/domain/money.ts';
import { isDocumentNumber } from '#lib/domain/document-number.ts';
import { firstDayOf, settlementDayRefusal, type DayRefusal } from '#lib/domain/possible-days.ts';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import { formatDong } from '#lib/format/money.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import { fromDay, toDayOrNull, toMoney } from '#lib/db/values.ts';
import { announce } from '#lib/notifications/announce.ts';
import { lockProject, openProject } from '#lib/projects/load.ts';
import { readEntries } from './read.ts';
import type { SettlementInput } from './schema.ts';
import { readSheets, sheetView, type SheetRow } from './sheet.ts';

type Project = Awaited<ReturnType<typeof lockProject>>;

/** Insists that nothing more is to be done but to close the books. @throws RuleViolationError */
function requireSettling({ kind, status }: Project): void {
  if (isSettling(kind, status)) return;
  throw new RuleViolationError(
    'WRONG_STATE',
    kind === 'PROJECT'
      ? 'Bảng quyết toán lập sau khi thanh lý hợp đồng.'
      : 'Bảng quyết toán lập sau khi nghiệm thu.',
  );
}

/** What stands against settling what the ledger holds. */
function ledgerIssues(project: Project, entries: readonly LedgerEntry[]): Issue[] {
  const { net, pending } = boundsOf(entries);
  const approved = toMoney(project.approvedState, project.approvedDong);
  const messages = [
    entries.length === 0 ? 'Chưa ghi khoản chi nào để quyết toán.' : null,
    pending > 0 ? `Còn ${pending} khoản chi chờ lãnh đạo Trung tâm xác nhận.` : null,
    isStated(approved) && net > approved.dong ? 'Số đã chi vượt số đã phê duyệt.' : null,
  ];
  return messages.flatMap((message) => (message ? [{ path: 'payments', message }] : []));
}

/** The day of the minutes of the acceptance in force; null where nobody put one down. */
async function readAcceptedOn(tx: Tx, projectId: string): Promise<string | null> {
  const latest = await tx.acceptance.findFirst({
    where: { projectId },
    orderBy: { recordedAt: 'desc' },
    select: { minutesOn: true },
  });
  return toDayOrNull(latest?.minutesOn ?? null);
}

/** What is wrong with the sheet's own number and day. */
function sheetIssues(
  input: SettlementInput,
  { planYear }: Project,
  acceptedOn: string | null,
): Issue[] {
  const today = dayInVietnam(new Date());
  const earliest = formatDay(acceptedOn ?? firstDayOf(planYear));
  const messages: Record<DayRefusal, string> = {
    NOT_YET: 'Ngày lập không được sau hôm nay.',
    BEFORE_PLAN_YEAR: `Đề án thuộc kế hoạch năm ${planYear}: ngày lập không được trước ${earliest}.`,
    BEFORE_ACCEPTANCE: `Ngày lập không được trước ngày biên bản nghiệm thu ${earliest}.`,
  };
  const refusal = settlementDayRefusal(input.on, { planYear, today, acceptedOn });
  const isNumberWrong = input.number && !isDocumentNumber(input.number);
  return [
    ...(isNumberWrong
      ? [{ path: 'number', message: 'Số ký hiệu chưa đúng mẫu, ví dụ 12/QT-TTKC.' }]
      : []),
    ...(refusal ? [{ path: 'on', message: messages[refusal] }] : []),
  ];
}

/** "Bảng quyết toán số 12/QT-TTKC ngày 20/12/2023, 100.000.000 đồng" */
function nameOf({ number, on, dong }: SheetRow): string {
  const named = number ? `Bảng quyết toán số ${number}` : 'Bảng quyết toán';
  return `${named} ngày ${formatDay(toDayOrNull(on) ?? '')}, ${formatDong(dong)}`;
}

/** Insists that nobody drew up a sheet since, where the sender says which was the latest. @throws ConflictError */
async function requireLatest(tx: Tx, projectId: string, over: SettlementInput['over']) {
  if (over === undefined) return;
  const [latest] = await readSheets(tx, projectId);
  if (over === (latest?.id ?? null)) return;
  if (!latest) throw new ConflictError();
  const when = formatInstant(latest.preparedAt);
  const message = `${nameOf(latest)}, đã được ${latest.preparedByName} lập lúc ${when}, sau khi biểu mẫu này mở ra. Chưa lập thêm bảng nào: hãy tải lại trang để xem bảng đó.`;
  throw new ConflictError(sheetView(latest), [], message);
}

/**
 * The accountant draws up the settlement: its amount is what the confirmed entries come to. A later
 * sheet takes the place of an earlier one, which stays readable.
 * @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError with the sheet drawn up meanwhile
 */
export async function prepareSettlement(
  actor: SignedInActor,
  code: string,
  { over, ...input }: SettlementInput,
): Promise<{ dong: bigint }> {
  const { id: projectId } = await openProject(actor, code, 'settlement.prepare');
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    requireSettling(project);
    await requireLatest(tx, projectId, over);
    const entries = await readEntries(tx, projectId);
    const acceptedOn = await readAcceptedOn(tx, projectId);
    const issues = [...ledgerIssues(project, entries), ...sheetIssues(input, project, acceptedOn)];
    const [first] = issues;
    if (first) throw new RuleViolationError('RULE', first.message, issues);
    const { net } = boundsOf(entries);
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
