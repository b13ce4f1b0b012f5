import { z } from 'zod';

/** Most that one form may hold while it is being typed, in characters of its JSON. */
const MAX_CHARACTERS = 200_000;

/** Which form of which thing: `de-an:KCDP-2023-001:noi-dung`. */
export const formKey = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}(:[A-Za-z0-9-]{1,60}){0,2}$/, 'Mã biểu mẫu không đúng dạng.');

export const draftInput = z.strictObject({
  formKey,
  /** Version of the thing when the form was shown; 0 for something new. */
  baseVersion: z.int().min(0),
  values: z
    .record(
      z.string().regex(/^[\w.-]{1,100}$/),
      z.union([z.string(), z.array(z.string()).max(200)]),
    )
    .refine((values) => JSON.stringify(values).length <= MAX_CHARACTERS, {
      message: 'Bản nháp quá dài để lưu.',
    }),
});
export type DraftInput = z.output<typeof draftInput>;

export const draftKeyInput = z.strictObject({ formKey });

export const draftAnswer = z.object({ savedAt: z.string() });
