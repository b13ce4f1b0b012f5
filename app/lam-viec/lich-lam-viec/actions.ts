'use server';

import { removeCalendarDay, setCalendarDay } from '#lib/calendar/commands.ts';
import { calendarDayForm, calendarRemovalForm } from '#lib/calendar/schema.ts';
import { formAction } from '#lib/forms/action.ts';
import type { FormState } from '#lib/forms/form-state.ts';

const HERE = '/lam-viec/lich-lam-viec';

export async function setDayAction(previous: FormState, form: FormData): Promise<FormState> {
  return formAction({
    schema: calendarDayForm,
    run: async (actor, { input: { on, ...day } }) => {
      await setCalendarDay(actor, on, day);
    },
    next: (_result, { input }) => `${HERE}?nam=${input.on.slice(0, 4)}&xong=ghi`,
  })(previous, form);
}

export async function removeDayAction(previous: FormState, form: FormData): Promise<FormState> {
  return formAction({
    schema: calendarRemovalForm,
    run: (actor, { on, version }) => removeCalendarDay(actor, on, version),
    next: (_result, { on }) => `${HERE}?nam=${on.slice(0, 4)}&xong=bo`,
  })(previous, form);
}
