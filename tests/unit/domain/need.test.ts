import { describe, expect, test } from 'vitest';
import { PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { readNeedCode } from '#lib/domain/need-code.ts';
import {
  answerRefusal,
  isOpen,
  mayDo,
  mergeRefusal,
  NEED_ACTS,
  NEED_STATUSES,
  readsNeeds,
  stateAfter,
  type NeedAct,
  type NeedStatus,
} from '#lib/domain/need.ts';
import { readPhone } from '#lib/domain/phone.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';

/** Written out by hand: where each act leads from each state; a gap means it is refused. */
const EXPECTED: Record<NeedStatus, Partial<Record<NeedAct, NeedStatus>>> = {
  NEW: { triage: 'IN_TRIAGE', merge: 'MERGED', decline: 'DECLINED' },
  IN_TRIAGE: {
    triage: 'IN_TRIAGE',
    contact: 'IN_TRIAGE',
    survey: 'SURVEYED',
    merge: 'MERGED',
    decline: 'DECLINED',
    convert: 'CONVERTED',
  },
  SURVEYED: {
    triage: 'SURVEYED',
    contact: 'SURVEYED',
    survey: 'SURVEYED',
    merge: 'MERGED',
    decline: 'DECLINED',
    convert: 'CONVERTED',
  },
  CONVERTED: {},
  MERGED: {},
  DECLINED: {},
};

describe('the way of a need', () => {
  for (const from of NEED_STATUSES) {
    for (const act of NEED_ACTS) {
      const to = EXPECTED[from][act] ?? null;
      test(`${act} from ${from} ${to ? `leads to ${to}` : 'is refused'}`, () => {
        expect(stateAfter(act, from)).toBe(to);
      });
    }
  }

  test('ends in a project, in another need, or declined', () => {
    expect(NEED_STATUSES.filter((status) => !isOpen(status))).toEqual([
      'CONVERTED',
      'MERGED',
      'DECLINED',
    ]);
  });
});

const actorOf = (role: Role): Actor => ({ role, id: 'x', username: 'x', name: 'X' });

describe('who has to do with needs', () => {
  const HANDLES: readonly Role[] = ['CENTER_OFFICER', 'CENTER_LEADER'];

  for (const role of ROLES) {
    test(`${role} reads needs: ${HANDLES.includes(role) || role === 'AUDITOR'}`, () => {
      expect(readsNeeds(actorOf(role))).toBe(HANDLES.includes(role) || role === 'AUDITOR');
    });
    for (const act of NEED_ACTS) {
      const may = act === 'convert' ? role === 'CENTER_OFFICER' : HANDLES.includes(role);
      test(`${role} may ${act}: ${may}`, () => {
        expect(mayDo(actorOf(role), act)).toBe(may);
      });
    }
  }

  test('nobody else reads or changes one', () => {
    expect(readsNeeds(PUBLIC_ACTOR)).toBe(false);
    expect(NEED_ACTS.filter((act) => mayDo(PUBLIC_ACTOR, act))).toEqual([]);
  });
});

describe('merging and answering', () => {
  test.each(NEED_STATUSES)('into one that is %s', (status) => {
    const refusal = mergeRefusal({ id: 'a' }, { id: 'b', status });
    if (status === 'MERGED') expect(refusal).toContain('đã được gộp');
    else expect(refusal).toBeNull();
  });

  test('a need is not merged into itself', () => {
    expect(mergeRefusal({ id: 'a' }, { id: 'a', status: 'NEW' })).toContain('chính nó');
  });

  test('an answer of 19 characters is too short, one of 20 is taken', () => {
    expect(answerRefusal('ế'.repeat(19))).toContain('20');
    expect(answerRefusal('ế'.repeat(20))).toBeNull();
    expect(answerRefusal('ế'.normalize('NFD').repeat(19))).toContain('20');
  });
});

describe('a tracking code', () => {
  test.each([
    ['NC-2026-AB2CD3', 'NC-2026-AB2CD3'],
    [' nc-2026-ab2cd3 ', 'NC-2026-AB2CD3'],
    ['nc 2026 ab2 cd3', 'NC-2026-AB2CD3'],
    ['NC2026AB2CD3', 'NC-2026-AB2CD3'],
    ['NC–2026–AB2CD3', 'NC-2026-AB2CD3'],
    ['NC-2026-AB2CD', null],
    ['NC-2026-AB2CD34', null],
    ['NC-2026-AB0CD3', null],
    ['NC-2026-ABOCD3', null],
    ['NC-2026-ABICD3', null],
    ['NC-2026-ABLCD3', null],
    ['NC-2026-AB1CD3', null],
    ['KCDP-2026-001', null],
    ["NC-2026-AB2C'3", null],
    ['', null],
  ])('%j is read as %s', (text, code) => {
    expect(readNeedCode(text)).toBe(code);
  });
});

describe('a telephone number', () => {
  test.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['0912-345-678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['+84912345678', '0912345678'],
    ['+84 (0) 912 345 678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0841234567', '0841234567'],
    ['０９１２３４５６７８', '0912345678'],
    ['(0209) 3870 123', '02093870123'],
    ['02093870123', '02093870123'],
    ['0281234567', '0281234567'],
    ['912345678', '0912345678'],
    ['091234567', null],
    ['09123456789', null],
    ['0112345678', null],
    ['0612345678', null],
    ['+1 202 555 0100', null],
    ['số của tôi', null],
    ['', null],
  ])('%j is read as %s', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });
});
