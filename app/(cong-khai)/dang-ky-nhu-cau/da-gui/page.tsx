import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { ForgetDraft } from '#components/needs/forget-draft.tsx';
import { PrintButton } from '#components/needs/print-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { readNeedCode } from '#lib/domain/need-code.ts';
import { sentCookie } from '../sent-cookie.ts';

export const metadata: Metadata = { title: 'Đã nhận đăng ký', robots: { index: false } };

export default async function SentPage() {
  const code = readNeedCode((await cookies()).get(sentCookie.name)?.value ?? '');
  if (code === null) redirect('/dang-ky-nhu-cau/tra-cuu');
  return (
    <>
      <ForgetDraft />
      <PageHeading
        title="Trung tâm đã nhận đăng ký của bạn"
        lead="Hãy ghi lại hoặc in mã dưới đây. Có mã và số điện thoại đã khai, bạn xem được kết quả bất cứ lúc nào."
      />
      <div className="grid max-w-[44rem] gap-8">
        <div className="grid gap-1 rounded-lg border border-line-strong bg-surface p-6">
          <p className="font-semibold">Mã đăng ký</p>
          <p className="text-2xl font-bold tracking-wide whitespace-nowrap tabular-nums sm:text-3xl">
            {code}
          </p>
        </div>
        <div className="grid gap-3">
          <h2 className="text-2xl">Việc tiếp theo</h2>
          <ol className="grid list-decimal gap-2 ps-6">
            <li>Cán bộ Trung tâm xem đăng ký và gọi vào số điện thoại bạn đã ghi.</li>
            <li>Nếu phù hợp, Trung tâm hẹn ngày đến khảo sát cơ sở.</li>
            <li>Kết quả được ghi trên trang tra cứu; mỗi trường hợp không nhận đều có lý do.</li>
          </ol>
          <p>Đăng ký chưa phải là được hỗ trợ: hỗ trợ chỉ có khi đề án được phê duyệt.</p>
        </div>
        <div className="no-print flex flex-wrap gap-3">
          <Button href={`/dang-ky-nhu-cau/${code}`}>Xem kết quả của đăng ký này</Button>
          <PrintButton>In trang này</PrintButton>
        </div>
      </div>
    </>
  );
}
