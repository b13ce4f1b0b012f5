import { isExpired } from '#lib/domain/equipment.ts';
import { Tag } from '#components/ui/tag.tsx';
import { equipmentFacts, equipmentName, quotationLine, type Equipment } from './dossier-words.ts';

/** Machines with their prices and the quotations behind them; `on` is the day they are judged by. */
export function EquipmentList({ lines, on }: { lines: readonly Equipment[]; on: string | null }) {
  return (
    <ul className="grid gap-3">
      {lines.map((line, position) => (
        <li key={position}>
          {equipmentName(line)}
          {equipmentFacts(line) && <p className="text-muted">{equipmentFacts(line)}</p>}
          {line.quotations.length > 0 && (
            <ul className="grid gap-1 ps-5 text-sm">
              {line.quotations.map((quotation, number) => (
                <li key={number} className="flex flex-wrap items-baseline gap-x-3">
                  Báo giá {quotationLine(quotation)}
                  {on !== null && isExpired(quotation, on) && (
                    <Tag tone="warning">Đã hết hiệu lực</Tag>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
