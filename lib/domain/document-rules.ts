import type { Organisation } from './actor.ts';
import { isEditable } from './lifecycle.ts';
import type { Status } from './vocabulary.ts';

/** What may happen to the papers of a dossier, besides the right to do it. */

/** Shortest reason for taking a paper out that tells the next reader something. */
export const MIN_REMOVAL_REASON = 10;

const UNDER_REVIEW: readonly Status[] = ['CENTER_REVIEW', 'SUBMITTED'];

/** Why this side may add nothing now; null when it may. */
export function addingLock(side: Organisation, status: Status): string | null {
  return side === 'CENTER' && UNDER_REVIEW.includes(status)
    ? 'Hồ sơ đang được xem xét nên Trung tâm không thêm, sửa hay gỡ tài liệu. Hãy rút về hoặc chờ trả lại.'
    : null;
}

interface Attached {
  /** CENTER, DEPARTMENT or APPLICANT. */
  organisation: string;
  status: Status | null;
}

const isOf = (side: Organisation, document: Attached) =>
  document.organisation === side || (side === 'CENTER' && document.organisation === 'APPLICANT');

/** Why this side may not change what is said of a paper. */
export function editingLock(side: Organisation, status: Status, document: Attached): string | null {
  if (!isOf(side, document)) return 'Tài liệu này do bên khác đính kèm; chỉ bên đó sửa hoặc gỡ.';
  return addingLock(side, status);
}

/** Why this side may not take a paper out: what was appraised stays in the dossier. */
export function removalLock(side: Organisation, status: Status, document: Attached): string | null {
  const lock = editingLock(side, status, document);
  if (lock !== null) return lock;
  return side === 'CENTER' && document.status === 'DRAFT' && !isEditable(status)
    ? 'Tài liệu này thuộc hồ sơ đã thẩm định nên không gỡ được. Hãy đính kèm bản mới ở trạng thái hiện tại.'
    : null;
}
