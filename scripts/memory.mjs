/**
 * How much memory the server may use for its objects, MB. Without a limit Node keeps garbage for
 * longer and grows to twice the size under load, without being faster; the largest export fits.
 */
export const MEMORY_FLAGS = ['--max-old-space-size=200', '--max-semi-space-size=8'];
