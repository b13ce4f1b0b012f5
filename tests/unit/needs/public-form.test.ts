import { describe, expect, test } from 'vitest';
import { CONSENT_TEXT } from '#lib/needs/consent.ts';
import { NEED_STEPS, pageOfIssues, STEP_FIELDS, turnPage } from '#lib/needs/steps.ts';

const told = (changes: Record<string, string | undefined> = {}) =>
  Object.fromEntries(
    Object.entries({
      name: 'HTX Miến dong',
      representative: 'Hoàng Thị Mẫu',
      phone: '0912 345 678',
      makes: 'Miến dong',
      wants: 'Mua máy tráng miến',
      cost: '600 triệu',
      ownCapitalNotStated: 'true',
      workers: '12',
      femaleWorkers: '',
      consent: 'true',
      ...changes,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

describe('the pages of the public form', () => {
  test('follow each other when nothing is missing', () => {
    const way = NEED_STEPS.slice(0, -1).map((step) => turnPage(told(), step, 'tiep'));
    expect(way.map((turn) => turn.kind === 'page' && turn.step)).toEqual(NEED_STEPS.slice(1));
  });

  test('go back, and to any page, whatever is wrong on this one', () => {
    expect(turnPage({}, 'nhu-cau', 'truoc')).toEqual({
      kind: 'page',
      step: 'san-pham',
      errors: [],
    });
    expect(turnPage({}, 'co-so', 'truoc')).toMatchObject({ step: 'co-so' });
    expect(turnPage({}, 'gui', 'von-lao-dong')).toMatchObject({ step: 'von-lao-dong', errors: [] });
  });

  test.each([
    ['co-so', { name: '' }, ['name']],
    ['co-so', { phone: '12' }, ['phone']],
    ['san-pham', { makes: undefined }, ['makes']],
    ['nhu-cau', { wants: ' ' }, ['wants']],
    ['von-lao-dong', { cost: '' }, ['cost']],
    ['von-lao-dong', { cost: '500' }, ['cost']],
    ['von-lao-dong', { cost: '500 triệu', costNotStated: 'true' }, ['cost']],
    ['von-lao-dong', { workers: 'mười' }, ['workers']],
    ['von-lao-dong', { femaleWorkers: '13' }, ['femaleWorkers']],
  ] as const)('%s stays with %j', (step, changes, fields) => {
    const turn = turnPage(told(changes), step, 'tiep');
    expect(turn).toMatchObject({ kind: 'page', step });
    if (turn.kind === 'page') expect(turn.errors.map((issue) => issue.path)).toEqual(fields);
  });

  test('what is wrong on another page does not hold up this one, but the sending', () => {
    const values = told({ phone: '' });
    expect(turnPage(values, 'nhu-cau', 'tiep')).toMatchObject({ step: 'von-lao-dong', errors: [] });
    expect(turnPage(values, 'gui', 'gui')).toMatchObject({
      kind: 'page',
      step: 'co-so',
      errors: [{ path: 'phone' }],
    });
  });

  test('nothing is sent without consent', () => {
    expect(turnPage(told({ consent: undefined }), 'gui', 'gui')).toMatchObject({
      kind: 'page',
      step: 'gui',
      errors: [{ path: 'consent' }],
    });
  });

  test('the whole is read as the API would take it', () => {
    expect(turnPage(told(), 'gui', 'gui')).toMatchObject({
      kind: 'send',
      input: {
        phone: '0912345678',
        cost: { state: 'STATED', dong: 600_000_000n },
        ownCapital: { state: 'NOT_STATED', dong: null },
        workers: 12,
        femaleWorkers: null,
        uploads: [],
      },
    });
  });

  test('a file that is not one is told in its own slot', () => {
    const turn = turnPage(told({ upload2: 'x' }), 'tep', 'tiep');
    expect(turn).toMatchObject({ step: 'tep', errors: [{ path: 'upload2' }] });
    expect(pageOfIssues([{ path: 'uploads.0', message: 'Không còn tệp.' }])).toMatchObject({
      step: 'tep',
      errors: [{ path: 'upload1' }],
    });
  });

  test('every field stands on one page', () => {
    const fields = Object.values(STEP_FIELDS).flat();
    expect(new Set(fields).size).toBe(fields.length);
  });
});

test('the consent says who, what for, how long, who reads it, and which rights there are', () => {
  for (const words of ['Ai giữ', 'dùng để làm gì', 'bao lâu', 'Ai xem', 'Quyền', '91/2025/QH15']) {
    expect(CONSENT_TEXT).toContain(words);
  }
});
