import { Section } from '#components/layout/section.tsx';
import type { PublicDossier } from '#lib/projects/public.ts';

/** What the dossier says at length, where the dossier states them; the section is absent otherwise. */
export function StatedText({ project }: { project: PublicDossier }) {
  const parts = [
    { title: 'Sự cần thiết', text: project.necessity },
    { title: 'Mục tiêu', text: project.objectives },
    { title: 'Nội dung', text: project.content },
    { title: 'Quy mô', text: project.scale },
    { title: 'Hiệu quả dự kiến', text: project.expectedEffect },
    { title: 'Khả năng nhân rộng', text: project.replication },
    { title: 'Tổ chức thực hiện', text: project.organisation },
    { title: 'Căn cứ pháp lý', text: project.legalBasis },
  ].filter((part) => part.text !== null);
  if (parts.length === 0) return null;
  return (
    <Section id="noi-dung" title="Mục tiêu, nội dung">
      {parts.map((part) => (
        <div key={part.title} className="grid max-w-[75ch] gap-1">
          <h3 className="text-lg">{part.title}</h3>
          <p className="whitespace-pre-line">{part.text}</p>
        </div>
      ))}
    </Section>
  );
}
