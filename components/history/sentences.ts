import { auditActLabel } from '#lib/format/audit-labels.ts';
import { documentInWords } from '#lib/format/document-words.ts';
import { personWithRole } from '#lib/format/people.ts';
import type { HistoryEntry } from '#lib/projects/history.ts';

/** One line of a project's story; a run of edits by one person is told once. */
export interface Episode {
  entry: HistoryEntry;
  /** How many edits in a row the entry stands for. */
  count: number;
  /** When the first of them was made. */
  since: string;
}

const isSameEditing = (a: HistoryEntry, b: HistoryEntry) =>
  a.action === 'edit' && b.action === 'edit' && a.actor.username === b.actor.username;

/** The story in the order it happened, with saves that follow each other drawn together. */
export function toEpisodes(history: readonly HistoryEntry[]): Episode[] {
  const episodes: Episode[] = [];
  for (const entry of history) {
    const last = episodes.at(-1);
    if (last && isSameEditing(last.entry, entry)) {
      last.entry = entry;
      last.count += 1;
    } else {
      episodes.push({ entry, count: 1, since: entry.at });
    }
  }
  return episodes;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "Nguyễn Văn A (Cán bộ Trung tâm) trình hồ sơ lên cấp có thẩm quyền: Tờ trình 17/TTr-SCT ngày 12/01/2023" */
export function sentenceOf({ entry, count }: Episode): string {
  const times = count > 1 ? `, ${count} lần lưu liền nhau` : '';
  const papers = entry.documents.map(documentInWords).join('; ');
  const act = lowerFirst(auditActLabel('Project', entry.action));
  return `${personWithRole(entry.actor)} ${act}${times}${papers && `: ${papers}`}`;
}
