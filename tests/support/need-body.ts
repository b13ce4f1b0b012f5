import { randomUUID } from 'node:crypto';

/** What an establishment that no other test knows tells of itself, as the API takes it. */
export function needBody(overrides: Record<string, unknown> = {}) {
  const mark = randomUUID().slice(0, 8);
  return {
    type: 'COOPERATIVE',
    name: `HTX Miến dong ${mark}`,
    representative: 'Hoàng Thị Mẫu',
    phone: `09${String(Number.parseInt(mark, 16)).padStart(8, '0').slice(-8)}`,
    makes: 'Sản xuất miến dong.',
    wants: 'Mua máy tráng miến.',
    equipment: 'Máy tráng miến\nMáy nghiền bột',
    cost: { state: 'STATED', dong: '600000000' },
    ownCapital: { state: 'STATED', dong: '300000000' },
    workers: 12,
    femaleWorkers: 7,
    consent: true,
    ...overrides,
  };
}
