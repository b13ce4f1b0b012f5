import type { PublicProject } from '#lib/projects/public.ts';

/** What nobody has said of a project, by name: told in one sentence instead of a wall of blanks. */
export function unstatedFacts(project: PublicProject): string[] {
  const facts: [isMissing: boolean, name: string][] = [
    [project.objectives === null, 'mục tiêu'],
    [project.content === null, 'nội dung cụ thể'],
    [project.scale === null, 'quy mô'],
    [project.startsOn === null && project.endsOn === null, 'thời gian thực hiện'],
    [project.location === null, 'địa điểm'],
    [project.decision === null, 'số và ngày quyết định'],
    [project.contractsState === 'NOT_STATED', 'số và ngày hợp đồng'],
  ];
  return facts.filter(([isMissing]) => isMissing).map(([, name]) => name);
}

/** Who is silent: the document a record was made from, or the dossier itself. */
export function unstatedSentence(project: PublicProject): string | null {
  const names = unstatedFacts(project);
  if (names.length === 0) return null;
  return `${project.isRecorded ? 'Nguồn không nêu' : 'Hồ sơ không ghi'}: ${names.join(', ')}.`;
}

/** Recorded at its state from a document, and not changed on the portal since. */
export function isAsRecorded({ isRecorded, version }: PublicProject): boolean {
  return isRecorded && version === 1;
}
