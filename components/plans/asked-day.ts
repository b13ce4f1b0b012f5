import { readDay } from '#lib/domain/day.ts';

/** `?tai-ngay=`: the day that a plan is asked for; what cannot be read as one is told at the field. */
export async function readAskedDay(
  searchParams: Promise<{ 'tai-ngay'?: string | string[] | undefined }>,
) {
  const typed = [(await searchParams)['tai-ngay'] ?? ''].flat()[0]?.trim() ?? '';
  const day = typed === '' ? null : readDay(typed);
  const error =
    typed === '' || day !== null
      ? undefined
      : 'Ngày cần có thật và viết ngày/tháng/năm, ví dụ 30/06/2022.';
  return { typed, day, error };
}
