'use server';

import { setChoices } from '#lib/notifications/choices.ts';
import { readAllNotifications, readNotification } from '#lib/notifications/inbox.ts';
import { choicesForm, emailForm, inboxForm, type InboxAct } from '#lib/notifications/schema.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { formAction } from '#lib/forms/action.ts';
import type { FormState } from '#lib/forms/form-state.ts';

const HERE = '/lam-viec/thong-bao';

async function actOnInbox(actor: SignedInActor, act: InboxAct): Promise<{ href: string }> {
  if ('open' in act) return readNotification(actor, act.open);
  await ('read' in act ? readNotification(actor, act.read) : readAllNotifications(actor));
  return { href: HERE };
}

export async function inboxAction(previous: FormState, form: FormData): Promise<FormState> {
  return formAction({ schema: inboxForm, run: actOnInbox, next: ({ href }) => href })(
    previous,
    form,
  );
}

export async function choicesAction(previous: FormState, form: FormData): Promise<FormState> {
  return formAction({
    schema: choicesForm,
    run: (actor, choices) => setChoices(actor, { choices }),
    next: () => `${HERE}/tuy-chon?xong=cach-nhan`,
  })(previous, form);
}

export async function emailAction(previous: FormState, form: FormData): Promise<FormState> {
  return formAction({
    schema: emailForm,
    run: setChoices,
    next: () => `${HERE}/tuy-chon?xong=thu`,
  })(previous, form);
}
