'use client';

import { CeilingFields } from '#components/ceilings/ceiling-fields.tsx';
import type { LiveCeilingsProps } from '#components/ceilings/live-ceilings.tsx';
import { SelectField, TextField } from '#components/forms/fields.tsx';
import { RowList } from '#components/forms/row-list.tsx';
import type { Option } from '#components/ui/choice-fields.tsx';
import { MoneyInput } from './money-input.tsx';

export function FundingFields({
  sources,
  ceilings,
}: {
  sources: readonly Option[];
  ceilings: LiveCeilingsProps;
}) {
  return (
    <>
      <MoneyInput name="support" label="Kinh phí đề nghị hỗ trợ" />
      <section className="grid gap-3" aria-labelledby="theo-nguon">
        <h2 id="theo-nguon" className="text-xl">
          Kinh phí theo nguồn
        </h2>
        <p className="text-muted">
          Mỗi nguồn một dòng: kinh phí khuyến công, vốn đối ứng của cơ sở, vốn lồng ghép.
        </p>
        <RowList list="fundingLines" noun="Nguồn vốn" addLabel="Thêm nguồn vốn" max={10}>
          {(prefix) => (
            <>
              <SelectField
                name={`${prefix}source`}
                label="Nguồn vốn"
                blank="Chọn nguồn vốn"
                options={sources}
              />
              <MoneyInput name={`${prefix}amount`} label="Số tiền" />
              <TextField name={`${prefix}note`} label="Ghi chú" optional />
            </>
          )}
        </RowList>
      </section>
      <CeilingFields {...ceilings} />
    </>
  );
}
