import { readEnv } from '#lib/env.ts';
import { toListenFailure } from '#scripts/port.ts';
import type { Serving } from './server.ts';

/** Serves the built portal of a directory; what fails is told in words. */
export async function serveProduction(root: string): Promise<Serving> {
  // Read when React and Next are loaded, so it must stand before they are.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { serve } = await import('./server.ts');
  const { PORT, HOST } = readEnv();
  return serve(root).catch((error: unknown) => {
    throw toListenFailure(error, PORT, HOST);
  });
}
