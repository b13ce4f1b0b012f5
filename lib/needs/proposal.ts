import { isStated, totalOf, type Money } from '#lib/domain/money.ts';
import { formatDong } from '#lib/format/money.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import type { EstablishmentType } from '#lib/domain/vocabulary.ts';

/** What a draft says at first: the words of the needs it is made from, nothing added. Client-safe. */

interface ToldNeed {
  code: string;
  name: string;
  type: EstablishmentType | null;
  makes: string;
  wants: string;
  products: string | null;
  equipment: string | null;
  workers: number | null;
  cost: Money;
  ownCapital: Money;
}

const MAX_LINE = 200;
const MAX_CONTENT = 8_000;

const cut = (text: string, max: number) => {
  const letters = [...text];
  return letters.length <= max ? text : `${letters.slice(0, max - 1).join('')}…`;
};

/** A title to start from; the officer puts the official wording in its place. */
export function proposeTitle(needs: readonly Pick<ToldNeed, 'name' | 'wants'>[]): string {
  const [first] = needs;
  if (!first) return '';
  const wants = first.wants.split('\n')[0] ?? '';
  return cut(
    needs.length > 1 ? `${wants} (nhóm ${needs.length} cơ sở)` : `${wants} – ${first.name}`,
    MAX_LINE,
  );
}

const amountOf = (money: Money) => (isStated(money) ? formatDong(money.dong) : 'chưa biết');

function paragraphOf(need: ToldNeed): string {
  const kind = need.type === null ? '' : ` (${ESTABLISHMENT_TYPE_LABELS[need.type]})`;
  return [
    `Theo đăng ký nhu cầu ${need.code} của ${need.name}${kind}:`,
    need.wants,
    `Cơ sở đang sản xuất: ${need.makes}`,
    ...(need.products ? [`Sản phẩm: ${need.products}`] : []),
    ...(need.workers === null ? [] : [`Lao động: ${need.workers} người.`]),
    `Tổng kinh phí cơ sở ước tính: ${amountOf(need.cost)}; vốn tự có: ${amountOf(need.ownCapital)}.`,
  ].join('\n');
}

export function proposeContent(needs: readonly ToldNeed[]): string {
  return cut(needs.map(paragraphOf).join('\n\n'), MAX_CONTENT);
}

/** One machine on each line of what was told. */
export function proposeEquipment(needs: readonly ToldNeed[]): { name: string }[] {
  return needs
    .flatMap((need) => (need.equipment ?? '').split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 50)
    .map((name) => ({ name: cut(name, MAX_LINE) }));
}

/** The capital of their own together, stated only when every need states it; with each one's part. */
export function proposeOwnCapital(
  needs: readonly ToldNeed[],
): { amount: Money; note: string } | null {
  const { statedDong, unstatedItems } = totalOf(needs.map((need) => need.ownCapital));
  if (statedDong === null) return null;
  const parts = needs.map((need) => `${need.code}: ${amountOf(need.ownCapital)}`).join('; ');
  return {
    amount:
      unstatedItems === 0
        ? { state: 'STATED', dong: statedDong }
        : { state: 'NOT_STATED', dong: null },
    note: cut(`Theo đăng ký nhu cầu ${parts}`, 300),
  };
}
