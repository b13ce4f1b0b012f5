import { randomUUID } from 'node:crypto';
import { APPRAISAL_HEADS, type Status } from '#lib/domain/vocabulary.ts';
import type { PortalApi } from './portal-api.ts';

/** Words that no other test writes. */
export function uniqueTitle(words: string): string {
  return `${words} ${randomUUID().slice(0, 8)}`;
}

const REQUESTED = { state: 'STATED', dong: '300000000' };

/** A task with everything that `sendToLeader` asks for. */
function completeTask(title: string) {
  return {
    title,
    planYear: 2024,
    programme: 'LOCAL',
    kind: 'TASK',
    activityContent: 'ND6',
    objectives: 'Nhiều cơ sở biết đến chính sách khuyến công.',
    content: 'In tờ rơi và mở chuyên mục trên báo.',
    startsOn: '2024-01-15',
    endsOn: '2024-12-15',
    implementingUnit: 'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn',
    support: REQUESTED,
    milestones: [{ title: 'In tờ rơi', dueOn: '2024-06-30', responsible: 'Nguyễn Văn A' }],
  };
}

interface Way {
  status: Status;
  by: 'officer' | 'lanhdao' | 'thamdinh' | 'lanhdaoso';
  take: (api: PortalApi, code: string) => Promise<unknown>;
}

const WAY: readonly Way[] = [
  {
    status: 'CENTER_REVIEW',
    by: 'officer',
    take: (api, code) => api.step(code, 'sendToLeader'),
  },
  { status: 'SUBMITTED', by: 'lanhdao', take: (api, code) => api.step(code, 'submit') },
  { status: 'SUBMITTED', by: 'thamdinh', take: fillSheet },
  {
    status: 'APPRAISED',
    by: 'lanhdaoso',
    take: (api, code) =>
      api.step(code, 'appraise', {
        minutes: { number: '05/BB-SCT', on: '2024-01-05' },
        recommended: REQUESTED,
      }),
  },
  {
    status: 'FORWARDED',
    by: 'thamdinh',
    take: (api, code) =>
      api.step(code, 'forward', { letter: { number: '17/TTr-SCT', on: '2024-01-08' } }),
  },
  {
    status: 'APPROVED',
    by: 'lanhdaoso',
    take: (api, code) =>
      api.step(code, 'approve', {
        decision: { number: '151/QĐ-UBND', on: '2024-01-12', issuer: 'UBND tỉnh' },
        approved: REQUESTED,
        batch: 'Đợt 1 năm 2024',
      }),
  },
  { status: 'IN_PROGRESS', by: 'officer', take: (api, code) => api.step(code, 'start') },
];

async function fillSheet(api: PortalApi, code: string): Promise<void> {
  await api.call('PUT', `projects/${code}/appraisal`, {
    version: await api.versionOf(code),
    heads: APPRAISAL_HEADS.map((head) => ({ head, verdict: 'PASS' })),
    recommended: REQUESTED,
    conclusion: 'Đạt',
  });
}

/** A đề án of which only the four answers of a new draft are known. */
export async function emptyProject(api: PortalApi, title: string): Promise<string> {
  const draft = { title, planYear: 2024, programme: 'LOCAL', kind: 'PROJECT' };
  const { code } = await api.call<{ code: string }>('POST', 'projects', draft);
  return code;
}

/** A task that an officer drafted and that went its way, through the API, up to this state. */
export async function taskAt(
  status: Status,
  title: string,
  officer: string,
  apiOf: (username: string) => Promise<PortalApi>,
  overrides: object = {},
): Promise<string> {
  const own = await apiOf(officer);
  const draft = { ...completeTask(title), ...overrides };
  const { code } = await own.call<{ code: string }>('POST', 'projects', draft);
  const last = WAY.findLastIndex((step) => step.status === status);
  for (const { by, take } of WAY.slice(0, last + 1)) {
    await take(by === 'officer' ? own : await apiOf(by), code);
  }
  return code;
}
