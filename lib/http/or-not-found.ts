import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import type { z } from 'zod';
import { ForbiddenError, NotFoundError } from '#lib/domain/errors.ts';

/** For a page: what is not there, or not this reader's to see, is the designed 404; a refusal the 403. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    if (error instanceof ForbiddenError) forbidden();
    throw error;
  }
}

/** The same for an address that is not well formed. */
export function parseOrNotFound<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) notFound();
  return parsed.data;
}
