import { PASSWORD_WEAKNESSES } from './password-policy.ts';

/**
 * Why a new password was not taken, as an address says it. The forms for it are plain ones, so the
 * reason travels in the address; passwords never do.
 */
interface PasswordFailure {
  code: string;
  /** Field that the message belongs to; empty for the form as a whole. */
  field: '' | 'currentPassword' | 'password' | 'repeated';
  message: string;
}

const FAILURES: Record<string, PasswordFailure> = {
  'qua-ngan': { code: 'TOO_SHORT', field: 'password', message: PASSWORD_WEAKNESSES.TOO_SHORT },
  'qua-dai': { code: 'TOO_LONG', field: 'password', message: PASSWORD_WEAKNESSES.TOO_LONG },
  'de-doan': { code: 'COMMON', field: 'password', message: PASSWORD_WEAKNESSES.COMMON },
  'ten-minh': { code: 'PERSONAL', field: 'password', message: PASSWORD_WEAKNESSES.PERSONAL },
  'nhu-cu': {
    code: 'SAME',
    field: 'password',
    message: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  },
  'khong-khop': {
    code: 'NOT_REPEATED',
    field: 'repeated',
    message: 'Hai lần nhập mật khẩu mới không giống nhau.',
  },
  'hien-tai': {
    code: 'WRONG_PASSWORD',
    field: 'currentPassword',
    message: 'Mật khẩu đang dùng không đúng.',
  },
  cho: {
    code: 'THROTTLED',
    field: 'currentPassword',
    message: 'Đã có nhiều lần nhập mật khẩu đang dùng không đúng. Hãy thử lại sau 15 phút.',
  },
  nguon: {
    code: 'FOREIGN_ORIGIN',
    field: '',
    message: 'Yêu cầu không đến từ trang này của cổng. Hãy thử lại từ đây.',
  },
  'tam-ngung': {
    code: 'DATABASE_AWAY',
    field: '',
    message: 'Cơ sở dữ liệu đang khởi động lại. Chưa có gì được đổi; hãy thử lại sau ít giây.',
  },
};

export function passwordFailure(slug: string | undefined): PasswordFailure | null {
  return slug !== undefined && Object.hasOwn(FAILURES, slug) ? (FAILURES[slug] ?? null) : null;
}

/** The word that an address says for a refusal's code, or null for a refusal of another kind. */
export function failureSlug(code: string): string | null {
  return Object.keys(FAILURES).find((slug) => FAILURES[slug]?.code === code) ?? null;
}
