import { APPRAISAL_HEADS } from '#lib/domain/vocabulary.ts';
import { groupDigits } from '#lib/format/digits.ts';
import type { AppraisalView } from './appraisal.ts';

/** A stored sheet, written as the fields of its form would hold it. */
export function sheetFormValues(sheet: AppraisalView): Record<string, string> {
  const { recommended, conclusion } = sheet;
  const heads = APPRAISAL_HEADS.flatMap((head, index) => {
    const line = sheet.heads.find((judged) => judged.head === head);
    if (!line) return [];
    return [
      [`heads.${index}.verdict`, line.verdict],
      [`heads.${index}.note`, line.note ?? ''],
    ];
  });
  return {
    ...Object.fromEntries(heads),
    ...(recommended.dong === null
      ? { recommended: '', recommendedNotStated: 'true' }
      : { recommended: groupDigits(recommended.dong) }),
    conclusion,
  };
}
