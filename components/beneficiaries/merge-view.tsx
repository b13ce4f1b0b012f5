import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { mergeHref, registerHref } from '#lib/beneficiaries/entry-parts.ts';
import type { MergePreview } from '#lib/beneficiaries/schema.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { IDENTITY_FIELD_NAMES } from './field-names.ts';

type Fact = MergePreview['facts'][number];

const NOTHING = 'Không có';
const fieldName = (field: string) => IDENTITY_FIELD_NAMES[field] ?? field;
const differs = ({ from, into }: Fact) => from !== null && into !== null && from !== into;

function factColumns({ from, into }: MergePreview): readonly Column<Fact>[] {
  return [
    { key: 'field', header: 'Mục', rowHeader: true, cell: (line) => fieldName(line.field) },
    { key: 'from', header: `Bị gộp: ${from.name}`, cell: (line) => line.from ?? 'Chưa rõ' },
    { key: 'into', header: `Giữ lại: ${into.name}`, cell: (line) => line.into ?? 'Chưa rõ' },
    {
      key: 'after',
      header: 'Sau khi gộp',
      cell: (line) => (
        <>
          {line.after ?? 'Chưa rõ'}
          {differs(line) && (
            <span className="block text-sm font-semibold">Hai bên ghi khác nhau</span>
          )}
        </>
      ),
    },
  ];
}

const MOVE_LABELS: Record<keyof MergePreview['moves'], string> = {
  aliases: 'Tên gọi khác',
  projects: 'Đề án',
  contracts: 'Hợp đồng đứng tên đơn vị',
  needs: 'Đăng ký nhu cầu',
  documents: 'Tài liệu',
  addresses: 'Địa chỉ',
  products: 'Sản phẩm',
  profiles: 'Số liệu của các ngày',
  otherSupport: 'Hỗ trợ từ nguồn khác',
};

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="text-muted">{NOTHING}</span>;
  return (
    <ul className="grid gap-1">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** Why two entries cannot be merged yet, each project with its address. */
function Shared({ projects }: { projects: MergePreview['sharedProjects'] }) {
  return (
    <Notice tone="danger" title="Chưa gộp được: hai đơn vị cùng thụ hưởng một đề án">
      <p>
        Hãy bỏ bớt một đơn vị trong đề án dưới đây trước khi gộp, để phần hỗ trợ của mỗi đơn vị
        không bị cộng lẫn.
      </p>
      <ul className="grid gap-1">
        {projects.map(({ code, title }) => (
          <li key={code}>
            <a href={`/lam-viec/de-an/${code}`}>
              {code}: {title}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Both entries side by side, what moves, what stays, and the button that does it. */
export function MergeView({ preview, action }: { preview: MergePreview; action: FormAction }) {
  const { from, into, facts, moves, stays, sharedProjects } = preview;
  const taxCode = facts.find((line) => line.field === 'taxCode');
  return (
    <div className="grid gap-8">
      {sharedProjects.length > 0 && <Shared projects={sharedProjects} />}
      {taxCode && differs(taxCode) && (
        <Notice tone="warning" title="Hai mã số thuế khác nhau">
          <p>Hai mã số thuế thường là hai pháp nhân. Chỉ gộp khi chắc rằng một mã bị ghi sai.</p>
        </Notice>
      )}
      <DataTable
        caption="Hai đơn vị cạnh nhau"
        columns={factColumns(preview)}
        rows={facts}
        rowKey={(line) => line.field}
      />
      <section aria-labelledby="chuyen" className="grid gap-3">
        <h2 id="chuyen" className="text-xl">
          Chuyển sang “{into.name}”
        </h2>
        <SummaryList
          rows={Object.entries(MOVE_LABELS).map(([list, label]) => ({
            label,
            value: <Names names={moves[list as keyof MergePreview['moves']]} />,
          }))}
        />
      </section>
      {stays.length > 0 && (
        <Notice tone="info" title="Không chuyển, vẫn giữ ở bản ghi cũ">
          <ul className="grid gap-1">
            {stays.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActionForm action={action} id="gop">
        <input type="hidden" name="slug" value={from.slug} />
        <input type="hidden" name="into" value={into.slug} />
        <input type="hidden" name="version" value={from.version} />
        <input type="hidden" name="intoVersion" value={into.version} />
        <p className="max-w-[65ch]">
          Sau khi gộp, “{from.name}” không còn trong danh bạ; địa chỉ trang của đơn vị đó dẫn sang “
          {into.name}”. Hồ sơ đã gửi thẩm định giữ nguyên như lúc gửi. Việc gộp không có nút hoàn
          tác; nhật ký giữ đủ nội dung trước khi gộp.
        </p>
        <div className="flex flex-wrap gap-3">
          {sharedProjects.length === 0 && (
            <SubmitButton tone="danger" pendingLabel="Đang gộp…">
              Gộp hai đơn vị
            </SubmitButton>
          )}
          <Button href={mergeHref(into.slug, from.slug)} tone="secondary">
            Đổi chiều: giữ lại “{from.name}”
          </Button>
          <Button href={registerHref(from.slug)} tone="quiet">
            Thôi
          </Button>
        </div>
      </ActionForm>
    </div>
  );
}
