import { describe, expect, test } from 'vitest';
import {
  beneficiariesForm,
  contentForm,
  fundingForm,
  generalForm,
  newProjectForm,
  planForm,
  saysTheSame,
} from '#lib/projects/form-schema.ts';

const TIES = { code: 'KCDP-2023-001', version: '3', base: 'abc' };

function pathsOf(read: {
  success: boolean;
  error?: { issues: { path: PropertyKey[] }[] } | undefined;
}): string[] {
  return read.error?.issues.map((issue) => issue.path.join('.')) ?? [];
}

test('a new project needs year, programme, kind and title, each asked for at its field', () => {
  expect(pathsOf(newProjectForm.safeParse({}))).toEqual(['planYear', 'programme', 'kind', 'title']);
  const { input } = newProjectForm.parse({
    planYear: '2023',
    programme: 'LOCAL',
    kind: 'TASK',
    title: ' In tờ\u200b rơi ',
  });
  expect(input).toEqual({ planYear: 2023, programme: 'LOCAL', kind: 'TASK', title: 'In tờ rơi' });
});

describe('a part of a dossier', () => {
  test('may be saved incomplete', () => {
    for (const form of [contentForm, fundingForm, planForm, beneficiariesForm]) {
      expect(pathsOf(form.safeParse(TIES))).toEqual([]);
    }
    expect(generalForm.parse({ ...TIES, title: 'Tên' }).input).toMatchObject({
      activityContent: null,
      implementingUnit: null,
      isGroup: false,
      version: 3,
    });
  });

  test('is cleaned of what hides or reorders text, and refused where it is too long', () => {
    const decomposed = 'Hợp tác xã'.normalize('NFD');
    const { input } = generalForm.parse({ ...TIES, title: `\u202e${decomposed}\u200b` });
    expect(input.title).toBe('Hợp tác xã'.normalize('NFC'));
    const long = { ...TIES, title: 'x'.repeat(10_000) };
    expect(pathsOf(generalForm.safeParse(long))).toEqual(['title']);
  });
});

describe('beneficiaries', () => {
  test('are picked from the register or registered in place, with or without an amount', () => {
    const { input } = beneficiariesForm.parse({
      ...TIES,
      'beneficiaries.0.slug': 'htx-yen-duong',
      'beneficiaries.0.support': '150 triệu',
      'beneficiaries.4.new.name': 'HTX Mới',
      'beneficiaries.4.new.type': 'COOPERATIVE',
      'beneficiaries.4.supportNotStated': 'true',
    });
    expect(input.beneficiariesState).toBe('STATED');
    expect(input.beneficiaries).toMatchObject([
      { slug: 'htx-yen-duong', support: { state: 'STATED', dong: 150_000_000n } },
      { new: { name: 'HTX Mới', type: 'COOPERATIVE' }, support: { state: 'NOT_STATED' } },
    ]);
  });

  test('cannot be left between the two', () => {
    const half = { ...TIES, 'beneficiaries.2.search': 'yen duong' };
    expect(pathsOf(beneficiariesForm.safeParse(half))).toEqual(['beneficiaries.2.search']);
    const unnamed = { ...TIES, 'beneficiaries.2.new.taxCode': '4700123456' };
    expect(pathsOf(beneficiariesForm.safeParse(unnamed))).toEqual(['beneficiaries.2.new.name']);
  });
});

test('a funding line names its source', () => {
  const read = fundingForm.safeParse({ ...TIES, 'fundingLines.1.amount': '5 triệu' });
  expect(pathsOf(read)).toEqual(['fundingLines.1.source']);
});

test('an expected result needs its number', () => {
  const read = contentForm.safeParse({ ...TIES, 'outputs.0.unit': 'lao động' });
  expect(pathsOf(read)).toEqual(['outputs.0.target']);
});

test('a milestone that is stored keeps its identity', () => {
  const id = '0192f1a0-7c1e-7cc3-8d2b-0f6f2a1b3c4d';
  const { input } = planForm.parse({
    ...TIES,
    startsOn: '1/3/2023',
    'milestones.0.id': id,
    'milestones.0.title': 'Mua máy',
    'milestones.0.dueOn': '05.06.2023',
  });
  expect(input).toMatchObject({
    startsOn: '2023-03-01',
    endsOn: null,
    milestones: [{ id, title: 'Mua máy', dueOn: '2023-06-05', responsible: null }],
  });
});

test('contents are the same when they would be saved as the same', () => {
  const typed = { support: '500 triệu', 'fundingLines.3.source': 'KCDP' };
  const stored = { support: '500.000.000', 'fundingLines.0.source': 'KCDP' };
  expect(saysTheSame('FUNDING', typed, stored)).toBe(true);
  expect(saysTheSame('FUNDING', { ...typed, support: '501 triệu' }, stored)).toBe(false);
  expect(saysTheSame('FUNDING', { support: 'năm trăm' }, { support: 'năm trăm' })).toBe(false);
});
