import { beforeAll, describe, expect, it } from 'vitest';
import * as appraisal from '#app/api/v1/projects/[code]/appraisal/route.ts';
import * as comments from '#app/api/v1/projects/[code]/comments/route.ts';
import * as plan from '#app/api/v1/projects/[code]/plan/route.ts';
import * as progressReports from '#app/api/v1/projects/[code]/progress-reports/route.ts';
import * as publication from '#app/api/v1/projects/[code]/publication/route.ts';
import * as project from '#app/api/v1/projects/[code]/route.ts';
import * as transitions from '#app/api/v1/projects/[code]/transitions/route.ts';
import * as projects from '#app/api/v1/projects/route.ts';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { isDomainError } from '#lib/domain/errors.ts';
import { ACTIONS } from '#lib/domain/lifecycle.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { sees } from '#lib/domain/visibility.ts';
import {
  KINDS,
  ROLES,
  STATUSES,
  type Kind,
  type Role,
  type Status,
} from '#lib/domain/vocabulary.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import { takeStep } from '#lib/transitions/commands.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { EXPECTED_RIGHTS, EXPECTED_STEPS } from '#tests/support/expected-rights.ts';

/**
 * Every role × action × state × kind, through the command and through the route, held against the
 * tables written out by hand. The officer here is not in charge of the projects unless `own` says so.
 */

const WHO = [...ROLES, 'PUBLIC', 'OWNER'] as const;
type Who = (typeof WHO)[number];

const actors = new Map<Who, Actor>();
const cookies = new Map<Who, string>();
const codes = new Map<string, string>();
const key = (kind: Kind, status: Status) => `${kind} ${status}`;

const existing = KINDS.flatMap((kind) => STATUSES.map((status) => ({ kind, status }))).filter(
  ({ kind, status }) => kind === 'PROJECT' || (status !== 'CONTRACTED' && status !== 'LIQUIDATED'),
);

beforeAll(async () => {
  actors.set('PUBLIC', PUBLIC_ACTOR);
  for (const who of [...ROLES, 'OWNER'] as const) {
    const actor = await makeAccount(who === 'OWNER' ? 'CENTER_OFFICER' : who);
    actors.set(who, actor);
    cookies.set(who, await sessionFor(actor));
  }
  for (const { kind, status } of existing) await makeCell(kind, status);
});

let number = 100;

/** A project in this state that nobody has touched yet. */
async function makeCell(kind: Kind, status: Status): Promise<string> {
  number += 1;
  const code = `KCDP-2022-${number}`;
  await prisma.project.create({
    data: {
      code,
      title: 'Một đề án',
      planYear: 2022,
      programme: 'LOCAL',
      kind,
      status,
      ownerId: actors.get('OWNER')?.id ?? null,
    },
  });
  codes.set(key(kind, status), code);
  return code;
}

const roleOf = (who: Who): Role | 'PUBLIC' => (who === 'OWNER' ? 'CENTER_OFFICER' : who);

/** Does the hand-written table give this right, to somebody who is (not) in charge? */
function hasRight(who: Who, permission: Permission): boolean {
  const role = roleOf(who);
  const reach = role === 'PUBLIC' ? undefined : EXPECTED_RIGHTS[permission][role];
  return reach === 'any' || (reach === 'own' && who === 'OWNER');
}

function isSeen(who: Who, status: Status): boolean {
  const early = ['DRAFT', 'CENTER_REVIEW', 'RETURNED'].includes(status);
  const role = roleOf(who);
  if (role === 'PUBLIC' || role === 'ADMIN') return false;
  return !(role.startsWith('DEPARTMENT') && early);
}

/** The contract's order: 401, then 404, then 403; `null` when the door lets through. */
function expectedRefusal(who: Who, permission: Permission, status: Status): number | null {
  if (who === 'PUBLIC') return 401;
  if (!isSeen(who, status)) return 404;
  return hasRight(who, permission) ? null : 403;
}

