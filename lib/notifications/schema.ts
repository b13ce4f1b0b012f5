import { z } from 'zod';
import { MAIL_CHOICES, NOTIFICATION_KINDS } from '#lib/domain/notification.ts';
import { email } from '#lib/schema/email.ts';
import { line, listAnswer, paging } from '#lib/schema/fields.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const notificationFilters = z.strictObject({ ...paging, unread: flag.optional() });
export type NotificationFilters = z.output<typeof notificationFilters>;

export const idParams = z.object({ id: z.uuid() });

export const notificationAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(NOTIFICATION_KINDS),
  title: z.string(),
  body: z.string().nullable(),
  href: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});
export const notificationListAnswer = listAnswer(notificationAnswer);
export const readAllAnswer = z.object({ read: z.int() });

const choice = z.strictObject({
  kind: z.enum(NOTIFICATION_KINDS),
  inPortal: z.boolean(),
  mail: z.enum(MAIL_CHOICES),
});
const choices = z
  .array(choice)
  .max(NOTIFICATION_KINDS.length)
  .refine((list) => new Set(list.map(({ kind }) => kind)).size === list.length, {
    message: 'Mỗi loại tin chỉ ghi một lần.',
  });

/** What is not given stays as it is. */
export const choicesInput = z.strictObject({
  email: email.optional(),
  choices: choices.optional(),
});
export type ChoicesInput = z.output<typeof choicesInput>;
export const choicesAnswer = z.object({ email: z.string().nullable(), choices: z.array(choice) });

/** A form has one tick and one choice for every kind; a tick that is off is not sent at all. */
export const choicesForm = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((values) =>
    NOTIFICATION_KINDS.flatMap((kind) => {
      const mail = z.enum(MAIL_CHOICES).safeParse(values[`mail.${kind}`]);
      if (!mail.success) return [];
      return [{ kind, inPortal: values[`portal.${kind}`] === 'true', mail: mail.data }];
    }),
  );
export const emailForm = z.strictObject({ email });

/** One of the buttons of the inbox: open one, mark one as read, or all. */
export const inboxForm = z.union([
  z.strictObject({ open: z.uuid() }),
  z.strictObject({ read: z.uuid() }),
  z.strictObject({ all: z.literal('true') }),
]);
export type InboxAct = z.output<typeof inboxForm>;

export const MAIL_STATUSES = ['QUEUED', 'KEPT', 'FAILED', 'SENT'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const outboxFilters = z.strictObject({
  ...paging,
  q: line(100).optional(),
  status: z.enum(MAIL_STATUSES).optional(),
});
export type OutboxFilters = z.output<typeof outboxFilters>;

const empty = (value: unknown) => (value === '' ? undefined : value);

/** The same filters under the names that page addresses use. */
export const outboxPageQuery = z
  .object({
    q: z.preprocess(empty, line(100).optional()),
    'tinh-trang': z.preprocess(empty, z.enum(MAIL_STATUSES).optional()),
    trang: z.preprocess(empty, paging.page),
  })
  .transform((given): OutboxFilters => ({
    q: given.q,
    status: given['tinh-trang'],
    page: given.trang,
    size: 30,
  }));

const mailFields = {
  id: z.uuid(),
  to: z.string(),
  toName: z.string(),
  subject: z.string(),
  status: z.enum(MAIL_STATUSES),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  nextAttemptAt: z.string(),
};
export const outboxListAnswer = listAnswer(z.object(mailFields));
export const mailAnswer = z.object({ ...mailFields, text: z.string() });
