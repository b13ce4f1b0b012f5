import { startEmbeddedPostgres } from './postgres/embedded.ts';

export interface Database {
  url: string;
  stop(): Promise<void>;
}

/** The operator's own PostgreSQL when DATABASE_URL names one, else the one from the dependencies. */
export async function openDatabase(
  configured: string | undefined,
  dataDirectory: string,
): Promise<Database> {
  if (configured !== undefined) return { url: configured, stop: async () => undefined };
  return startEmbeddedPostgres(dataDirectory);
}
