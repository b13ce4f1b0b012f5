import { Section } from '#components/layout/section.tsx';
import type { NeedLine } from '#lib/needs/schema.ts';
import { needHref } from './addresses.ts';

/** The registrations a project was made from, for those who may read them. */
export function ProjectNeeds({ needs }: { needs: readonly NeedLine[] }) {
  if (needs.length === 0) return null;
  return (
    <Section id="dang-ky" title="Lập từ đăng ký nhu cầu">
      <ul className="grid gap-1">
        {needs.map((need) => (
          <li key={need.code}>
            <a href={needHref(need.code)}>{need.name}</a>, {need.code}
          </li>
        ))}
      </ul>
    </Section>
  );
}
