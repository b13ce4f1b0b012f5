import autocannon from 'autocannon';

/** What the issue of a measurement is compared by: requests a second and how long they took, ms. */
export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

export const CONNECTIONS = 16;
export const SECONDS = 6;
const WARM_UP_SECONDS = 2;

export interface Asked {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** A path of its own for every request, so that nothing stored answers. */
  pathOf?: (number: number) => string;
  connections?: number;
}

/** Load from 16 connections, or as many as it says, after a warm-up. */
export async function measure({
  pathOf,
  connections = CONNECTIONS,
  ...asked
}: Asked): Promise<Measured> {
  let number = 0;
  const options = {
    ...asked,
    connections,
    ...(pathOf && {
      requests: [
        {
          setupRequest: (request: autocannon.Request) => {
            number += 1;
            return { ...request, path: pathOf(number) };
          },
        },
      ],
    }),
  };
  await autocannon({ ...options, duration: WARM_UP_SECONDS });
  const result = await autocannon({ ...options, duration: SECONDS });
  return {
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** The same work one after another from a few workers, for what takes several requests. */
export async function measureWork(work: () => Promise<boolean>, workers = 4): Promise<Measured> {
  const times: number[] = [];
  let failed = 0;
  const until = performance.now() + SECONDS * 1_000;
  const run = async () => {
    while (performance.now() < until) {
      const start = performance.now();
      if (!(await work())) failed += 1;
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: workers }, run));
  times.sort((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0);
  return { perSecond: Math.round(times.length / SECONDS), p50: at(0.5), p99: at(0.99), failed };
}

/**
 * Draws numbers below the count as words are drawn when people search (Zipf's law): the second half as
 * often as the first, the third a third as often. The same draws in every run.
 */
export function zipf(count: number): () => number {
  const upTo: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= count; rank += 1) upTo.push((sum += 1 / rank));
  let state = 2022;
  return () => {
    // The "minimal standard" generator of Park and Miller.
    state = (state * 48_271) % 2_147_483_647;
    const drawn = (state / 2_147_483_647) * sum;
    return upTo.findIndex((limit) => drawn <= limit);
  };
}
