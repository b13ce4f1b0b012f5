import { beforeAll, describe, expect, test } from 'vitest';
import { prisma, query } from '#lib/db/client.ts';
import { SOURCES } from '#prisma/seed/facts-2022.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';

let outcomes: boolean[] = [];

beforeAll(async () => {
  outcomes = await Promise.all([seedIfEmpty(prisma), seedIfEmpty(prisma)]);
});

test('of two starts at once one fills the database and the other finds it filled', () => {
  expect(outcomes.filter(Boolean)).toHaveLength(1);
});

interface ProjectRow {
  code: string;
  title: string;
  kind: string;
  status: string;
  support: string;
  approved: string;
  content: string;
  beneficiaries: string[] | null;
  beneficiariesState: string;
  contractsState: string;
}

const PROJECT_FACTS = `
  SELECT p."code", p."title", p."kind", p."status", p."beneficiariesState", p."contractsState",
    coalesce(p."supportDong"::text, p."supportState"::text) AS "support",
    coalesce(p."approvedDong"::text, p."approvedState"::text) AS "approved",
    p."activityContentCode" AS "content",
    (SELECT array_agg(e."name" ORDER BY b."position") FROM "ProjectBeneficiary" b
      JOIN "Establishment" e ON e."id" = b."establishmentId" WHERE b."projectId" = p."id") AS "beneficiaries"
  FROM "Project" p ORDER BY p."code" DESC`;

