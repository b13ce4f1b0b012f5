import { ActionForm } from '#components/forms/action-form.tsx';
import { HiddenField, TextArea } from '#components/forms/fields.tsx';
import type { FormContents } from '#components/forms/form-contents.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ChangeType } from '#lib/domain/change-request.ts';
import { formatDong } from '#lib/format/money.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { Prefilled } from './prefilled.tsx';

export interface ProposeFormProps {
  code: string;
  type: ChangeType;
  /** Of the project, or of the request that is proposed again. */
  version: number;
  /** The request that was given back. */
  id: string | null;
  stored: FormContents;
  /** What was paid out and confirmed, đồng; asked about when the project is to stop. */
  paidDong: bigint;
  action: FormAction;
  /** The fields of an adjustment. */
  children?: React.ReactNode;
}

const REASON_HINTS: Record<ChangeType, string> = {
  ADJUST: 'Vì sao phải điều chỉnh, căn cứ nào (văn bản của cơ sở, biên bản làm việc).',
  SUPPLEMENT: 'Vì sao cần bổ sung vào kế hoạch trong năm, nguồn kinh phí từ đâu.',
  STOP: 'Vì sao không thực hiện tiếp được, đã làm đến đâu.',
};

/** The Centre proposes a change; nothing changes before a decision. */
export function ProposeForm(props: ProposeFormProps) {
  const { code, type, version, id, stored, paidDong, action, children } = props;
  return (
    <ActionForm action={action} id="de-nghi">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="type" value={type} />
      {id && <input type="hidden" name="id" value={id} />}
      <HiddenField name="version" value={version.toString()} />
      <Prefilled stored={stored}>
        {children}
        {type === 'STOP' && (
          <>
            <Notice tone={paidDong > 0n ? 'warning' : 'neutral'}>
              <p>
                {paidDong > 0n
                  ? `Đã chi và xác nhận ${formatDong(paidDong)}, trừ các khoản đã thu hồi.`
                  : 'Chưa có khoản chi nào được xác nhận.'}
              </p>
            </Notice>
            <TextArea
              name="recovery"
              label="Phương án thu hồi tạm ứng"
              hint="Thu hồi bao nhiêu, của ai, trước ngày nào; phần nào được thanh toán."
              rows={4}
              optional={paidDong === 0n}
            />
          </>
        )}
        <TextArea name="reason" label="Lý do" hint={REASON_HINTS[type]} rows={5} />
      </Prefilled>
      <div>
        <SubmitButton>Gửi Sở thẩm định</SubmitButton>
      </div>
    </ActionForm>
  );
}
