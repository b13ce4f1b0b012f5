import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, isDocumentKind, type DocumentKind } from '#lib/domain/document-kinds.ts';
import { ACTIONS } from '#lib/domain/lifecycle.ts';
import {
  DOCUMENT_STAGES,
  fulfils,
  isDocumentStage,
  isDue,
  missingAt,
  requiredAt,
  stageOf,
  stageOfAction,
  type About,
  type DocumentStage,
} from '#lib/domain/required-documents.ts';
import { STATUSES } from '#lib/domain/vocabulary.ts';

const NATIONAL: About = { programme: 'NATIONAL', kind: 'PROJECT' };
const LOCAL: About = { programme: 'LOCAL', kind: 'PROJECT' };
const TASK: About = { programme: 'LOCAL', kind: 'TASK' };

const kindsAt = (stage: DocumentStage, about: About) =>
  requiredAt(stage, about).map(({ kind }) => kind);

describe('the papers of a state', () => {
  test.each<[DocumentStage, About, DocumentKind[]]>([
    [
      'DRAFT',
      LOCAL,
      [
        'REQUEST',
        'REGISTRATION',
        'PROPOSAL',
        'ESTIMATE',
        'QUOTATION',
        'COMMITMENT',
        'SURVEY_MINUTES',
      ],
    ],
    ['DRAFT', TASK, ['PROPOSAL', 'ESTIMATE']],
    ['APPRAISED', LOCAL, ['APPRAISAL_MINUTES', 'APPRAISAL_SHEET']],
    ['FORWARDED', TASK, ['SUBMISSION_LETTER']],
    ['APPROVED', NATIONAL, ['DECISION', 'OFFICIAL_LETTER']],
    ['APPROVED', LOCAL, ['DECISION']],
    ['CONTRACTED', LOCAL, ['CONTRACT']],
    ['CONTRACTED', TASK, []],
    ['IN_PROGRESS', TASK, ['IMPLEMENTATION_PLAN']],
    ['ACCEPTED', TASK, ['ACCEPTANCE_MINUTES', 'RESULT_REPORT']],
    [
      'ACCEPTED',
      NATIONAL,
      [
        'ACCEPTANCE_MINUTES',
        'RESULT_REPORT',
        'INVOICE',
        'PAYMENT_ORDER',
        'HANDOVER_MINUTES',
        'PHOTO',
      ],
    ],
    ['LIQUIDATED', TASK, []],
    ['LIQUIDATED', LOCAL, ['LIQUIDATION_MINUTES']],
    ['SETTLED', TASK, ['SETTLEMENT_FILE']],
    ['STOPPED', LOCAL, ['DECISION']],
  ])('%s of %o', (stage, about, kinds) => {
    expect(kindsAt(stage, about)).toEqual(kinds);
  });

  test('name kinds that exist, and say how sure the list is', () => {
    const all = DOCUMENT_STAGES.flatMap((stage) => requiredAt(stage, NATIONAL));
    expect(all.every(({ kind }) => DOCUMENT_KINDS.includes(kind))).toBe(true);
    expect(new Set(all.map(({ confidence }) => confidence))).toEqual(
      new Set(['KNOWN', 'PROPOSED']),
    );
    expect(isDocumentKind('PROPOSAL')).toBe(true);
    expect(isDocumentKind('ĐỀ ÁN')).toBe(false);
  });

  test('are missing until one of the kind is there, whatever state it was attached to', () => {
    expect(missingAt('DRAFT', TASK, [])).toEqual(['PROPOSAL', 'ESTIMATE']);
    expect(missingAt('DRAFT', TASK, [{ kind: 'PROPOSAL', status: 'APPROVED' }])).toEqual([
      'ESTIMATE',
    ]);
    expect(
      missingAt('DRAFT', TASK, [
        { kind: 'PROPOSAL', status: 'DRAFT' },
        { kind: 'ESTIMATE', status: null },
      ]),
    ).toEqual([]);
  });

  test('the decision that approves is not the one that stops', () => {
    const approval = { kind: 'DECISION', status: 'APPROVED' } as const;
    expect(fulfils(approval, 'DECISION', 'APPROVED')).toBe(true);
    expect(fulfils(approval, 'DECISION', 'STOPPED')).toBe(false);
    expect(fulfils({ ...approval, status: null }, 'DECISION', 'STOPPED')).toBe(true);
    expect(fulfils(approval, 'CONTRACT', 'APPROVED')).toBe(false);
  });
});

describe('steps and states', () => {
  test('a step forward completes the papers of its state, a step back none', () => {
    const stages = Object.fromEntries(ACTIONS.map((action) => [action, stageOfAction(action)]));
    expect(stages).toEqual({
      sendToLeader: 'DRAFT',
      takeBack: null,
      returnToOfficer: null,
      submit: 'DRAFT',
      return: null,
      appraise: 'APPRAISED',
      reject: null,
      forward: 'FORWARDED',
      returnFromAbove: null,
      approve: 'APPROVED',
      signContracts: 'CONTRACTED',
      start: 'IN_PROGRESS',
      accept: 'ACCEPTED',
      reopen: null,
      liquidate: 'LIQUIDATED',
      settle: 'SETTLED',
      stop: 'STOPPED',
    });
  });

  test('until the appraisal everything belongs to the dossier that is proposed', () => {
    const before = STATUSES.filter((status) => stageOf(status) === 'DRAFT');
    expect(before).toEqual(['DRAFT', 'CENTER_REVIEW', 'SUBMITTED', 'RETURNED']);
    expect(stageOf('REJECTED')).toBe('REJECTED');
    expect(isDocumentStage('REJECTED')).toBe(false);
    expect(isDocumentStage('APPROVED')).toBe(true);
  });

  test.each([
    ['DRAFT', ['DRAFT']],
    ['SUBMITTED', ['DRAFT']],
    ['FORWARDED', ['DRAFT', 'APPRAISED', 'FORWARDED']],
    ['REJECTED', ['DRAFT']],
    ['STOPPED', ['DRAFT', 'APPRAISED', 'FORWARDED', 'APPROVED', 'STOPPED']],
    ['SETTLED', DOCUMENT_STAGES.filter((stage) => stage !== 'STOPPED')],
  ] as const)('in %s the papers of %j are due', (status, due) => {
    expect(DOCUMENT_STAGES.filter((stage) => isDue(stage, status))).toEqual(due);
  });
});
