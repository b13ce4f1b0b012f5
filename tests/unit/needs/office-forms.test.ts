import { describe, expect, test } from 'vitest';
import { convertForm, toConvertField } from '#lib/needs/form-schema.ts';

const typed = (changes: Record<string, string> = {}) => ({
  code: 'NC-2026-AB2CD3',
  version: '2',
  title: 'Hỗ trợ máy tráng miến',
  planYear: '2027',
  programme: 'LOCAL',
  kind: 'PROJECT',
  choice: 'moi',
  other: '',
  'with.0.code': 'NC-2026-AB2CD4',
  'with.0.version': '3',
  'with.0.choice': 'htx-yen-duong',
  'with.0.other': '',
  answer: '',
  ...changes,
});

describe('the form that makes a project of needs', () => {
  test('reads a new entry and a chosen one', () => {
    const { input } = convertForm.parse(typed());
    expect(input).toMatchObject({
      code: 'NC-2026-AB2CD3',
      body: {
        version: 2,
        planYear: 2027,
        kind: 'PROJECT',
        with: [{ code: 'NC-2026-AB2CD4', version: 3, slug: 'htx-yen-duong' }],
      },
    });
    expect(input.body.slug).toBeUndefined();
  });

  test('says of each need that its beneficiary is not chosen', () => {
    const parsed = convertForm.safeParse(typed({ choice: '', 'with.0.choice': '' }));
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([
      'choice',
      'with.0.choice',
    ]);
  });

  test('asks a task for no beneficiary', () => {
    const parsed = convertForm.safeParse(typed({ kind: 'TASK', choice: '', 'with.0.choice': '' }));
    expect(parsed.success).toBe(true);
  });

  test.each([
    ['htx-phi-doan', null],
    ['HTX Phi Đoàn', 'other'],
    ['', 'other'],
  ])('takes %j as another entry: %s', (other, path) => {
    const parsed = convertForm.safeParse(typed({ choice: 'khac', other }));
    expect(parsed.error?.issues[0]?.path.join('.') ?? null).toBe(path);
  });

  test.each([
    ['new.name', 'choice'],
    ['with.1.new.taxCode', 'with.1.choice'],
    ['with.0.slug', 'with.0.choice'],
    ['title', 'title'],
  ])('tells a refusal of %s at %s', (path, field) => {
    expect(toConvertField(path)).toBe(field);
  });
});
