import { describe, expect, test } from 'vitest';
import { Crowded, Turns } from '#lib/http/turns.ts';

/** Works that end when they are told to, and what happened to them so far. */
function works(turns: Turns, count: number) {
  const happened: string[] = [];
  const parts = Array.from({ length: count }, (_, at) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const taken = turns.take(() => {
      happened.push(`${at} begins`);
      return promise;
    });
    return { taken, end: () => resolve(at), fail: () => reject(new Error(`${at} failed`)) };
  });
  const part = (at: number) => {
    const found = parts[at];
    if (!found) throw new Error(`there are ${count} works`);
    return found;
  };
  return { happened, part };
}

describe('works in turn', () => {
  test('no more than so many go on at once, and the next comes in the order of asking', async () => {
    const { happened, part } = works(new Turns(2, 10), 4);
    expect(happened).toEqual(['0 begins', '1 begins']);
    part(1).end();
    expect(await part(1).taken).toBe(1);
    expect(happened).toEqual(['0 begins', '1 begins', '2 begins']);
    part(0).end();
    await part(0).taken;
    expect(happened).toEqual(['0 begins', '1 begins', '2 begins', '3 begins']);
  });

  test('one that fails lets the next begin, and tells of its failure', async () => {
    const { happened, part } = works(new Turns(1, 10), 2);
    part(0).fail();
    await expect(part(0).taken).rejects.toThrow('0 failed');
    expect(happened).toEqual(['0 begins', '1 begins']);
    part(1).end();
    expect(await part(1).taken).toBe(1);
  });

  test('a place that nobody waited for is free for whoever comes', async () => {
    const turns = new Turns(1, 10);
    expect(await turns.take(() => Promise.resolve('first'))).toBe('first');
    expect(await turns.take(() => Promise.resolve('second'))).toBe('second');
  });

  test('nobody joins a line that is too long, and places in it become free again', async () => {
    const { happened, part } = works(new Turns(1, 1), 3);
    await expect(part(2).taken).rejects.toThrow(Crowded);
    part(0).end();
    await part(0).taken;
    part(1).end();
    expect(await part(1).taken).toBe(1);
    expect(happened).toEqual(['0 begins', '1 begins']);
  });
});
