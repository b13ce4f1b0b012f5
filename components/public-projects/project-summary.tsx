import { SummaryList, type SummaryRow } from '#components/ui/summary-list.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { STATUS_EXPLANATIONS } from '#lib/format/status-explanations.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import { isAsRecorded, unstatedSentence } from './unstated-facts.ts';

function statusText(project: PublicProject): React.ReactNode {
  return (
    <>
      {statusLabel(project.status, project.programme).label}. {STATUS_EXPLANATIONS[project.status]}
      {isAsRecorded(project) && (
        <span className="block text-muted">
          Trạng thái ghi nhận từ tài liệu, không qua các bước trên cổng.
        </span>
      )}
    </>
  );
}

function periodText({ startsOn, endsOn }: PublicProject): string | null {
  if (startsOn && endsOn) return `Từ ${formatDay(startsOn)} đến ${formatDay(endsOn)}`;
  if (startsOn) return `Từ ${formatDay(startsOn)}`;
  return endsOn ? `Đến ${formatDay(endsOn)}` : null;
}

function equipmentText({ equipment }: PublicProject): React.ReactNode {
  if (equipment.length === 0) return null;
  return (
    <ul>
      {equipment.map(({ name, model, quantity }) => (
        <li key={`${name} ${model}`}>
          {[name, model, quantity && `số lượng ${formatCount(quantity)}`]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

function decisionText({ decision }: PublicProject): string | null {
  if (!decision) return null;
  const { number, date, issuer, batch } = decision;
  return [`Số ${number}, ngày ${formatDay(date)}, ${issuer}`, batch].filter(Boolean).join(', ');
}

/** What is stated of a project; what is not is named in one sentence below. */
export function ProjectSummary({
  project,
  contentLabel,
}: {
  project: PublicProject;
  contentLabel: string | null;
}) {
  const rows: SummaryRow[] = [
    { label: 'Trạng thái', value: statusText(project) },
    { label: 'Nội dung khuyến công', value: contentLabel },
    { label: 'Đơn vị thực hiện', value: project.implementingUnit },
    { label: 'Thời gian', value: periodText(project) },
    { label: 'Địa điểm', value: project.location },
    { label: 'Máy móc, thiết bị', value: equipmentText(project) },
    {
      label: 'Sản phẩm đầu ra',
      value:
        project.outputs.length > 0
          ? project.outputs.map(({ unit, target }) => `${formatCount(target)} ${unit}`).join(', ')
          : null,
    },
    { label: 'Quyết định', value: decisionText(project) },
  ].filter((row) => row.value !== null);
  const silence = unstatedSentence(project);
  return (
    <div className="grid gap-4">
      <SummaryList rows={rows} />
      {silence && <p className="max-w-[75ch] text-muted">{silence}</p>}
    </div>
  );
}
