/**
 * How much memory the server may use for its objects, MB. Without a limit Node keeps garbage for
 * longer and grows to twice the size under load, without being faster; the largest export fits.
 */
export const MEMORY_FLAGS = ['--max-old-space-size=124', '--max-semi-space-size=6'];

/**
 * What the C library is told before the server starts, where it is glibc: to keep few separate stores
 * for threads, to take pieces as large as those of the compilers from the system one by one, or they
 * would leave holes that nothing fills, and to give back what is free.
 */
export const MEMORY_SETTINGS = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '32768',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