describe('every step of the lifecycle', () => {
  it.each(existing)(
    'on a $kind in $status: route and command agree with the table',
    async ({ kind, status }) => {
      let code = codes.get(key(kind, status)) ?? '';
      for (const action of ACTIONS) {
        for (const who of WHO) {
          const cell = `${who} ${action} ${status} ${kind}`;
          const body = { action, version: 1 };
          const answer = await call(transitions.POST, {
            method: 'POST',
            params: { code },
            body,
            cookie: cookies.get(who),
          });
          const refusal = expectedRefusal(who, action, status);
          const leads = EXPECTED_STEPS[kind][status].includes(action);
          if (refusal !== null) expect(answer.status, cell).toBe(refusal);
          else if (!leads) expect(answer.body.code, cell).toBe('WRONG_STATE');
          else if (answer.status !== 200) expect(answer.body.code, cell).toBe('RULE');
          if (answer.status === 200) code = await makeCell(kind, status);

          const actor = actors.get(who);
          if (!actor || actor.id === null) continue;
          const result = await takeStep(actor, code, body).then(
            () => 'DONE',
            (error: unknown) => (isDomainError(error) ? error.kind : 'UNEXPECTED'),
          );
          const kinds =
            refusal === 404
              ? ['NOT_FOUND']
              : refusal === 403
                ? ['FORBIDDEN']
                : leads
                  ? ['DONE', 'RULE_VIOLATION']
                  : ['RULE_VIOLATION'];
          expect(kinds, cell).toContain(result);
          if (result === 'DONE') code = await makeCell(kind, status);
        }
      }
    },
  );
});

const OPERATIONS: { permission: Permission; method: string; handler: Handler; body: unknown }[] = [
  { permission: 'project.edit', method: 'PATCH', handler: project.PATCH, body: { version: 1 } },
  {
    permission: 'project.delete',
    method: 'DELETE',
    handler: project.DELETE,
    body: { version: 99 },
  },
  {
    permission: 'project.publish',
    method: 'PUT',
    handler: publication.PUT,
    body: { isPublished: false, version: 99 },
  },
  {
    permission: 'plan.edit',
    method: 'PUT',
    handler: plan.PUT,
    body: { milestones: [], version: 99 },
  },
  { permission: 'comment.write', method: 'POST', handler: comments.POST, body: { body: 'Ý kiến' } },
  {
    permission: 'appraisal.fill',
    method: 'PUT',
    handler: appraisal.PUT,
    body: { heads: [], recommended: { state: 'NOT_STATED' }, conclusion: '', version: 99 },
  },
  {
    permission: 'progress.write',
    method: 'POST',
    handler: progressReports.POST,
    body: { asOf: '2099-01-01', percent: null, done: 'x' },
  },
];

describe('every other act on a project', () => {
  it.each(OPERATIONS)('$permission', async ({ permission, method, handler, body }) => {
    for (const status of STATUSES) {
      const code = codes.get(key('PROJECT', status)) ?? '';
      for (const who of WHO) {
        const cookie = cookies.get(who);
        const answer = await call(handler, { method, params: { code }, body, cookie });
        const refusal = expectedRefusal(who, permission, status);
        const cell = `${who} ${permission} ${status}`;
        if (refusal !== null) expect(answer.status, cell).toBe(refusal);
        else expect([200, 201, 409, 422], cell).toContain(answer.status);
        // A malformed body is told only to those who may act at all.
        const malformed = await call(handler, { method, params: { code }, raw: '{', cookie });
        expect(malformed.status, cell).toBe(refusal ?? 400);
      }
    }
    await prisma.project.updateMany({ data: { version: 1 } });
  });

  it('a new project is drawn up by officers only', async () => {
    for (const who of WHO) {
      const answer = await call(projects.POST, {
        method: 'POST',
        body: {},
        cookie: cookies.get(who),
      });
      const expected = who === 'PUBLIC' ? 401 : hasRight(who, 'project.create') ? 400 : 403;
      expect(answer.status, who).toBe(expected);
    }
  });
});

describe('who sees what', () => {
  it('a project outside the scope is not found; lists, detail and SQL agree', async () => {
    for (const who of WHO) {
      const actor = actors.get(who) ?? PUBLIC_ACTOR;
      const listed = await prisma.$queryRawUnsafe<{ code: string }[]>(
        `SELECT p."code" FROM "Project" p WHERE ${scopeSql(actor)}`,
      );
      const inScope = new Set(listed.map((row) => row.code));
      for (const status of STATUSES) {
        const code = codes.get(key('PROJECT', status)) ?? '';
        const answer = await call(project.GET, { params: { code }, cookie: cookies.get(who) });
        const cell = `${who} ${status}`;
        expect(answer.status, cell).toBe(isSeen(who, status) ? 200 : 404);
        expect(inScope.has(code), cell).toBe(isSeen(who, status));
        const row = { status, isPublished: false, submissionCount: 0, isDeleted: false };
        expect(sees(actor, row), cell).toBe(isSeen(who, status));
      }
    }
  });
});

describe('refusals', () => {
  it('are put on the audit trail', async () => {
    const refused = await prisma.auditEvent.count({
      where: { action: { startsWith: 'refused:' } },
    });
    expect(refused).toBeGreaterThan(1_000);
    const [{ breaks } = { breaks: -1n }] = await prisma.$queryRaw<{ breaks: bigint }[]>`
      SELECT count(*) AS breaks FROM audit_verify()`;
    expect(breaks).toBe(0n);
  });
});
