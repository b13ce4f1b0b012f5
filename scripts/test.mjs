// `npm test` and `npm run check` (with --check): installs what is missing, then proves the portal.
import { handOver } from './hand-over.mjs';

await handOver('test.ts', { withTests: true });
