'use client';

import { useContext } from 'react';
import { DateField, TextField } from '#components/forms/fields.tsx';
import { FormContext } from '#components/forms/form-context.ts';
import { RowList } from '#components/forms/row-list.tsx';
import { MoneyEcho } from '#components/review/money-echo.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { LineTotal } from './line-total.tsx';
import { MoneyInput } from './money-input.tsx';

/** Machines of the project, each with the quotations that its price rests on. */
export function EquipmentFields() {
  return (
    <RowList list="equipment" noun="Máy" addLabel="Thêm máy móc, thiết bị">
      {(prefix) => (
        <>
          <TextField name={`${prefix}name`} label="Tên máy móc, thiết bị" />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name={`${prefix}model`} label="Ký hiệu, mẫu mã" optional />
            <TextField
              name={`${prefix}quantity`}
              label="Số lượng"
              width="short"
              inputMode="numeric"
              optional
            />
            <TextField name={`${prefix}origin`} label="Xuất xứ" optional />
            <TextField
              name={`${prefix}madeIn`}
              label="Năm sản xuất"
              width="short"
              inputMode="numeric"
              optional
            />
          </div>
          <MoneyInput
            name={`${prefix}unitPrice`}
            label="Đơn giá"
            hint="Giá một máy. Ví dụ: 150 triệu"
          />
          <LineTotal prefix={prefix} />
          <Quotations list={`${prefix}quotations`} />
        </>
      )}
    </RowList>
  );
}

function Quotations({ list }: { list: string }) {
  const { state } = useContext(FormContext);
  const isBegun = [...Object.keys(state.values), ...state.errors.map((issue) => issue.path)].some(
    (name) => name.startsWith(`${list}.`),
  );
  return (
    <Disclosure summary="Báo giá của các nhà cung cấp" open={isBegun}>
      <RowList list={list} noun="Báo giá" addLabel="Thêm báo giá" max={10}>
        {(prefix) => (
          <>
            <TextField name={`${prefix}supplier`} label="Nhà cung cấp" />
            <TextField name={`${prefix}number`} label="Số báo giá" width="medium" optional />
            <div className="grid gap-4 sm:grid-cols-2">
              <DateField name={`${prefix}quotedOn`} label="Ngày báo giá" optional />
              <DateField name={`${prefix}validUntil`} label="Có hiệu lực đến ngày" optional />
            </div>
            <div className="grid gap-1">
              <TextField
                name={`${prefix}amount`}
                label="Giá báo, đồng"
                hint="Ví dụ: 150 triệu"
                width="medium"
                inputMode="decimal"
                autoComplete="off"
              />
              <MoneyEcho name={`${prefix}amount`} />
            </div>
          </>
        )}
      </RowList>
    </Disclosure>
  );
}
