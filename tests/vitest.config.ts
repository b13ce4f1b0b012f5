import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  // Empty, as it is inside Next's server; elsewhere importing it is an error.
  resolve: { alias: { 'server-only': path.join(root, 'node_modules/server-only/empty.js') } },
  test: {
    // Half the world is on another clock than Vietnam: days must not depend on the machine's zone.
    env: { TZ: process.env.TZ ?? 'America/New_York', NODE_ENV: 'test' },
    coverage: {
      provider: 'v8',
      include: ['lib/domain/**'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/own-database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
