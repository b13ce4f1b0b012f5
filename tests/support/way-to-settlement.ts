import * as acceptances from '#app/api/v1/projects/[code]/acceptances/route.ts';
import * as implementationPlan from '#app/api/v1/projects/[code]/implementation-plan/route.ts';
import * as inspections from '#app/api/v1/projects/[code]/inspections/route.ts';
import * as confirmation from '#app/api/v1/projects/[code]/payments/[id]/confirm/route.ts';
import * as payments from '#app/api/v1/projects/[code]/payments/route.ts';
import * as reportConfirm from '#app/api/v1/projects/[code]/progress-reports/[id]/confirm/route.ts';
import * as reports from '#app/api/v1/projects/[code]/progress-reports/route.ts';
import * as plan from '#app/api/v1/projects/[code]/plan/route.ts';
import * as project from '#app/api/v1/projects/[code]/route.ts';
import * as settlement from '#app/api/v1/projects/[code]/settlement/route.ts';
import * as transitions from '#app/api/v1/projects/[code]/transitions/route.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import { call, type Answer } from './api.ts';
import { versionOf } from './factories.ts';

export type Who = Role | 'OTHER_OFFICER' | 'PUBLIC';

/** The cookie of each person who takes part. */
export type Cookies = ReadonlyMap<Who, string>;

export const trieu = (count: number) => ({ state: 'STATED', dong: String(count * 1_000_000) });

/** The same way from the approval for all kinds over the API; what one kind skips it does not ask for. */
export class Way {
  readonly code: string;
  readonly #cookies: Cookies;
  constructor(code: string, cookies: Cookies) {
    this.code = code;
    this.#cookies = cookies;
  }

  /** Whatever the answer is. */
  ask(who: Who, method: string, handler: Handler, body?: unknown, more = {}): Promise<Answer> {
    const params = { code: this.code, ...more };
    return call(handler, { method, params, body, cookie: this.#cookies.get(who) });
  }

  /** The answer's body; a refusal fails the test with its own words. */
  async done(who: Who, method: string, handler: Handler, body?: unknown, more = {}) {
    const answer = await this.ask(who, method, handler, body, more);
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  get(who: Who, handler: Handler, more = {}) {
    return this.done(who, 'GET', handler, undefined, more);
  }

  post(who: Who, handler: Handler, body?: unknown, more = {}) {
    return this.done(who, 'POST', handler, body, more);
  }

  async put(who: Who, handler: Handler, body: object) {
    return this.done(who, 'PUT', handler, { version: await versionOf(this.code), ...body });
  }

  async step(who: Who, action: string, fields: object = {}) {
    const version = await versionOf(this.code);
    return this.post(who, transitions.POST, { action, version, ...fields });
  }

  async sign(parties: readonly string[]) {
    await this.step('CENTER_LEADER', 'signContracts', {
      contracts: parties.map((party, index) => ({
        number: `0${index + 1}/2023/HĐ-KC`,
        on: '2023-02-15',
        party,
        value: trieu(party === 'CUC' ? 500 : 250),
        startsOn: '2023-02-15',
        endsOn: '2023-11-30',
        subject: 'Hỗ trợ mua máy chế biến',
      })),
    });
  }

  async work() {
    await this.post('CENTER_LEADER', implementationPlan.POST, {
      number: '15/KH-TTKC',
      on: '2023-02-20',
      content: 'Giao việc từng quý.',
    });
    await this.step('CENTER_OFFICER', 'start');
    await this.post('DEPARTMENT_REVIEWER', inspections.POST, {
      on: '2023-06-15',
      inspectors: 'Nguyễn Văn A',
      findings: 'Máy đã lắp.',
      conclusion: 'Đề nghị chạy thử.',
    });
    const { progress } = await this.get('CENTER_OFFICER', project.GET);
    await this.put('CENTER_OFFICER', plan.PUT, {
      milestones: progress.milestones.map(
        ({ id: milestone, title, dueOn, responsible }: never) => ({
          id: milestone,
          title,
          dueOn,
          responsible,
          isDone: true,
          doneOn: '2023-10-30',
        }),
      ),
    });
  }

  /** A confirmed report, or results: either lets the work be accepted. */
  async report() {
    const { id } = await this.post('CENTER_OFFICER', reports.POST, {
      asOf: '2023-10-31',
      percent: 100,
      done: 'Đã xong.',
    });
    await this.post('CENTER_LEADER', reportConfirm.POST, undefined, { id });
  }

  async accept() {
    await this.step('DEPARTMENT_LEADER', 'accept', {
      minutes: { number: '05/BB-SCT', on: '2023-11-10' },
      council: [{ name: 'Nguyễn Văn A', organisation: 'Sở Công Thương', duty: 'Chủ trì' }],
      conclusion: 'Đạt.',
    });
    return (await this.get('AUDITOR', acceptances.GET)).data;
  }

  async pay(fields: object): Promise<string> {
    const { id } = await this.post('CENTER_ACCOUNTANT', payments.POST, {
      kind: 'PAYMENT',
      paidOn: '2023-11-15',
      document: 'UNC 15',
      ...fields,
    });
    await this.post('CENTER_LEADER', confirmation.POST, undefined, { id });
    return id as string;
  }

  async settle(count: number) {
    await this.post('CENTER_ACCOUNTANT', settlement.POST, {
      number: '12/QT-TTKC',
      on: '2023-12-20',
    });
    await this.step('DEPARTMENT_LEADER', 'settle', { settled: trieu(count) });
    return this.get('AUDITOR', project.GET);
  }
}
