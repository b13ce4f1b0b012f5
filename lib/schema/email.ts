import { z } from 'zod';
import { line } from './fields.ts';

const ADDRESS = z.email();

/** An e-mail address, or null for none; an empty field is none. */
export const email = line(254)
  .refine((text) => text === '' || ADDRESS.safeParse(text).success, {
    message: 'Địa chỉ thư cần có dạng ten@example.vn.',
  })
  .nullable()
  .transform((text) => (text === '' ? null : text));
