import { uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, portalUrl, test } from '#tests/support/e2e.ts';
import * as life from '#tests/support/journey/life-over-api.ts';
import type { Kind, Programme } from '#lib/domain/vocabulary.ts';

const LIVES: { name: string; programme: Programme; kind: Kind; needs: number }[] = [
  {
    name: 'a national group project of two cooperatives',
    programme: 'NATIONAL',
    kind: 'PROJECT',
    needs: 2,
  },
  { name: 'a local project', programme: 'LOCAL', kind: 'PROJECT', needs: 1 },
  { name: 'a local task', programme: 'LOCAL', kind: 'TASK', needs: 1 },
];

for (const { name, ...about } of LIVES) {
  test(`${name} goes from the registered need to the settlement over the API`, async ({
    apiOf,
    request,
  }) => {
    test.setTimeout(180_000);
    const people: life.People = {
      officer: await apiOf('canbo'),
      accountant: await apiOf('ketoan'),
      leader: await apiOf('lanhdao'),
      reviewer: await apiOf('thamdinh'),
      head: await apiOf('lanhdaoso'),
    };
    const { officer, leader, head } = people;
    const needs: Awaited<ReturnType<typeof life.register>>[] = [];
    for (let number = 0; number < about.needs; number += 1) {
      needs.push(await life.register(request, portalUrl));
    }
    const isProject = about.kind === 'PROJECT';
    const codes = needs.map((need) => need.code);
    const code = await life.draftFrom(officer, codes, { ...about, title: uniqueTitle(name) });
    await life.complete(officer, code);
    await life.attach(officer, code, { kind: 'PROPOSAL', fileName: 'Đề án.pdf' });
    await life.throughReview(people, code);
    await life.decide(people, [code], about.programme);
    const contracts = isProject
      ? await life.contract(people, code, about.programme)
      : { all: [], own: [] };
    await life.work(people, code);
    await life.attach(head, code, {
      kind: 'ACCEPTANCE_MINUTES',
      fileName: 'Biên bản nghiệm thu.pdf',
      status: 'ACCEPTED',
      number: '21/BB-SCT',
    });
    await life.pay(people, code, contracts.own);
    if (isProject) {
      await leader.step(code, 'liquidate', {
        minutes: contracts.all.map((contract) => ({
          contract,
          number: '30/BB-TTKC',
          on: '2022-12-01',
        })),
      });
    }
    await life.settle(people, code);

    const end = await officer.call<{ status: string; isGroup: boolean }>('GET', `projects/${code}`);
    expect(end).toMatchObject({ status: 'SETTLED', isGroup: about.needs > 1 });

    const documents = await officer.call<{ data: { fileName: string; status: string }[] }>(
      'GET',
      `projects/${code}/documents`,
    );
    expect(documents.data.map(({ fileName, status }) => [status, fileName])).toEqual([
      ['DRAFT', 'Đề án.pdf'],
      ['ACCEPTED', 'Biên bản nghiệm thu.pdf'],
    ]);
    const zip = await officer.ask('GET', `projects/${code}/documents.zip`);
    expect(zip.ok()).toBe(true);
    expect((await zip.body()).subarray(0, 2).toString()).toBe('PK');

    const { data: history } = await officer.call<{ data: { action: string }[] }>(
      'GET',
      `projects/${code}/history`,
    );
    const acts = history.map(({ action }) => action);
    const steps = [
      'sendToLeader',
      'submit',
      'return',
      'appraise',
      'forward',
      'approve',
      ...(isProject ? ['signContracts', 'liquidate'] : []),
      'start',
      'accept',
      'settle',
    ];
    expect(steps.filter((step) => !acts.includes(step))).toEqual([]);

    for (const need of needs) {
      const told = await request.post(`${portalUrl}/api/v1/needs/${need.code}/tracking`, {
        headers: { origin: portalUrl },
        data: { phone: need.phone },
      });
      expect(await told.json()).toMatchObject({ code: need.code, status: 'CONVERTED' });
    }
  });
}
