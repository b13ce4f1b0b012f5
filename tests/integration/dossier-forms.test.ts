import { beforeAll, describe, expect, test } from 'vitest';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import { createProject } from '#lib/projects/commands.ts';
import { PART_FORMS } from '#lib/projects/form-schema.ts';
import { formValuesOf } from '#lib/projects/form-values.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { fingerprintOf, savePart } from '#lib/projects/save-part.ts';
import { createProjectInput } from '#lib/projects/schema.ts';
import type { FormValues } from '#lib/schema/form-reader.ts';
import { makeTeam, refusalOf, type Team } from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

async function newProject(): Promise<string> {
  const input = createProjectInput.parse({
    title: 'Hỗ trợ máy sấy',
    planYear: 2023,
    programme: 'LOCAL',
    kind: 'PROJECT',
  });
  return (await createProject(team.CENTER_OFFICER, input)).code;
}

/** The part's form as a page would show it now. */
async function openForm(code: string, part: ProjectPart): Promise<FormValues> {
  const view = await getStaffProject(team.CENTER_OFFICER, code);
  return {
    ...formValuesOf(part, view),
    code,
    version: String(view.version),
    base: fingerprintOf(part, view),
  };
}

function send(part: ProjectPart, values: FormValues) {
  return savePart(team.CENTER_OFFICER, part, PART_FORMS[part].parse(values));
}

const FILLED: Record<ProjectPart, FormValues> = {
  GENERAL: {
    title: 'Tên mới',
    activityContent: 'ND3',
    implementingUnit: 'TTKC',
    location: 'Na Rì',
    unit: 'na-ri-van-vu',
    isGroup: 'true',
    isPoint: 'true',
    legalBasis: 'Quyết định số 1511/QĐ-UBND\nNghị định số 45/2012/NĐ-CP',
    leadUnit: 'Sở Công Thương',
    partnerUnits: 'UBND xã Văn Vũ',
  },
  BENEFICIARIES: {
    'beneficiaries.3.new.name': 'HTX Vòng Lặp',
    'beneficiaries.3.support': '120 triệu',
    'beneficiaries.5.new.name': 'HTX Vòng Lặp Hai',
    'beneficiaries.5.supportNotStated': 'true',
  },
  CONTENT: {
    objectives: 'Mục tiêu\nhai dòng',
    content: 'Nội dung',
    necessity: 'Chưa có máy',
    expectedEffect: 'Tăng thu nhập',
    replication: 'Các xã lân cận',
    'outputs.0.unit': 'lao động',
    'outputs.0.target': '12',
  },
  EQUIPMENT: {
    'equipment.1.name': 'Máy sấy',
    'equipment.1.quantity': '2',
    'equipment.1.unitPrice': '150 triệu',
    'equipment.1.origin': 'Việt Nam',
    'equipment.1.madeIn': '2022',
    'equipment.1.quotations.3.supplier': 'Công ty Cơ khí A',
    'equipment.1.quotations.3.number': '12/BG',
    'equipment.1.quotations.3.quotedOn': '1/2/2023',
    'equipment.1.quotations.3.validUntil': '1/5/2023',
    'equipment.1.quotations.3.amount': '150 triệu',
    'equipment.1.quotations.7.supplier': 'Công ty B',
    'equipment.1.quotations.7.amount': '160 triệu',
    'equipment.4.name': 'Máy chưa có giá',
  },
  FUNDING: {
    support: '1,2 tỷ',
    'fundingLines.0.source': 'KCDP',
    'fundingLines.0.amount': '1.200.000.000',
    'fundingLines.2.source': 'DOI_UNG',
    'fundingLines.2.amountNotStated': 'true',
  },
  PLAN: {
    startsOn: '1/3/2023',
    endsOn: '15/12/2023',
    'milestones.0.title': 'Mua máy',
    'milestones.0.dueOn': '30/6/2023',
    'milestones.0.responsible': 'Nông Văn A',
    organisation: 'Trung tâm chủ trì, HTX lắp đặt',
  },
  CONDITIONS: {
    'conditions.0.isMet': 'true',
    'conditions.0.evidence': 'Khoản 3 Điều 4',
    'conditions.3.evidence': 'Đang rà soát',
    'priorities.2.flag': 'LOCAL_RAW_MATERIAL',
    'priorities.2.evidence': 'Củ dong của xã',
    'priorities.2.asOf': '31/12/2022',
    'priorities.5.flag': 'AREA_KV3',
    'priorities.5.evidence': 'Xã Văn Vũ trong danh sách',
  },
};

