'use server';

import { z } from 'zod';
import { formAction } from '#lib/forms/action.ts';
import { emptyFormState } from '#lib/forms/form-state.ts';
import { setColumns } from '#lib/preferences/columns.ts';

const text = z.string().max(200);

/** The whole filter form comes along: it goes back into the address. */
const columnsForm = z.record(z.string(), z.union([text, z.array(text).max(40)]));

/** Remembers the ticked columns for the person, and shows the list as the form now stands. */
export async function saveColumnsAction(form: FormData): Promise<void> {
  await formAction({
    schema: columnsForm,
    run: (actor, { cot = [] }) => setColumns(actor, 'projects', [cot].flat()),
    next: (_result, { cot: _cot, ...filters }) => {
      const given = Object.entries(filters).flatMap(([name, value]) =>
        [value]
          .flat()
          .filter(Boolean)
          .map((one) => [name, one]),
      );
      const query = new URLSearchParams(given).toString();
      return `/lam-viec/de-an${query && `?${query}`}`;
    },
  })(emptyFormState, form);
}
