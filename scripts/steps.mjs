// Plain JavaScript: the first step runs on the system's Node, before anything is installed.

/** @param {number} start as performance.now() gave it */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} giây`;
}

/**
 * Runs one step of a start and shows it: what is under way, and how long it took. A step may return a
 * few words about what it did.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [describe]
 * @returns {Promise<T>}
 */
export async function step(title, work, describe) {
  const start = performance.now();
  const isLive = process.stdout.isTTY === true;
  const show = () => process.stdout.write(`\r… ${title} (${secondsSince(start)})  `);
  if (isLive) show();
  else process.stdout.write(`… ${title}\n`);
  const ticking = isLive ? setInterval(show, 500) : undefined;
  const leave = (/** @type {string} */ line) => {
    clearInterval(ticking);
    process.stdout.write(isLive ? `\r${line}\u001B[K\n` : `${line}\n`);
  };
  try {
    const result = await work();
    const words = describe?.(result);
    leave(`✓ ${title} (${secondsSince(start)})${words ? `: ${words}` : ''}`);
    return result;
  } catch (error) {
    leave(`✗ ${title} (${secondsSince(start)})`);
    throw error;
  }
}
