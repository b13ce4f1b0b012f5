'use client';

import { DateField, TextArea, TextField } from '#components/forms/fields.tsx';
import { useField } from '#components/forms/form-context.ts';
import { RowList } from '#components/forms/row-list.tsx';

export function PlanFields() {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="startsOn" label="Ngày bắt đầu" />
        <DateField name="endsOn" label="Ngày kết thúc" />
      </div>
      <TextArea
        name="organisation"
        label="Tổ chức thực hiện"
        hint="Ai làm việc gì, phối hợp thế nào."
        rows={4}
        optional
      />
      <section className="grid gap-3" aria-labelledby="cac-moc">
        <h2 id="cac-moc" className="text-xl">
          Các mốc thực hiện
        </h2>
        <RowList list="milestones" noun="Mốc" addLabel="Thêm mốc">
          {(prefix) => (
            <>
              <KeptId name={`${prefix}id`} />
              <TextField name={`${prefix}title`} label="Việc cần xong" />
              <div className="grid gap-4 sm:grid-cols-2">
                <DateField name={`${prefix}dueOn`} label="Hạn" optional />
                <TextField
                  name={`${prefix}responsible`}
                  label="Người chịu trách nhiệm"
                  hint="Họ tên hoặc chức danh"
                  optional
                />
              </div>
            </>
          )}
        </RowList>
      </section>
    </>
  );
}

/** A milestone that is stored keeps its identity through the form. */
function KeptId({ name }: { name: string }) {
  const { typed } = useField(name);
  return typeof typed === 'string' && typed !== '' ? (
    <input type="hidden" name={name} value={typed} readOnly />
  ) : null;
}
