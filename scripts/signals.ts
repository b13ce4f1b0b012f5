/**
 * Resolves when somebody asks the process to stop, and keeps it going until then. Ctrl-C reaches every process of a terminal and is
 * passed on besides: the same wish may arrive several times.
 */
export function untilStopped(): Promise<void> {
  outliveReaders();
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve());
    }
  });
}

/**
 * What is said to a reader who has gone, as `| head` does, or to a file on a full disk, is not said. That
 * is no reason to stop, and none to say so: to say it would fail in the same way, without end.
 */
function outliveReaders(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
}
