import 'server-only';
import { pool } from './client.ts';

/** Whoever asks for health wants an answer soon, also while connections hang. */
const PATIENCE_MS = 1_500;

export async function isDatabaseUp(): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), PATIENCE_MS);
  const asked = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  const isUp = await Promise.race([asked, tooLate]);
  clearTimeout(timer);
  return isUp;
}
