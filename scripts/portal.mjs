// `npm run portal`: the one command that brings the portal up, from a fresh clone to a served page.
import { handOver } from './hand-over.mjs';
import { MEMORY_FLAGS, MEMORY_SETTINGS } from './memory.mjs';

await handOver('portal.ts', {
  withTests: false,
  flags: MEMORY_FLAGS,
  settings: MEMORY_SETTINGS,
});
