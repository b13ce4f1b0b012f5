const keep = 200;
const drawn = new Map<string, Promise<string>>();

/** The same figures are drawn once per process, not once per visit; `key` says all that is drawn. */
export function drawOnce(key: string, draw: () => Promise<string>): Promise<string> {
  const known = drawn.get(key);
  if (known) return known;
  const fresh = draw();
  drawn.set(key, fresh);
  fresh.catch(() => drawn.delete(key));
  const oldest = drawn.keys().next();
  if (drawn.size > keep && !oldest.done) drawn.delete(oldest.value);
  return fresh;
}
