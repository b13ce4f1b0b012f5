import { PAYMENT_KIND_LABELS } from '#lib/format/labels.ts';
import type { PaymentView } from '#lib/payments/queries.ts';

/** "Tạm ứng", "Đảo khoản thanh toán" */
export function entryName({ kind, reverses }: Pick<PaymentView, 'kind' | 'reverses'>): string {
  const name = PAYMENT_KIND_LABELS[kind];
  return reverses === null ? name : `Đảo khoản ${name.toLowerCase()}`;
}

/** An entry that stands and that nothing has taken back yet. */
export function isReversible({ reverses, reversedBy, state }: PaymentView): boolean {
  return reverses === null && reversedBy === null && (state === 'PENDING' || state === 'CONFIRMED');
}
