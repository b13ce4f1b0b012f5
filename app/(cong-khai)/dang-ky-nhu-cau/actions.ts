'use server';

import { cookies, headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { NeedFormState, TrackState } from '#components/needs/form-state.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { isDomainError } from '#lib/domain/errors.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { isDatabaseAway } from '#lib/http/problem.ts';
import { log } from '#lib/log.ts';
import {
  APPLICANT_COOKIE,
  applicantCookieOptions,
  applicantOf,
  newApplicantSecret,
} from '#lib/needs/applicant.ts';
import { waitText } from '#lib/needs/attempts.ts';
import { issueFormToken, readFormToken } from '#lib/needs/form-token.ts';
import { registerNeed } from '#lib/needs/register.ts';
import { needParams, trackInput, type RegisterNeedInput } from '#lib/needs/schema.ts';
import { pageOfIssues, readStep, TYPED_FIELDS, turnPage, UPLOAD_SLOTS } from '#lib/needs/steps.ts';
import { trackNeed } from '#lib/needs/tracking.ts';
import { namesOfUploads } from '#lib/needs/uploads.ts';
import { sentCookie } from './sent-cookie.ts';

const FOREIGN = 'Yêu cầu không đến từ trang này của cổng. Hãy tải lại trang rồi thử lại.';
const AWAY =
  'Cơ sở dữ liệu đang khởi động lại. Phần vừa nhập vẫn còn đây, hãy gửi lại sau ít giây.';
const UNFORESEEN = 'Đã có lỗi ngoài dự tính. Phần vừa nhập vẫn còn đây, hãy thử lại.';
const NO_ROBOT =
  'Cổng chưa ghi vì nghi đây là thao tác tự động. Phần vừa nhập vẫn còn đây; hãy xem lại rồi gửi lần nữa.';
const OLD_FORM = 'Biểu mẫu này mở đã quá lâu. Phần vừa nhập vẫn còn đây; hãy bấm gửi lần nữa.';

const SENT_BEFORE =
  'Biểu mẫu này đã được gửi trước đó với tên cơ sở hoặc số điện thoại khác. Nếu đây là một đăng ký khác, hãy bấm gửi lần nữa.';

/** What was typed, page by page, and what ties the pages together; nothing else is taken over. */
function valuesOf(form: FormData): NeedFormState['values'] {
  const values: NeedFormState['values'] = {};
  for (const name of [...TYPED_FIELDS, 'formToken']) {
    const value = form.getAll(name).findLast((one) => typeof one === 'string');
    if (typeof value === 'string' && value !== '') values[name] = value;
  }
  return values;
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Takes one page of the form: shows the next, or what is to be put right, or sends the whole. */
export async function turn(_state: NeedFormState, form: FormData): Promise<NeedFormState> {
  const values = valuesOf(form);
  const step = readStep(form.get('step'));
  const stay = (message: string): NeedFormState => ({
    ok: false,
    step,
    values,
    errors: [],
    files: {},
    message,
  });
  try {
    if (!isSameOrigin(await headers())) return stay(FOREIGN);
    const go = textOf(form, 'den');
    if (go.startsWith('bo:')) {
      const slot = UPLOAD_SLOTS.find((known) => go === `bo:${known}`);
      if (slot) delete values[slot];
      return await page({ ok: false, step, values, errors: [], files: {} });
    }
    const next = turnPage(values, step, go);
    if (next.kind === 'page') {
      const { errors } = next;
      return await page({ ok: false, step: next.step, values, errors, files: {} });
    }
    return await send(next.input, { values, isTrapped: textOf(form, 'ghiThem') !== '' });
  } catch (error) {
    unstable_rethrow(error);
    if (isDatabaseAway(error)) return stay(AWAY);
    log.error('unexpected error in the public form', { error });
    return stay(UNFORESEEN);
  }
}

/** What a page needs besides its fields: a secret for the files' page, names for those that came. */
async function page(state: NeedFormState): Promise<NeedFormState> {
  const jar = await cookies();
  let secret = jar.get(APPLICANT_COOKIE)?.value;
  if (state.step === 'tep' && applicantOf(secret) === null) {
    secret = newApplicantSecret();
    jar.set(APPLICANT_COOKIE, secret, applicantCookieOptions());
  }
  const ids = UPLOAD_SLOTS.flatMap((slot) => state.values[slot] ?? []);
  return { ...state, files: await namesOfUploads(applicantOf(secret), ids) };
}

async function send(
  input: RegisterNeedInput,
  told: { values: NeedFormState['values']; isTrapped: boolean },
): Promise<NeedFormState> {
  const { values } = told;
  const again = (message: string, renewed = {}) =>
    page({
      ok: false,
      step: 'gui',
      values: { ...values, ...renewed },
      errors: [],
      files: {},
      message,
    });
  const token = readFormToken([values.formToken ?? ''].flat()[0] ?? '');
  if (!token.ok && token.reason !== 'FAST') {
    return again(OLD_FORM, { formToken: issueFormToken() });
  }
  if (!token.ok || told.isTrapped) return again(NO_ROBOT);
  const jar = await cookies();
  const result = await registerNeed(PUBLIC_ACTOR, input, {
    address: clientAddress(await headers()),
    key: `form:${token.id}`,
    sender: applicantOf(jar.get(APPLICANT_COOKIE)?.value),
  }).catch((error: unknown) => {
    if (!isDomainError(error) || error.kind !== 'RULE_VIOLATION') throw error;
    return { kind: 'refused', error } as const;
  });
  if (result.kind === 'refused' && result.error.code === 'IDEMPOTENCY_KEY_REUSED') {
    return again(SENT_BEFORE, { formToken: issueFormToken() });
  }
  if (result.kind === 'refused') {
    const { step, errors } = pageOfIssues(result.error.issues);
    const message = errors.length === 0 ? result.error.message : undefined;
    return page({ ok: false, step, values, errors, files: {}, ...(message && { message }) });
  }
  if (result.kind === 'throttled') {
    return again(
      `Từ mạng này đã gửi 5 đăng ký trong một giờ, nên cổng tạm dừng nhận. ${waitText(result.waitSeconds)} Phần vừa nhập vẫn còn đây.`,
    );
  }
  jar.set(sentCookie.name, result.code, sentCookie.options);
  redirect('/dang-ky-nhu-cau/da-gui');
}

/** Opens a need to whoever has its code and its phone. */
export async function track(_state: TrackState, form: FormData): Promise<TrackState> {
  const values = { code: textOf(form, 'code'), phone: textOf(form, 'phone') };
  const refuse = (message: string, errors: TrackState['errors'] = []): TrackState => ({
    ok: false,
    values,
    errors,
    found: null,
    ...(message !== '' && { message }),
  });
  try {
    const asker = await headers();
    if (!isSameOrigin(asker)) return refuse(FOREIGN);
    const parsed = needParams.extend(trackInput.shape).safeParse(values);
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        message,
      }));
      return refuse('', errors);
    }
    const result = await trackNeed({ ...parsed.data, address: clientAddress(asker) });
    switch (result.kind) {
      case 'found':
        return { ok: true, values, errors: [], found: result.need };
      case 'throttled':
        return refuse(`Đã tra cứu sai quá nhiều lần. ${waitText(result.waitSeconds)}`);
      case 'unknown':
        return refuse(
          'Không có đăng ký nào khớp cả mã và số điện thoại này. Hãy xem lại mã trên giấy và số điện thoại đã ghi khi đăng ký.',
        );
    }
  } catch (error) {
    unstable_rethrow(error);
    if (isDatabaseAway(error))
      return refuse('Cơ sở dữ liệu đang khởi động lại. Hãy thử lại sau ít giây.');
    log.error('unexpected error in following a need', { error });
    return refuse('Đã có lỗi ngoài dự tính. Hãy thử lại.');
  }
}
