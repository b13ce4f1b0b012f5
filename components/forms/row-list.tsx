'use client';

import { Fragment, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { fieldId } from '#components/ui/field.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { FormContext } from './form-context.ts';
import { announceChange } from './form-contents.ts';

interface Row {
  number: number;
  isRemoved: boolean;
}

/** The row numbers that the form's contents speak of; one empty row where there are none. */
function rowsIn(names: readonly string[], list: string): Row[] {
  const numbers = names
    .filter((name) => name.startsWith(`${list}.`))
    .map((name) => Number(name.slice(list.length + 1).split('.')[0]))
    .filter((number) => Number.isSafeInteger(number));
  const all = numbers.length > 0 ? [...new Set(numbers)].toSorted((a, b) => a - b) : [0];
  return all.map((number) => ({ number, isRemoved: false }));
}

/**
 * Rows that can be added and removed. Fields inside are named `list.number.field`; a number is never
 * used twice, so nothing typed moves from one row to another. A removed row can be taken back.
 */
export function RowList({
  list,
  noun,
  addLabel,
  max = 50,
  children,
}: {
  list: string;
  /** What one row is: “Mốc”, “Đơn vị”. */
  noun: string;
  addLabel: string;
  max?: number;
  children: (prefix: string, number: number) => React.ReactNode;
}) {
  const { scope, state } = useContext(FormContext);
  const [rows, setRows] = useState(() => rowsIn(Object.keys(state.values), list));
  const box = useRef<HTMLDivElement>(null);
  const [focusOn, setFocusOn] = useState<string | null>(null);
  const error = state.errors.find((issue) => issue.path === list)?.message;

  useEffect(() => {
    if (focusOn === null) return;
    announceChange(box.current);
    box.current?.querySelector<HTMLElement>(focusOn)?.focus();
  }, [focusOn]);

  function change(number: number, isRemoved: boolean) {
    setRows((known) => known.map((row) => (row.number === number ? { ...row, isRemoved } : row)));
    setFocusOn(
      isRemoved
        ? `[data-lay-lai="${list}.${number}"]`
        : `[data-dong="${list}.${number}"] :is(input,select,textarea)`,
    );
  }

  function add() {
    const number = Math.max(...rows.map((row) => row.number)) + 1;
    setRows((known) => [...known, { number, isRemoved: false }]);
    setFocusOn(`[data-dong="${list}.${number}"] :is(input:not([type=hidden]),select,textarea)`);
  }

  const present = rows.filter((row) => !row.isRemoved);
  return (
    <div ref={box} id={fieldId(list, scope)} tabIndex={-1} className="grid gap-5 outline-none">
      {error && (
        <p className="field-error">
          <Icon name="alert" />
          <span>
            <span className="sr-only">Lỗi: </span>
            {error}
          </span>
        </p>
      )}
      {rows.map((row) => {
        const position = present.indexOf(row) + 1;
        return (
          <Fragment key={row.number}>
            <fieldset
              data-dong={`${list}.${row.number}`}
              disabled={row.isRemoved}
              hidden={row.isRemoved}
              className="grid min-w-0 gap-4 rounded-md border border-line bg-surface p-4"
            >
              <legend className="px-1 font-semibold">
                {noun} {position}
              </legend>
              {children(`${list}.${row.number}.`, row.number)}
              <div>
                <Button type="button" tone="quiet" small onClick={() => change(row.number, true)}>
                  Bỏ dòng này
                  <span className="sr-only">
                    : {noun} {position}
                  </span>
                </Button>
              </div>
            </fieldset>
            {row.isRemoved && (
              <p className="flex flex-wrap items-center gap-3 text-muted">
                Đã bỏ một dòng; khi lưu mới mất hẳn.
                <Button
                  type="button"
                  tone="secondary"
                  small
                  data-lay-lai={`${list}.${row.number}`}
                  onClick={() => change(row.number, false)}
                >
                  Lấy lại
                </Button>
              </p>
            )}
          </Fragment>
        );
      })}
      {present.length < max && (
        <div>
          <Button type="button" tone="secondary" onClick={add}>
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