describe('the ten projects and tasks of 2022', () => {
  test('are recorded as the article tells of them, and nothing more', async () => {
    const rows = await query<ProjectRow>(PROJECT_FACTS);
    const machines = 'Hỗ trợ ứng dụng máy móc thiết bị';
    const notStated = { support: 'NOT_STATED', approved: 'NOT_STATED', status: 'APPROVED' };
    const localProject = { ...notStated, kind: 'PROJECT', contractsState: 'NOT_STATED' };
    const unnamed = { beneficiaries: null, beneficiariesState: 'NOT_STATED' };
    const task = {
      ...notStated,
      kind: 'TASK',
      contractsState: 'NOT_APPLICABLE',
      beneficiaries: null,
      beneficiariesState: 'NOT_APPLICABLE',
    };
    const national = {
      kind: 'PROJECT',
      status: 'IN_PROGRESS',
      content: 'ND3',
      beneficiariesState: 'STATED',
      contractsState: 'NOT_STATED',
    };
    expect(rows).toEqual([
      {
        ...national,
        code: 'KCQG-2022-002',
        title: `${machines} tiên tiến trong chế biến nông sản`,
        support: '200000000',
        approved: '200000000',
        beneficiaries: ['HTX Yến Dương'],
      },
      {
        ...national,
        code: 'KCQG-2022-001',
        title: `${machines} tiên tiến trong sản xuất hạt chiếu`,
        support: '500000000',
        approved: '500000000',
        beneficiaries: ['Hợp tác xã Dịch vụ tổng hợp Vũ Loan', 'HTX Văn Quyết'],
      },
      {
        ...task,
        code: 'KCDP-2022-008',
        title: 'Chi quản lý chương trình đề án khuyến công năm 2022',
        content: 'ND9',
      },
      {
        ...task,
        code: 'KCDP-2022-007',
        title: 'Xây dựng kế hoạch khuyến công năm 2023',
        content: 'ND9',
      },
      {
        ...task,
        code: 'KCDP-2022-006',
        title: 'Tổ chức bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh năm 2022',
        content: 'ND4',
      },
      {
        ...localProject,
        ...unnamed,
        code: 'KCDP-2022-005',
        title: 'Hỗ trợ xây dựng và đăng ký thương hiệu sản phẩm',
        content: 'ND4',
      },
      {
        ...localProject,
        ...unnamed,
        code: 'KCDP-2022-004',
        title:
          'Hỗ trợ thuê tư vấn, trợ giúp các cơ sở CNNT trong lĩnh vực Marketing; Quản lý sản xuất, tài chính, kế toán, nhân lực',
        content: 'ND5',
      },
      {
        ...localProject,
        ...unnamed,
        code: 'KCDP-2022-003',
        title: 'Hỗ trợ máy móc thiết bị trong sản xuất nông sản và thực phẩm',
        content: 'ND3',
      },
      {
        ...localProject,
        code: 'KCDP-2022-002',
        title: `${machines} trong sản xuất sản phẩm phụ tùng cơ khí`,
        content: 'ND3',
        beneficiaries: ['HTX Phi Đoàn'],
        beneficiariesState: 'STATED',
      },
      {
        ...task,
        code: 'KCDP-2022-001',
        title: 'Thông tin, tuyên truyền hoạt động Công Thương',
        content: 'ND6',
      },
    ]);
  });

  test('only the group project is a group', async () => {
    const groups = await prisma.project.findMany({ where: { isGroup: true } });
    expect(groups.map((project) => project.code)).toEqual(['KCQG-2022-001']);
  });

  test('have no day, place, contract, payment, percentage or share that nobody stated', async () => {
    const counts = await Promise.all([
      prisma.project.count({
        where: {
          OR: [
            { startsOn: { not: null } },
            { endsOn: { not: null } },
            { unitId: { not: null } },
            { location: { not: null } },
            { settledState: { not: 'NOT_STATED' } },
            { requestedState: { not: 'NOT_STATED' } },
          ],
        },
      }),
      prisma.milestone.count({
        where: { OR: [{ doneOn: { not: null } }, { dueOn: { not: null } }] },
      }),
      prisma.projectBeneficiary.count({ where: { shareState: { not: 'NOT_STATED' } } }),
      prisma.fundingLine.count({ where: { project: { programme: 'LOCAL' }, state: 'STATED' } }),
      prisma.establishment.count({
        where: {
          OR: [{ unitId: { not: null } }, { phone: { not: null } }, { address: { not: null } }],
        },
      }),
      prisma.contract.count(),
      prisma.payment.count(),
      prisma.progressReport.count(),
      prisma.projectDecision.count(),
    ]);
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('are published and marked as recorded, each with its words and an event on the audit trail', async () => {
    const projects = await prisma.project.findMany({
      include: { provenance: { include: { document: true } } },
    });
    const events = await prisma.auditEvent.findMany({ where: { entity: 'Project' } });
    expect(projects).toHaveLength(10);
    for (const project of projects) {
      expect(project).toMatchObject({ isPublished: true, isRecorded: true });
      expect(project.provenance?.quote).toBeTruthy();
      expect(project.provenance?.document?.title).toBe(
        'Khuyến công Bắc Kạn: Phấn đấu hoàn thành 100% các chương trình, đề án',
      );
      expect(events.filter((event) => event.entityId === project.id)).toMatchObject([
        { action: 'record', isRecorded: true, fromStatus: null, toStatus: project.status },
      ]);
    }
    expect(await query('SELECT * FROM audit_verify()')).toEqual([]);
  });

  test('the steps of the first half year are milestones of the national projects, done on no stated day', async () => {
    const milestones = await prisma.milestone.findMany({
      include: { project: true, provenance: true },
      orderBy: [{ projectId: 'asc' }, { position: 'asc' }],
    });
    expect(milestones).toHaveLength(8);
    for (const milestone of milestones) {
      expect(milestone).toMatchObject({ isDone: true, doneOn: null });
      expect(milestone.project.programme).toBe('NATIONAL');
      expect(milestone.provenance?.note).toContain('30/06/2022');
    }
  });

  test('the tie between HTX Phi Đoàn and its project is inferred and says from what', async () => {
    const link = await prisma.projectBeneficiary.findFirstOrThrow({
      where: { establishment: { slug: 'htx-phi-doan' } },
      include: { provenance: true, project: { include: { equipment: true } } },
    });
    expect(link.provenance).toMatchObject({ derivation: 'INFERRED' });
    expect(link.provenance?.note).toContain('chú thích ảnh');
    expect(link.project.equipment).toMatchObject([
      { name: 'Máy cắt CNC', model: null, quantity: null },
    ]);
  });

  test('stated targets are outputs without a result', async () => {
    const outputs = await prisma.projectOutput.findMany({
      include: { project: true },
      orderBy: { target: 'desc' },
    });
    expect(outputs.map(({ project, target, unit }) => [project.code, target, unit])).toEqual([
      ['KCDP-2022-004', 5, 'đơn vị'],
      ['KCDP-2022-005', 2, 'sản phẩm'],
    ]);
  });

  test('the next project of each programme gets the next number', async () => {
    const counters = await prisma.projectCodeCounter.findMany({ orderBy: { last: 'asc' } });
    expect(counters).toEqual([
      { year: 2022, programme: 'NATIONAL', last: 2 },
      { year: 2022, programme: 'LOCAL', last: 8 },
    ]);
  });
});

describe('the plan of 2022', () => {
  test('every stated total is there, and the one the portal computed is labelled so', async () => {
    const figures = await prisma.statedFigure.findMany({
      include: { provenance: true },
      orderBy: { position: 'asc' },
    });
    const stated = figures.filter((figure) => figure.provenance.derivation === 'STATED');
    expect(stated.map((figure) => figure.value)).toEqual([
      10n,
      8n,
      2n,
      496_000_000n,
      700_000_000n,
      240_000_000n,
      2n,
      73n,
      11n,
      62n,
      7_690_500_000n,
      4_170_000_000n,
      3_520_500_000n,
    ]);
    const computed = figures.filter((figure) => figure.provenance.derivation === 'COMPUTED');
    expect(computed).toMatchObject([{ value: 1_196_000_000n }]);
    expect(computed[0]?.label).toContain('tính từ');
  });

  test('the revenue of the energy programme counts as no support', async () => {
    const figure = await prisma.statedFigure.findFirstOrThrow({ where: { value: 240_000_000n } });
    expect(figure.isSupport).toBe(false);
  });

  test('target, orientation, steps and supplements are kept beside the projects', async () => {
    const notes = await prisma.planNote.groupBy({
      by: ['kind'],
      _count: true,
      orderBy: { kind: 'asc' },
    });
    expect(Object.fromEntries(notes.map((note) => [note.kind, note._count]))).toEqual({
      TARGET: 1,
      ORIENTATION: 7,
      STEP_DONE: 5,
      STEP_PLANNED: 3,
      SUPPLEMENTARY: 1,
      ENERGY_PROGRAMME: 1,
    });
    const supplement = await prisma.planNote.findFirstOrThrow({ where: { kind: 'SUPPLEMENTARY' } });
    expect(supplement).toMatchObject({ itemCount: 2, programme: 'NATIONAL', status: 'SUBMITTED' });
    const steps = await prisma.planNote.findMany({ where: { kind: 'STEP_DONE' } });
    for (const step of steps) {
      expect(step.asOf).toEqual(new Date('2022-06-30T00:00:00Z'));
      expect(step.asOfNote).toContain('không phải ngày bài nêu');
    }
  });

  test('every passage is kept word for word', async () => {
    const kept = await prisma.provenance.findMany({ where: { documentId: { not: null } } });
    expect(new Set(kept.map((row) => row.quote))).toEqual(
      new Set(Object.values(SOURCES).map((source) => source.quote)),
    );
  });
});

test('a second start changes nothing', async () => {
  const fingerprint = () =>
    query(
      `SELECT relname, n FROM (
         SELECT c.relname, (xpath('/row/c/text()', query_to_xml(
           format('SELECT count(*) AS c FROM %I', c.relname), false, true, '')))[1]::text AS n
         FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace) t
       ORDER BY relname`,
    );
  const before = await fingerprint();
  expect(await seedIfEmpty(prisma)).toBe(false);
  expect(await fingerprint()).toEqual(before);
});
