import { describe, expect, test } from 'vitest';
import { PROJECT_PARTS } from '#lib/domain/vocabulary.ts';
import { partOfPath, partTasks } from '#lib/projects/tasks.ts';
import type { DossierView } from '#lib/projects/view.ts';

const NOTHING = { state: 'NOT_STATED', dong: null, source: null } as const;

const EMPTY = {
  kind: 'PROJECT',
  activityContent: null,
  implementingUnit: null,
  necessity: null,
  expectedEffect: null,
  replication: null,
  organisation: null,
  decision: null,
  conditions: [],
  priorities: [],
  objectives: null,
  content: null,
  scale: null,
  startsOn: null,
  endsOn: null,
  requested: NOTHING,
  beneficiaries: [],
  beneficiariesState: 'NOT_STATED',
  equipment: [],
  outputs: [],
  fundingLines: [],
  progress: { percent: null, asOf: null, milestones: [] },
} as unknown as DossierView;

const statesOf = (view: DossierView, open: (string | null)[] = []) =>
  Object.fromEntries(partTasks(view, open).map((task) => [task.part, task.state]));

describe('the task list of a dossier', () => {
  test('of a new draft has everything before it but the general part', () => {
    expect(statesOf(EMPTY)).toEqual({
      GENERAL: 'IN_PROGRESS',
      BENEFICIARIES: 'NOT_STARTED',
      CONTENT: 'NOT_STARTED',
      EQUIPMENT: 'NOT_STARTED',
      FUNDING: 'NOT_STARTED',
      PLAN: 'NOT_STARTED',
      CONDITIONS: 'NOT_STARTED',
    });
  });

  test('tells a part that was begun from one that is complete', () => {
    const begun = { ...EMPTY, objectives: 'Tăng năng suất.' };
    expect(statesOf(begun).CONTENT).toBe('IN_PROGRESS');
    expect(statesOf({ ...begun, content: 'Mua máy.' }).CONTENT).toBe('DONE');
  });

  test('waits for the conditions that can be confirmed before the decision', () => {
    const met = (condition: string) => ({ condition, isMet: true, evidence: 'Văn bản' });
    const some = { ...EMPTY, decision: null, conditions: [met('CONTENT_FITS')] } as DossierView;
    expect(statesOf(some).CONDITIONS).toBe('IN_PROGRESS');
    const all = {
      ...some,
      conditions: ['CONTENT_FITS', 'COUNTERPART', 'NO_OTHER_SOURCE'].map(met),
    } as DossierView;
    expect(statesOf(all).CONDITIONS).toBe('DONE');
    expect(partTasks(some, []).find((task) => task.part === 'CONDITIONS')?.unconfirmed).toBe(2);
  });

  test('asks a task for no beneficiaries', () => {
    expect(statesOf({ ...EMPTY, kind: 'TASK' }).BENEFICIARIES).toBe('NOT_APPLICABLE');
  });

  test('shows what an open comment points at as to be fixed, also a complete part', () => {
    const complete = { ...EMPTY, objectives: 'a', content: 'b' };
    expect(statesOf(complete, ['objectives']).CONTENT).toBe('TO_FIX');
    expect(statesOf(complete, ['FUNDING', null]).FUNDING).toBe('TO_FIX');
    expect(statesOf(complete, [null]).CONTENT).toBe('DONE');
  });
});

test('a comment belongs to the part it names, or to the part of the field it names', () => {
  for (const part of PROJECT_PARTS) expect(partOfPath(part)).toBe(part);
  expect(partOfPath('milestones.0.title')).toBe('PLAN');
  expect(partOfPath('fundingLines')).toBe('FUNDING');
  expect(partOfPath('no-such-field')).toBeNull();
  expect(partOfPath(null)).toBeNull();
});
