import { fundingHref } from '#components/funding/addresses.ts';
import { FundingFields } from '#components/projects/funding-fields.tsx';
import { getCeilingBasis } from '#lib/ceilings/queries.ts';
import { listSourceOptions } from '#lib/projects/catalogues.ts';
import { saveFunding } from '../actions.ts';
import { partMetadata, PartPage, type PartPageProps } from '../part-page.tsx';

export const generateMetadata = partMetadata('FUNDING');

export default function FundingPage(props: PartPageProps) {
  return (
    <PartPage
      {...props}
      part="FUNDING"
      action={saveFunding}
      lead="Ghi số tiền như vẫn viết trong văn bản; cổng đọc lại ngay bên dưới. Chưa biết thì đánh dấu “Chưa có số liệu”, không ghi 0."
      rows={{ list: 'fundingLines', field: 'note' }}
      fields={async ({ code }, actor) => (
        <>
          <FundingFields
            sources={await listSourceOptions()}
            ceilings={await getCeilingBasis(actor, code)}
          />
          <p>
            Chia tiếp theo hạng mục và đơn vị thụ hưởng ở{' '}
            <a href={fundingHref(code)}>bảng phân khai</a>; lưu phần này trước khi sang đó.
          </p>
        </>
      )}
    />
  );
}
