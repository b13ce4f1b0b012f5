import { EmptyState } from '#components/ui/empty-state.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { formatDay } from '#lib/format/days.ts';
import { CONTACT_CHANNEL_LABELS } from '#lib/format/need-labels.ts';
import type { NeedView } from '#lib/needs/schema.ts';

/** Who talked to the applicant, when, and of what. */
export function ContactLog({ contacts }: { contacts: NeedView['contacts'] }) {
  if (contacts.length === 0) return <EmptyState title="Chưa ghi lần liên hệ nào" />;
  return (
    <Timeline
      events={contacts.map((contact) => ({
        id: contact.id,
        when: formatDay(contact.on),
        dateTime: contact.on,
        title: CONTACT_CHANNEL_LABELS[contact.channel] ?? contact.channel,
        by: contact.by,
        children: <p className="whitespace-pre-line">{contact.note}</p>,
      }))}
    />
  );
}

const lines = (text: string) => <span className="whitespace-pre-line">{text}</span>;

/** What was found at the establishment (biên bản khảo sát). */
export function SurveyRecords({ surveys }: { surveys: NeedView['surveys'] }) {
  if (surveys.length === 0) return <EmptyState title="Chưa có biên bản khảo sát" />;
  return surveys.map((survey) => (
    <article key={survey.id} className="grid gap-2">
      <h3 className="text-lg font-semibold">Khảo sát ngày {formatDay(survey.on)}</h3>
      <SummaryList
        rows={[
          { label: 'Người tham gia', value: lines(survey.people) },
          { label: 'Hiện trạng', value: lines(survey.findings) },
          { label: 'Kết luận', value: lines(survey.conclusion) },
          { label: 'Người ghi', value: survey.by },
        ]}
      />
    </article>
  ));
}
