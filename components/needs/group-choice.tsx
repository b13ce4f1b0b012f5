import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup } from '#components/ui/choice-fields.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { NeedLine } from '#lib/needs/schema.ts';
import { convertHref } from './addresses.ts';

/** Which further needs become part of the same project; the choice stands in the address. */
export function GroupChoice({
  code,
  others,
  chosen,
}: {
  code: string;
  others: readonly NeedLine[];
  chosen: readonly string[];
}) {
  return (
    <Disclosure
      summary={`Lập đề án nhóm cùng đăng ký khác (đang chọn ${chosen.length - 1})`}
      open={chosen.length > 1}
    >
      <form method="get" action={convertHref(code)} className="form-stack">
        <CheckboxGroup
          name="cung"
          label="Các đăng ký đưa vào cùng một đề án"
          hint="Chọn trước khi điền phần dưới."
          options={others.map((need) => ({
            value: need.code,
            label: `${need.name} (${need.code})`,
            hint: [need.area, need.activityContent].filter(Boolean).join(', '),
          }))}
          defaultValue={chosen}
        />
        <div>
          <Button tone="secondary">Dùng các đăng ký đã chọn</Button>
        </div>
      </form>
    </Disclosure>
  );
}
