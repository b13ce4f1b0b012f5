/** What a command says is stored now, told by a field that it has; null for anything else. */
export function currentWith<T extends object>(current: unknown, field: keyof T & string): T | null {
  const isIt = typeof current === 'object' && current !== null && field in current;
  return isIt ? (current as T) : null;
}
