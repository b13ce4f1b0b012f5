'use client';

import { useState } from 'react';
import { GridCeilings } from '#components/ceilings/grid-ceilings.tsx';
import type { LiveCeilingsProps } from '#components/ceilings/live-ceilings.tsx';
import { useHydrated } from '#components/needs/use-hydrated.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { readCell, rowTotal, usedSources, type SourceLimit } from '#lib/domain/funding-grid.ts';
import { isStated, type Money } from '#lib/domain/money.ts';
import { dongInWords } from '#lib/format/dong-in-words.ts';
import { formatDong, type MoneyUnit } from '#lib/format/money.ts';
import { totalIn } from './amounts.ts';
import { GridCell } from './grid-cells.tsx';
import { gridColumns, type GridSource } from './grid-columns.ts';
import type { Beneficiary, Pasted } from './grid-paste.ts';
import { isTyped, textOf, toGridRows } from './grid-state.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { GridTotals } from './grid-totals.tsx';
import { UnitSwitch } from './unit-switch.tsx';
import { useGrid } from './use-grid.ts';

/** How the portal reads the cell the focus is in. */
function Echo({ text }: { text: string }) {
  const reading = readCell(text);
  if (!reading.ok) return <span className="text-muted">{reading.message}</span>;
  if (!isStated(reading.money)) {
    return <>{reading.money.state === 'NOT_STATED' ? 'Chưa có số liệu' : 'Không áp dụng'}</>;
  }
  const { dong } = reading.money;
  return (
    <>
      Cổng đọc là: <strong>{formatDong(dong)}</strong> ({dongInWords(dong)})
    </>
  );
}

function PasteNotice({ pasted }: { pasted: Pasted }) {
  const { refusals, taken } = pasted;
  return (
    <Notice
      tone={refusals.length > 0 ? 'warning' : 'success'}
      title={`Đã dán ${taken} ô${refusals.length > 0 ? `, bỏ qua ${refusals.length} ô` : ''}`}
      announce
    >
      {refusals.length > 0 && (
        <ul className="grid gap-1">
          {refusals.map(({ row, label, text, message }) => (
            <li key={`${row} ${label} ${text}`}>
              Dòng {row}
              {label && `, ${label}`}: “{text}”. {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

export interface GridEditorProps {
  sources: readonly GridSource[];
  beneficiaries: readonly Beneficiary[];
  limits: Readonly<Record<string, SourceLimit>>;
  support: { source: string; label: string; money: Money };
  ceilings: LiveCeilingsProps;
}

/**
 * The grid: plain fields in a table, which work without scripts; with them the keys lead as in a
 * spreadsheet, blocks can be pasted, and every sum is shown while typing.
 */
export function GridEditor({ sources, beneficiaries, limits, support, ceilings }: GridEditorProps) {
  const columns = gridColumns(sources);
  const { box, handlers, ...work } = useGrid(columns, beneficiaries);
  const [unit, setUnit] = useState<MoneyUnit>('DONG');
  const isLive = useHydrated();
  const { rows } = work.state;
  const typed = toGridRows(rows);
  const totals = Object.fromEntries(
    Object.entries(limits).map(([code, { total }]) => [code, total]),
  );
  const used = usedSources(
    typed,
    totals,
    sources.map(({ code }) => code),
  );
  const current = rows.find(({ key }) => key === work.place?.key);
  const column = work.place ? columns[work.place.at]?.column : undefined;
  return (
    <div className="grid gap-4">
      <input
        type="hidden"
        name="sources"
        value={sources.map(({ code }) => code).join(' ')}
        readOnly
      />
      {isLive && (
        <>
          <GridToolbar work={work} columns={columns} />
          <div className="no-print">
            <Disclosure summary="Phím dùng trong bảng">
              <p>
                Tab, Enter và các mũi tên để đi giữa các ô; F2 hoặc gõ để sửa, Esc để bỏ; Delete:
                chưa có số liệu; gõ dấu “-”: không áp dụng; Ctrl+Z, Ctrl+Y: hoàn tác, làm lại;
                Alt+↑, Alt+↓: chuyển dòng; Ctrl+V: dán một khối chép từ Excel hoặc LibreOffice.
              </p>
            </Disclosure>
          </div>
        </>
      )}
      <output className="block min-h-6 text-sm" aria-live="polite">
        {current && typeof column === 'object' && isTyped(current) && (
          <Echo text={textOf(current, column)} />
        )}
      </output>
      {work.pasted && <PasteNotice pasted={work.pasted} />}
      <p>
        Ô số tiền tính bằng đồng, hoặc ghi rõ đơn vị như “500 triệu”. Ô để trống là chưa có số liệu;
        nguồn không chi cho dòng nào thì ghi 0.
      </p>
      <div className="funding-grid" role="region" aria-labelledby="phan-khai-bang">
        <table ref={box} className="data-grid" {...handlers}>
          <caption id="phan-khai-bang" className="sr-only">
            Phân khai theo hạng mục, đơn vị và nguồn
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">Dòng</span>
              </th>
              {columns.slice(0, -1).map(({ field, label }) => (
                <th key={field} scope="col">
                  <span className="inline-block max-w-44">{label}</span>
                </th>
              ))}
              <th scope="col">Cộng dòng</th>
              <th scope="col">Được tính</th>
              <th scope="col">Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const cell = (at: number) => {
                const one = columns[at];
                return one ? (
                  <GridCell
                    key={one.field}
                    row={row}
                    index={index}
                    at={at}
                    column={one}
                    beneficiaries={beneficiaries}
                    isUsed={typeof one.column === 'object' && used.includes(one.column.source)}
                    onText={(text) => work.type(row.key, one.column, text)}
                    onChoice={(text) => work.choose(row.key, one.column, text)}
                  />
                ) : null;
              };
              const [own] = toGridRows([row]);
              return (
                <tr key={row.key} className={isTyped(row) ? undefined : 'spare'}>
                  <th scope="row">{index + 1}</th>
                  {columns.slice(0, -1).map((_column, at) => cell(at))}
                  <td className="num">{own ? totalIn(rowTotal(own, used), unit) : ''}</td>
                  <td>
                    <input
                      type="checkbox"
                      name={`rows.${index}.isEligible`}
                      value="true"
                      checked={row.isEligible}
                      onChange={() => work.toggle(row.key)}
                      aria-label={`Được tính vào chi phí hợp lệ, dòng ${index + 1}`}
                    />
                  </td>
                  {cell(columns.length - 1)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {isLive && <UnitSwitch unit={unit} onChange={setUnit} />}
      <GridTotals
        rows={typed}
        used={used}
        limits={limits}
        sources={sources}
        beneficiaries={beneficiaries}
        support={support}
        unit={unit}
      />
      <GridCeilings {...ceilings} rows={typed} />
    </div>
  );
}
