/** What mails say besides their news. Plain text; also run by the jobs, outside Next. */

export const PREFERENCES_PATH = '/lam-viec/thong-bao/tuy-chon';

/** What every mail ends with: who wrote, and how to hear less. */
export function mailFooter(portalUrl: string): string {
  return `--
Thư tự động của Cổng Khuyến công Bắc Kạn, xin không trả lời thư này.
Đổi hoặc ngừng nhận thư: ${portalUrl}${PREFERENCES_PATH}
`;
}

/**
 * A mail of one thing. It names the project by its code and leads to it; what was written about it
 * stays behind the sign-in.
 */
export function mailBody(title: string, href: string, portalUrl: string): string {
  return `${title}.

Xem trên cổng: ${portalUrl}${href}

${mailFooter(portalUrl)}`;
}
