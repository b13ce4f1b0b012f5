import { z } from 'zod';
import { formOver } from '#lib/schema/form-reader.ts';
import { publishPlanInput } from './schema.ts';

/** Where the plans lie for those who work on them, and the form that publishes one. Client-safe. */

export const PLANS_PAGE = '/lam-viec/ke-hoach';
export const planHref = (year: number) => `${PLANS_PAGE}/${year}`;

export const planPublicationForm = formOver(
  z.strictObject({ ...publishPlanInput.shape, year: z.int() }),
  (form) => ({
    year: form.wholeNumber('year'),
    version: form.wholeNumber('version') ?? undefined,
    isPublished: form.text('isPublished') === 'true',
  }),
);
