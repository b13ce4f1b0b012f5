import { formatCount } from './counts.ts';

/** "còn 3 ngày làm việc", "đến hạn hôm nay", "quá hạn 2 ngày làm việc". */
export function formatWorkingDaysLeft(left: number): string {
  if (left < 0) return `quá hạn ${formatCount(-left)} ngày làm việc`;
  return left === 0 ? 'đến hạn hôm nay' : `còn ${formatCount(left)} ngày làm việc`;
}
