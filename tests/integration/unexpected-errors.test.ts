import { afterEach, describe, expect, it, vi } from 'vitest';
import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { isDatabaseAway } from '#lib/http/problem.ts';
import { Crowded } from '#lib/http/turns.ts';
import { log } from '#lib/log.ts';
import { call } from '#tests/support/api.ts';

const failing = (error: Error) =>
  doors({ GET: publicDoor({ summary: '', run: () => Promise.reject(error) }) }).GET;

afterEach(() => vi.restoreAllMocks());

describe('an error nobody foresaw', () => {
  it('tells the caller a reference and nothing of the inside', async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const answer = await call(failing(new Error('SELECT "secret" FROM /srv/portal/lib/x.ts')));
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: 'UNEXPECTED', status: 500, errors: [] });
    expect(JSON.stringify(answer.body)).not.toMatch(/SELECT|srv|\.ts|stack/);
    const reference = /Mã tra cứu: ([\w-]+)\./.exec(answer.body.detail)?.[1];
    expect(written.join('')).toContain(reference);
  });

  it('a database that is away is told as such, so that a client tries again', async () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const answer = await call(failing(refused));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.body.code).toBe('DATABASE_AWAY');
    expect(isDatabaseAway(new AggregateError([refused]))).toBe(true);
    expect(isDatabaseAway(new Error('syntax error'))).toBe(false);
    expect(isDatabaseAway('text')).toBe(false);
  });

  it('whoever comes while too many are waiting is told to come back', async () => {
    const answer = await call(failing(new Crowded()));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.body.code).toBe('CROWDED');
  });
});

describe('the log', () => {
  it('hides what is secret by its name, and the data an error carried', () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const error = Object.assign(new Error('value "0912345678"'), { name: 'PrismaClientKnown' });
    log.error('event', { password: 'p', sessionToken: 't', cookie: 'c', path: '/x', error });
    expect(written[0]).toContain('"path":"/x"');
    expect(written[0]).not.toMatch(/"p"|"t"|"c"|0912345678/);
  });
});
