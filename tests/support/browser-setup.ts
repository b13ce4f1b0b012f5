import { findChromium } from './chromium.ts';
import { startPortal } from './portal-under-test.ts';

/** Run once before the browser tests; what it puts into the environment reaches their processes. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env.E2E_CHROMIUM = await findChromium();
  const portal = await startPortal();
  process.env.E2E_URL = portal.url;
  process.env.E2E_DATABASE_URL = portal.databaseUrl;
  return portal.stop;
}
