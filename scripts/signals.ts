/**
 * Resolves when somebody asks the process to stop. Ctrl-C reaches every process of a terminal and is
 * passed on besides: the same wish may arrive several times.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve());
    }
  });
}
