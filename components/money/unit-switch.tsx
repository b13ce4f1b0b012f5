import { Tabs } from '#components/ui/tabs.tsx';
import type { MoneyUnit } from '#lib/format/money.ts';
import { inUnitHref, UNIT_PARAM, UNIT_WORD } from '#lib/money/addresses.ts';

/** Reads the tables of a page in đồng or in triệu đồng; amounts are exact in both. */
export function UnitSwitch({ path, unit }: { path: string; unit: MoneyUnit }) {
  return (
    <div className="no-print">
      <Tabs
        label="Đơn vị tính"
        items={[
          { href: inUnitHref(path, 'DONG'), label: 'đồng' },
          { href: inUnitHref(path, 'TRIEU'), label: 'triệu đồng' },
        ]}
        current={inUnitHref(path, unit)}
      />
    </div>
  );
}

/** Keeps the unit when a form of filters is sent. */
export function KeepUnit({ unit }: { unit: MoneyUnit }) {
  return unit === 'DONG' ? null : <input type="hidden" name={UNIT_PARAM} value={UNIT_WORD} />;
}
