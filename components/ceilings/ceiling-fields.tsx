'use client';

import { SelectField, TextField } from '#components/forms/fields.tsx';
import { NO_CEILING, rulesFor } from '#lib/domain/ceiling.ts';
import { ruleWords } from '#lib/format/ceiling-labels.ts';
import { LiveCeilings, type LiveCeilingsProps } from './live-ceilings.tsx';

/** Which limit applies to a dossier, and how it stands beside it while the money is typed. */
export function CeilingFields({ rules, basis }: LiveCeilingsProps) {
  const { activityContent, on, ceilingCode, money } = basis;
  const inForce = rulesFor(rules, { activityContent, on, source: money.source });
  const byCode = new Map(inForce.map((rule) => [rule.code, rule]));
  const options = [
    ...[...byCode.values()].map((rule) => ({
      value: rule.code,
      label: `${rule.label} (${ruleWords(rule)})`,
    })),
    // What was chosen stays choosable, also where it is no longer in force.
    ...(ceilingCode !== null && ceilingCode !== NO_CEILING && !byCode.has(ceilingCode)
      ? [{ value: ceilingCode, label: `${ceilingCode} (không có hiệu lực vào ngày xét)` }]
      : []),
    { value: NO_CEILING, label: 'Không có mức nào áp dụng' },
  ];
  return (
    <section className="grid gap-3" aria-labelledby="muc-ho-tro">
      <h2 id="muc-ho-tro" className="text-xl">
        Mức hỗ trợ tối đa
      </h2>
      {activityContent === null ? (
        <p>Chọn nội dung hoạt động ở phần Thông tin chung thì mới chọn được mức áp dụng.</p>
      ) : (
        <>
          <SelectField
            name="ceiling.code"
            label="Mức áp dụng"
            blank="Chưa chọn"
            options={options}
            hint="Mức của các quy định có hiệu lực vào ngày của đề án."
          />
          <TextField
            name="ceiling.units"
            label="Số lượng được hỗ trợ"
            hint="Chỉ cần khi mức tính theo mô hình, nhãn hiệu, lần…; mức theo cơ sở thì để trống."
            width="short"
            inputMode="numeric"
            optional
          />
          <LiveCeilings rules={rules} basis={basis} form="FUNDING" />
        </>
      )}
    </section>
  );
}
