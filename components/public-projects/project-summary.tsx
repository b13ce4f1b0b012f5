import { SummaryList, type SummaryRow } from '#components/ui/summary-list.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { STATUS_EXPLANATIONS } from '#lib/format/status-explanations.ts';
import type { PublicDossier } from '#lib/projects/public.ts';
import { isAsRecorded, unstatedSentence } from './unstated-facts.ts';

function statusText(project: PublicDossier): React.ReactNode {
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

function periodText({ startsOn, endsOn }: PublicDossier): string | null {
  if (startsOn && endsOn) return `Từ ${formatDay(startsOn)} đến ${formatDay(endsOn)}`;
  if (startsOn) return `Từ ${formatDay(startsOn)}`;
  return endsOn ? `Đến ${formatDay(endsOn)}` : null;
}

function equipmentText({ equipment }: PublicDossier): React.ReactNode {
  if (equipment.length === 0) return null;
  return (
    <ul>
      {equipment.map(({ name, model, quantity, origin, madeIn }) => (
        <li key={`${name} ${model}`}>
          {[
            name,
            model,
            quantity && `số lượng ${formatCount(quantity)}`,
            origin && `xuất xứ ${origin}`,
            madeIn && `sản xuất năm ${madeIn}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

function formText({ isPoint }: PublicDossier): string | null {
  return isPoint ? 'Đề án điểm: có tác động đến cả vùng hoặc quy mô lớn' : null;
}

/** By the boundaries of the project's day. */
function areaText({ unit }: PublicDossier): string | null {
  return unit && [`${unit.kindName} ${unit.name}`, unit.parent].filter(Boolean).join(', ');
}

function decisionText({ decision }: PublicDossier): string | null {
  if (!decision) return null;
  const { number, date, issuer, batch } = decision;
  return [`Số ${number}, ngày ${formatDay(date)}, ${issuer}`, batch].filter(Boolean).join(', ');
}

/** What is stated of a project; what is not is named in one sentence below. */
export function ProjectSummary({
  project,
  contentLabel,
}: {
  project: PublicDossier;
  contentLabel: string | null;
}) {
  const rows: SummaryRow[] = [
    { label: 'Trạng thái', value: statusText(project) },
    { label: 'Nội dung khuyến công', value: contentLabel },
    { label: 'Hình thức', value: formText(project) },
    { label: 'Đơn vị chủ trì', value: project.leadUnit },
    { label: 'Đơn vị thực hiện', value: project.implementingUnit },
    {
      label: 'Đơn vị phối hợp',
      value: project.partnerUnits && (
        <span className="whitespace-pre-line">{project.partnerUnits}</span>
      ),
    },
    { label: 'Thời gian', value: periodText(project) },
    { label: 'Địa bàn', value: areaText(project) },
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
