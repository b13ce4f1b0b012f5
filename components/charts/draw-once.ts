const keep = 200;
const drawn = new Map<string, string>();

/** The same figures are drawn once per process, not once per visit; `key` says all that is drawn. */
export function drawOnce(key: string, draw: () => string): string {
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const fresh = draw();
  drawn.set(key, fresh);
  const oldest = drawn.keys().next();
  if (drawn.size > keep && !oldest.done) drawn.delete(oldest.value);
  return fresh;
}
