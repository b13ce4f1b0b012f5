'use client';

import { CheckboxField, DateField, SelectField, TextArea } from '#components/forms/fields.tsx';
import { RowList } from '#components/forms/row-list.tsx';
import { PRIORITY_FLAGS } from '#lib/domain/priority.ts';
import { SUPPORT_CONDITIONS } from '#lib/domain/support-conditions.ts';
import type { Kind } from '#lib/domain/vocabulary.ts';
import { CONDITION_HINTS, CONDITION_LABELS, PRIORITY_LABELS } from '#lib/format/dossier-labels.ts';
import { FieldSection } from './field-section.tsx';

const FLAGS = PRIORITY_FLAGS.map((flag) => ({ value: flag, label: PRIORITY_LABELS[flag] }));

/** The four conditions with what proves them, and why the project goes before others. */
export function ConditionsFields({ kind }: { kind: Kind }) {
  return (
    <>
      <FieldSection
        id="dieu-kien"
        title="Điều kiện hỗ trợ"
        lead="Đánh dấu điều kiện đã kiểm tra và ghi căn cứ. Điều kiện chưa đánh dấu được báo là “chưa xác nhận” khi kiểm tra và khi thẩm định."
      >
        {SUPPORT_CONDITIONS.map((condition, position) =>
          kind === 'TASK' && condition === 'COUNTERPART' ? null : (
            <fieldset
              key={condition}
              className="grid min-w-0 gap-4 rounded-md border border-line bg-surface p-4"
            >
              <legend className="px-1 font-semibold">Điều kiện {position + 1}</legend>
              <input type="hidden" name={`conditions.${position}.condition`} value={condition} />
              <CheckboxField
                name={`conditions.${position}.isMet`}
                label={CONDITION_LABELS[condition]}
              />
              <TextArea
                name={`conditions.${position}.evidence`}
                label={`Căn cứ của điều kiện ${position + 1}`}
                hint={CONDITION_HINTS[condition]}
                rows={2}
              />
            </fieldset>
          ),
        )}
      </FieldSection>
      <FieldSection
        id="uu-tien"
        title="Vì sao đề án này được ưu tiên"
        lead="Mỗi tiêu chí một dòng, kèm căn cứ kiểm tra được. Cổng không chấm điểm: hội đồng đọc căn cứ và quyết định."
        optional
      >
        <RowList
          list="priorities"
          noun="Tiêu chí"
          addLabel="Thêm tiêu chí"
          max={PRIORITY_FLAGS.length}
        >
          {(prefix) => (
            <>
              <SelectField
                name={`${prefix}flag`}
                label="Tiêu chí ưu tiên"
                blank="Chọn tiêu chí"
                options={FLAGS}
              />
              <TextArea
                name={`${prefix}evidence`}
                label="Căn cứ"
                hint="Văn bản, giấy chứng nhận hoặc số liệu chứng minh; không ghi thông tin riêng của cá nhân."
                rows={2}
              />
              <DateField name={`${prefix}asOf`} label="Căn cứ tính đến ngày" optional />
            </>
          )}
        </RowList>
      </FieldSection>
    </>
  );
}
