import { Section } from '#components/layout/section.tsx';
import type { PublicProject } from '#lib/projects/public.ts';

/** Objectives, content and scale where the dossier states them; the section is absent otherwise. */
export function StatedText({ project }: { project: PublicProject }) {
  const parts = [
    { title: 'Mục tiêu', text: project.objectives },
    { title: 'Nội dung', text: project.content },
    { title: 'Quy mô', text: project.scale },
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
