import nodemailer from 'nodemailer';
import { PREFERENCES_PATH } from '#lib/notifications/mail-text.ts';
import { SEND_LIMIT_MS, type Carry } from './outbox.ts';

export interface CarrierOptions {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  smtpUrl: string;
  portalUrl: string;
  /** Who mails come from; made of the portal's host name when nobody is named. */
  from: string | undefined;
}

export interface Carrier {
  carry: Carry;
  close(): void;
}

function withinLimit<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(Object.assign(new Error('Máy chủ thư trả lời quá lâu'), { code: 'ETIMEDOUT' })),
      SEND_LIMIT_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** Takes mails to a mail server, over one connection that is let go of when nothing is sent. */
export function openCarrier({ smtpUrl, portalUrl, from }: CarrierOptions): Carrier {
  const { hostname } = new URL(portalUrl);
  const sender = from ?? `Cổng Khuyến công Bắc Kạn <khong-tra-loi@${hostname}>`;
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    carry: async (mail) => {
      await withinLimit(
        transport.sendMail({
          from: sender,
          to: { name: mail.toName, address: mail.to },
          subject: mail.subject,
          text: mail.text,
          // The same however often it is tried: a mail that came twice can be told apart.
          messageId: `<${mail.id}@${hostname}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'List-Unsubscribe': `<${portalUrl}${PREFERENCES_PATH}>`,
          },
        }),
      );
    },
    close: () => transport.close(),
  };
}
