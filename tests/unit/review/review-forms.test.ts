import { expect, test } from 'vitest';
import type { z } from 'zod';
import { appraiseForm, reasonStepForm, sheetForm } from '#lib/review/form-schema.ts';

const about = { code: 'KCDP-2023-001', version: '3' };
const pathsOf = (schema: z.ZodType, values: Record<string, string>) =>
  schema.safeParse(values).error?.issues.map((issue) => issue.path.join('.'));

test('a sheet may be half filled; a note without a verdict is not thrown away but asked about', () => {
  const sheet = {
    ...about,
    'heads.0.head': 'FIT',
    'heads.0.verdict': 'PASS',
    'heads.0.note': '',
    'heads.1.head': 'NECESSITY',
    'heads.1.note': '',
    recommended: '250 triệu',
    conclusion: '',
  };
  expect(sheetForm.parse(sheet).input).toEqual({
    code: 'KCDP-2023-001',
    body: {
      version: 3,
      heads: [{ head: 'FIT', verdict: 'PASS', note: null }],
      recommended: { state: 'STATED', dong: 250_000_000n },
      conclusion: '',
    },
  });
  expect(pathsOf(sheetForm, { ...sheet, 'heads.1.note': 'Chưa rõ' })).toEqual(['heads.1.verdict']);
});

test('an appraisal names each field that cannot be read, all at once', () => {
  const typed = { ...about, 'minutes.number': '05/BB-SCT', 'minutes.on': '31/02/2023' };
  expect(pathsOf(appraiseForm, { ...typed, recommended: '500' })).toEqual([
    'minutes.on',
    'recommended',
  ]);
  expect(pathsOf(appraiseForm, { ...typed, 'minutes.on': '', recommended: '' })).toEqual([
    'minutes.on',
    'recommended',
  ]);
});

test('a step that does not exist, or brings what it does not take, is not let in', () => {
  expect(pathsOf(reasonStepForm, { ...about, action: 'deleteAll', reason: 'x' })).toEqual([
    'action',
  ]);
  expect(reasonStepForm.safeParse({ ...about, action: 'submit', reason: 'x' }).success).toBe(false);
});
