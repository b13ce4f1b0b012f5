import type { Action } from '#lib/domain/lifecycle.ts';
import { PROJECT_PARTS } from '#lib/domain/vocabulary.ts';
import { PART_LABELS } from '#lib/format/labels.ts';
import { PART_PAGES } from '#lib/projects/tasks.ts';

const STEPS_DONE: Partial<Record<Action, string>> = {
  sendToLeader: 'Đã gửi hồ sơ lên lãnh đạo Trung tâm. Hồ sơ được khóa cho đến khi có ý kiến.',
  takeBack: 'Đã rút hồ sơ về. Bạn có thể sửa tiếp.',
  start: 'Đã bắt đầu triển khai. Từ bây giờ có thể báo cáo tiến độ.',
};

/** What was just done, by the word that the forms put into the address. */
export const DONE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    PROJECT_PARTS.map((part) => [PART_PAGES[part], `Đã lưu phần “${PART_LABELS[part]}”.`]),
  ),
  ...STEPS_DONE,
  moi: 'Đã lập hồ sơ nháp. Hãy nhập từng phần dưới đây; phần nào cũng có thể lưu dở.',
  'tra-loi': 'Đã gửi trả lời.',
  'khoi-phuc': 'Đã khôi phục bản nháp.',
};