describe.each(Object.entries(FILLED) as [ProjectPart, FormValues][])(
  'the form of %s',
  (part, filled) => {
    test('saves what was typed, shows it again, and saving it again changes nothing', async () => {
      const code = await newProject();
      await send(part, { ...(await openForm(code, part)), ...filled });
      const shown = await openForm(code, part);
      await send(part, shown);
      const { version: _v, ...again } = await openForm(code, part);
      const { version: _w, ...before } = shown;
      expect(again).toEqual(before);
      expect(Object.keys(before).length).toBeGreaterThan(3);
    });
  },
);

describe('two people, or one with two tabs,', () => {
  test('may save different parts at the same time', async () => {
    const code = await newProject();
    const [general, plan] = [await openForm(code, 'GENERAL'), await openForm(code, 'PLAN')];
    await send('GENERAL', { ...general, location: 'Ba Bể' });
    await send('PLAN', { ...plan, startsOn: '1/3/2023' });
    const view = await getStaffProject(team.CENTER_OFFICER, code);
    expect(view).toMatchObject({ location: 'Ba Bể', startsOn: '2023-03-01' });
  });

  test('meet in the same part: the slower one is shown what is stored now', async () => {
    const code = await newProject();
    const [first, second] = [await openForm(code, 'CONTENT'), await openForm(code, 'CONTENT')];
    await send('CONTENT', { ...first, objectives: 'Bản một' });
    const late = send('CONTENT', { ...second, objectives: 'Bản hai' });
    await expect(late).rejects.toMatchObject({
      kind: 'CONFLICT',
      current: { objectives: 'Bản một', version: 2 },
    });
  });
});

test('a complaint of the command comes back under the field of its row', async () => {
  const code = await newProject();
  const form = await openForm(code, 'BENEFICIARIES');
  const refused = await refusalOf(
    send('BENEFICIARIES', {
      ...form,
      'beneficiaries.4.slug': 'khong-co-don-vi-nay',
      'beneficiaries.9.new.name': 'HTX Có Thật',
    }),
  );
  expect(refused.paths).toEqual(['beneficiaries.4.slug']);
});

test('a complaint about a quotation comes back under the field of its row within its row', async () => {
  const code = await newProject();
  const refused = await refusalOf(
    send('EQUIPMENT', {
      ...(await openForm(code, 'EQUIPMENT')),
      'equipment.2.name': 'Máy sấy',
      'equipment.2.quotations.5.supplier': 'Công ty A',
      'equipment.2.quotations.5.quotedOn': '1/5/2023',
      'equipment.2.quotations.5.validUntil': '1/2/2023',
      'equipment.2.quotations.5.amount': '10 triệu',
    }),
  );
  expect(refused.paths).toEqual(['equipment.2.quotations.5.validUntil']);
});

describe('conditions and priorities', () => {
  test('a tick says what it rests on', async () => {
    const code = await newProject();
    const form = await openForm(code, 'CONDITIONS');
    const refused = await refusalOf(send('CONDITIONS', { ...form, 'conditions.3.isMet': 'true' }));
    expect(refused.paths).toEqual(['conditions.3.evidence']);
  });

  test('a place is in one area class only', async () => {
    const code = await newProject();
    const refused = await refusalOf(
      send('CONDITIONS', {
        ...(await openForm(code, 'CONDITIONS')),
        'priorities.1.flag': 'AREA_KV1',
        'priorities.1.evidence': 'Danh sách',
        'priorities.4.flag': 'AREA_KV3',
        'priorities.4.evidence': 'Danh sách',
      }),
    );
    expect(refused.paths).toEqual(['priorities.4.flag']);
  });
});

test('a unit is one that existed on the day of the project', async () => {
  const code = await newProject();
  const form = await openForm(code, 'GENERAL');
  const refused = await refusalOf(send('GENERAL', { ...form, unit: 'na-ri-vu-loan' }));
  expect(refused.paths).toEqual(['unit']);
  await send('GENERAL', { ...form, unit: 'na-ri-van-vu' });
  const { unit } = await getStaffProject(team.CENTER_OFFICER, code);
  expect(unit).toEqual({ id: 'na-ri-van-vu', name: 'Văn Vũ', kindName: 'xã', parent: 'Na Rì' });
});
