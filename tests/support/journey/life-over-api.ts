import { createHash, randomUUID } from 'node:crypto';
import { expect, type APIRequestContext } from '@playwright/test';
import { APPRAISAL_HEADS, type Kind, type Programme } from '#lib/domain/vocabulary.ts';
import { needBody } from '#tests/support/need-body.ts';
import type { PortalApi } from '#tests/support/portal-api.ts';
import { pdf } from '#tests/support/sample-files.ts';

/** The life of a dossier as scripts of the people concerned would write it, call by call. */

export interface People {
  officer: PortalApi;
  accountant: PortalApi;
  leader: PortalApi;
  reviewer: PortalApi;
  head: PortalApi;
}

export interface Life {
  programme: Programme;
  kind: Kind;
  /** How many cooperatives register a need. */
  needs: number;
  title: string;
}

const dong = (amount: number) => ({ state: 'STATED', dong: String(amount) });

interface Project {
  code: string;
  status: string;
  version: number;
  beneficiaries: { slug: string; name: string }[];
}

/** A need as an establishment sends it: nobody is signed in, each from an address of its own. */
export async function register(request: APIRequestContext, origin: string) {
  const body = needBody();
  const answer = await request.post(`${origin}/api/v1/needs`, {
    headers: { origin, 'x-forwarded-for': `10.${randomUUID().slice(0, 4)}` },
    data: body,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { code } = (await answer.json()) as { code: string };
  return { code, phone: body.phone, name: body.name };
}

/** From registered to surveyed, and together into one draft. */
export async function draftFrom(officer: PortalApi, codes: string[], life: Life): Promise<string> {
  const versions: number[] = [];
  for (const code of codes) {
    let { version } = await officer.call<{ version: number }>('GET', `needs/${code}`);
    ({ version } = await officer.call('POST', `needs/${code}/triage`, { version }));
    const contact = { on: '2022-01-10', channel: 'PHONE', note: 'Hẹn ngày khảo sát.' };
    ({ version } = await officer.call('POST', `needs/${code}/contacts`, { ...contact, version }));
    const survey = {
      on: '2022-01-14',
      people: 'Cán bộ Trung tâm; giám đốc hợp tác xã',
      findings: 'Xưởng 200 m², máy cũ năng suất thấp.',
      conclusion: 'Đủ điều kiện lập đề án.',
    };
    ({ version } = await officer.call('POST', `needs/${code}/survey`, { ...survey, version }));
    versions.push(version);
  }
  const [first = '', ...others] = codes;
  const { code } = await officer.call<Project>('POST', `needs/${first}/convert`, {
    version: versions[0],
    with: others.map((other, index) => ({ code: other, version: versions[index + 1] })),
    title: life.title,
    planYear: 2022,
    programme: life.programme,
    kind: life.kind,
    answer: 'Trung tâm đã lập đề án từ đăng ký này.',
  });
  return code;
}

/** Everything that sending asks for, in one save. */
export async function complete(officer: PortalApi, code: string): Promise<void> {
  await officer.call('PATCH', `projects/${code}`, {
    version: await officer.versionOf(code),
    activityContent: 'ND3',
    objectives: 'Tăng năng suất, giảm công lao động.',
    content: 'Mua và lắp máy, chạy thử, hướng dẫn vận hành.',
    startsOn: '2022-02-01',
    endsOn: '2022-11-30',
    implementingUnit: 'Trung tâm Khuyến công và Xúc tiến thương mại',
    support: dong(500_000_000),
    milestones: [{ title: 'Chạy thử', dueOn: '2022-10-31', responsible: 'Nguyễn Văn A' }],
  });
}

/** A file in pieces, its hash checked, then attached. */
export async function attach(
  person: PortalApi,
  code: string,
  paper: { kind: string; fileName: string; status?: string; number?: string },
): Promise<void> {
  const { fileName, ...about } = paper;
  const bytes = pdf();
  const { id, chunkSize } = await person.call<{ id: string; chunkSize: number }>(
    'POST',
    'uploads',
    { fileName, size: bytes.length },
  );
  for (let offset = 0; offset < bytes.length; offset += chunkSize) {
    await person.sendBytes(
      `uploads/${id}?offset=${offset}`,
      bytes.subarray(offset, offset + chunkSize),
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await person.call('POST', `uploads/${id}/finish`, { sha256 });
  await person.call('POST', `projects/${code}/documents`, { ...about, uploadId: id });
}

export async function throughReview(people: People, code: string): Promise<void> {
  const { officer, leader, reviewer, head } = people;
  await officer.step(code, 'sendToLeader');
  await leader.step(code, 'submit');
  const reason = 'Đề nghị làm rõ công suất máy trước và sau khi đầu tư.';
  await reviewer.step(code, 'return', { reason });
  await officer.call('PATCH', `projects/${code}`, {
    version: await officer.versionOf(code),
    scale: 'Công suất 200 kg/ngày lên 500 kg/ngày.',
  });
  await officer.step(code, 'sendToLeader');
  await leader.step(code, 'submit');
  await reviewer.call('PUT', `projects/${code}/appraisal`, {
    version: await reviewer.versionOf(code),
    heads: APPRAISAL_HEADS.map((one) => ({ head: one, verdict: 'PASS', note: null })),
    recommended: dong(450_000_000),
    conclusion: 'Đạt',
  });
  await head.step(code, 'appraise', {
    minutes: { number: '05/BB-SCT', on: '2022-02-10' },
    recommended: dong(450_000_000),
  });
}

/** One letter and one decision over all of them. */
export async function decide(people: People, codes: string[], programme: Programme) {
  const versioned = () =>
    Promise.all(
      codes.map(async (code) => ({ code, version: await people.reviewer.versionOf(code) })),
    );
  await people.reviewer.call('POST', 'forwardings', {
    letter: { number: '17/TTr-SCT', on: '2022-02-12' },
    projects: await versioned(),
  });
  const projects = await versioned();
  const mark = Math.floor(Math.random() * 9_000) + 1_000;
  await people.head.call('POST', 'decisions', {
    number: programme === 'NATIONAL' ? `${mark}/QĐ-BCT` : `${mark}/QĐ-UBND`,
    on: '2022-03-01',
    issuer: programme === 'NATIONAL' ? 'Bộ Công Thương' : 'UBND tỉnh Bắc Kạn',
    signer: 'Nguyễn Văn B',
    batch: 'Đợt 1 năm 2022',
    projects: projects.map((project) => ({ ...project, approved: dong(400_000_000) })),
  });
}

/** Contracts with everybody concerned; gives their numbers with the beneficiaries. */
export async function contract(people: People, code: string, programme: Programme) {
  const { beneficiaries } = await people.leader.call<Project>('GET', `projects/${code}`);
  const share = 400_000_000 / beneficiaries.length;
  const own = beneficiaries.map(({ slug }, index) => ({
    party: slug,
    number: `0${index + 1}/2022/HĐ-KC`,
    on: '2022-03-20',
    value: dong(share),
    startsOn: '2022-03-20',
    endsOn: '2022-11-30',
  }));
  const agency = {
    party: 'CUC',
    number: '09/2022/HĐ-CTĐP',
    on: '2022-03-10',
    value: dong(400_000_000),
  };
  const contracts = programme === 'NATIONAL' ? [agency, ...own] : own;
  await people.leader.step(code, 'signContracts', { contracts });
  return { all: contracts.map(({ number }) => number), own: own.map(({ number }) => number) };
}

export async function work(people: People, code: string): Promise<void> {
  const { officer, leader, head } = people;
  await leader.call('POST', `projects/${code}/implementation-plan`, {
    number: '12/KH-TTKC',
    on: '2022-03-25',
    content: 'Phân công và tiến độ thực hiện.',
  });
  await officer.step(code, 'start');
  await head.call('POST', `projects/${code}/inspections`, {
    on: '2022-07-05',
    inspectors: 'Đoàn kiểm tra của Sở',
    findings: 'Máy đã lắp đặt, đang chạy thử.',
    conclusion: 'Đúng tiến độ.',
    minutesNumber: '07/BB-SCT',
  });
  const { milestones } = (
    await officer.call<{ progress: { milestones: { id: string; title: string }[] } }>(
      'GET',
      `projects/${code}`,
    )
  ).progress;
  await officer.call('PUT', `projects/${code}/plan`, {
    version: await officer.versionOf(code),
    milestones: milestones.map(({ id, title }) => ({
      id,
      title,
      dueOn: '2022-10-31',
      responsible: 'Nguyễn Văn A',
      isDone: true,
      doneOn: '2022-10-15',
    })),
  });
  await officer.call('PUT', `projects/${code}/results`, {
    version: await officer.versionOf(code),
    results: [
      { indicator: 'Công suất', unit: 'kg/ngày', baseline: '200', planned: '500', actual: '512.5' },
    ],
  });
  await head.step(code, 'accept', {
    minutes: { number: '21/BB-SCT', on: '2022-11-20' },
    council: [{ name: 'Trần Thị C', organisation: 'Sở Công Thương', duty: 'Chủ trì' }],
    conclusion: 'Đạt yêu cầu, đồng ý nghiệm thu.',
  });
}

/** Advance, a wrong entry taken back, the rest; each confirmed by another person. */
export async function pay(people: People, code: string, contracts: string[]) {
  const { accountant, leader } = people;
  const parties = contracts.length > 0 ? contracts : [null];
  const share = 400_000_000 / parties.length;
  let number = 0;
  const enter = async (kind: string, party: string | null, amount: number) => {
    number += 1;
    const { id } = await accountant.call<{ id: string }>('POST', `projects/${code}/payments`, {
      kind,
      contract: party,
      amount: dong(amount),
      paidOn: '2022-11-25',
      document: `UNC-${number}`,
    });
    await leader.call('POST', `projects/${code}/payments/${id}/confirm`, {});
    return id;
  };
  for (const party of parties) {
    await enter('ADVANCE', party, share / 2);
    const wrong = await enter('PAYMENT', party, share / 4);
    const { id } = await accountant.call<{ id: string }>(
      'POST',
      `projects/${code}/payments/${wrong}/reversal`,
      { reason: 'Ghi nhầm số tiền, ghi lại đúng chứng từ.' },
    );
    await leader.call('POST', `projects/${code}/payments/${id}/confirm`, {});
    await enter('PAYMENT', party, share / 2);
  }
}

export async function settle({ accountant, head }: People, code: string): Promise<void> {
  await accountant.call('POST', `projects/${code}/settlement`, {
    number: '03/QT-TTKC',
    on: '2022-12-15',
  });
  await head.step(code, 'settle', { settled: dong(400_000_000) });
}
