import type { ReconciliationResult } from '#lib/domain/reconciliation.ts';
import type { FigureMeasure } from '#lib/domain/stated-figure.ts';
import { formatItems } from './counts.ts';
import { FIGURE_MEASURE_LABELS } from './figure-labels.ts';
import { RECONCILIATION_LABELS } from './labels.ts';
import { formatDifference, formatMoney, type MoneyUnit } from './money.ts';

interface Beside {
  measure: FigureMeasure;
  stated: string;
  computed: string | null;
  difference: string | null;
  unstatedItems: number;
  result: ReconciliationResult;
}

/** "Chưa đủ số liệu để đối chiếu: 8 khoản chưa nêu số", "Lệch +1.000 đồng so với số cổng tính" */
export function besideResult(
  { result, difference, unstatedItems }: Beside,
  unit: MoneyUnit,
): string {
  const { label } = RECONCILIATION_LABELS[result];
  if (result === 'MATCH') return `${label} với số cổng tính`;
  if (result === 'DIFFERENT' && difference !== null) {
    return `${label} ${formatDifference(BigInt(difference), unit)}`;
  }
  return unstatedItems > 0 ? `${label}: ${formatItems(unstatedItems, 'khoản chưa nêu số')}` : label;
}

/** "Kinh phí hỗ trợ 496.000.000 đồng (chưa đủ số liệu để đối chiếu: 8 khoản chưa nêu số)" */
export function statedInWords(beside: Beside): string {
  const amount = formatMoney({ state: 'STATED', dong: BigInt(beside.stated) });
  const result = besideResult(beside, 'DONG');
  return `${FIGURE_MEASURE_LABELS[beside.measure]} ${amount} (${result.charAt(0).toLowerCase()}${result.slice(1)})`;
}
