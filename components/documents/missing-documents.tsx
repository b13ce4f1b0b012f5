import { Notice } from '#components/ui/notice.tsx';

/** Names the papers that a step would leave missing; it can be taken all the same. */
export function MissingDocuments({
  missing,
}: {
  missing: readonly { kind: string; name: string }[];
}) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="warning" title="Còn thiếu tài liệu cho bước này">
      <ul className="list-disc ps-5">
        {missing.map(({ kind, name }) => (
          <li key={kind}>{name}</li>
        ))}
      </ul>
      <p>Vẫn thực hiện được bước này; tài liệu có thể đính kèm sau ở trang Tài liệu.</p>
    </Notice>
  );
}
