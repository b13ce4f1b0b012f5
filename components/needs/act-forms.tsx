import { ActionForm } from '#components/forms/action-form.tsx';
import {
  DateField,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
} from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { DocumentUploader } from '#components/documents/document-uploader.tsx';
import { ReasonPreview } from '#components/review/reason-preview.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { DocumentKind } from '#lib/domain/document-kinds.ts';
import { DOCUMENT_KIND_LABELS } from '#lib/format/document-labels.ts';
import { CONTACT_CHANNEL_LABELS } from '#lib/format/need-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { CONTACT_CHANNELS, type NeedView } from '#lib/needs/schema.ts';

interface ActProps {
  need: NeedView;
  action: FormAction;
}

const About = ({ need }: { need: NeedView }) => (
  <>
    <input type="hidden" name="code" value={need.code} />
    <HiddenField name="version" value={String(need.version)} />
  </>
);

/** Takes the need over, from nobody or from somebody else. */
export function TriageForm({ need, action }: ActProps) {
  return (
    <ActionForm action={action} id="nhan" className="no-print grid gap-4">
      <About need={need} />
      <div>
        <SubmitButton tone={need.handler ? 'secondary' : 'primary'}>
          {need.handler ? 'Nhận thay người đang xử lý' : 'Nhận xử lý'}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

export function ContactForm({ need, action, today }: ActProps & { today: string }) {
  return (
    <Disclosure summary="Ghi một lần liên hệ">
      <ActionForm action={action} id="lien-he">
        <About need={need} />
        <DateField name="on" label="Ngày liên hệ" defaultValue={today} />
        <SelectField
          name="channel"
          label="Liên hệ bằng cách nào"
          options={CONTACT_CHANNELS.map((value) => ({
            value,
            label: CONTACT_CHANNEL_LABELS[value] ?? value,
          }))}
          defaultValue="PHONE"
        />
        <TextArea name="note" label="Đã trao đổi việc gì" rows={3} />
        <div>
          <SubmitButton>Ghi lần liên hệ</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

export function SurveyForm({ need, action, today }: ActProps & { today: string }) {
  return (
    <Disclosure summary="Ghi biên bản khảo sát">
      <ActionForm action={action} id="khao-sat">
        <About need={need} />
        <DateField name="on" label="Ngày khảo sát" defaultValue={today} />
        <TextArea name="people" label="Người tham gia" hint="Họ tên, chức vụ." rows={2} />
        <TextArea
          name="findings"
          label="Hiện trạng"
          hint="Nhà xưởng, máy móc, sản lượng, lao động, điều kiện về vốn."
          rows={6}
        />
        <TextArea name="conclusion" label="Kết luận" rows={3} />
        <div>
          <SubmitButton>Ghi biên bản khảo sát</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

export function MergeForm({ need, action }: ActProps) {
  return (
    <Disclosure summary="Gộp vào đăng ký khác">
      <ActionForm action={action} id="gop">
        <About need={need} />
        <TextField
          name="into"
          label="Mã đăng ký nhận gộp"
          hint="Cả hai đăng ký vẫn đọc được. Người gửi đăng ký này sẽ thấy kết quả của đăng ký nhận gộp."
          width="medium"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div>
          <SubmitButton tone="secondary">Gộp đăng ký này</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

export function DeclineForm({ need, action }: ActProps) {
  return (
    <Disclosure summary="Trả lời không nhận">
      <ActionForm action={action} id="khong-nhan">
        <About need={need} />
        <TextArea name="reason" label="Lý do" rows={4} />
        <ReasonPreview name="reason" readBy="Người đăng ký" />
        <div>
          <SubmitButton tone="danger">Gửi câu trả lời không nhận</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

const KINDS: readonly DocumentKind[] = [
  'PHOTO',
  'SURVEY_MINUTES',
  'REGISTRATION',
  'QUOTATION',
  'OTHER',
];

/** Photographs of a survey, or papers that the applicant brought. */
export function NeedFileForm({ need, action }: ActProps) {
  return (
    <Disclosure summary="Đính kèm ảnh, biên bản hoặc giấy tờ">
      <ActionForm action={action} id="tep">
        <input type="hidden" name="code" value={need.code} />
        <DocumentUploader />
        <SelectField
          name="kind"
          label="Loại tài liệu"
          options={KINDS.map((value) => ({ value, label: DOCUMENT_KIND_LABELS[value] }))}
          defaultValue="PHOTO"
        />
        <TextField name="subject" label="Nội dung" optional />
        <div>
          <SubmitButton>Đính kèm</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
