import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { NeedForm } from '#components/needs/need-form.tsx';
import { issueFormToken } from '#lib/needs/form-token.ts';
import { listUnitChoices } from '#lib/needs/units.ts';
import { turn } from './actions.ts';

export const metadata: Metadata = { title: 'Đăng ký nhu cầu hỗ trợ' };

export default async function RegisterNeedPage() {
  const units = await listUnitChoices();
  return (
    <>
      <PageHeading
        title="Đăng ký nhu cầu hỗ trợ khuyến công"
        lead="Dành cho doanh nghiệp nhỏ và vừa, hợp tác xã, tổ hợp tác, hộ kinh doanh sản xuất công nghiệp, tiểu thủ công nghiệp. Mất khoảng 10 phút, không cần tài khoản."
        actions={
          <a className="inline-block py-2" href="/dang-ky-nhu-cau/tra-cuu">
            Đã gửi rồi? Xem kết quả
          </a>
        }
      />
      <NeedForm
        action={turn}
        units={units}
        initial={{
          ok: false,
          step: 'co-so',
          values: { formToken: issueFormToken() },
          errors: [],
          files: {},
        }}
      />
    </>
  );
}
