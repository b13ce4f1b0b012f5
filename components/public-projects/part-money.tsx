import { figureSource, missingSource } from '#components/figures/figure-source.tsx';
import { trieu, trieuDong } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import type { PublicBeneficiary } from '#lib/beneficiaries/view.ts';
import { formatCount } from '#lib/format/counts.ts';

export type Part = PublicBeneficiary['projects'][number];

/** What the establishment itself was given, with where that, or its absence, is known from. */
export function OwnPart({
  name,
  part,
  notes,
  inSentence = false,
}: {
  name: string;
  part: Part;
  notes: SourceNotes;
  /** With its unit and without a capital; otherwise the heading of the column names the unit. */
  inSentence?: boolean;
}) {
  const { support, code } = part;
  const of = `phần riêng của ${name} trong ${code}`;
  return (
    <>
      {inSentence ? withinSentence(trieuDong(support)) : trieu(support)}{' '}
      {support.state === 'NOT_STATED'
        ? missingSource(notes, of, support.source)
        : figureSource(notes, of, support.source)}
    </>
  );
}

/** "nguồn không nêu": as it reads after a colon. */
export const withinSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The money of a project is all its members' together, and never one member's. */
export const sharedText = ({ members }: Part) => `chung cho ${formatCount(members)} đơn vị`;

/** "500 triệu đồng, chung cho 2 đơn vị" */
export function wholeProjectText(part: Part): string {
  const money = trieuDong(part.projectSupport);
  return part.members > 1 ? `${money}, ${sharedText(part)}` : money;
}
