import { z } from 'zod';
import { APPRAISAL_HEADS, COMMENT_VISIBILITIES, VERDICTS } from '#lib/domain/vocabulary.ts';
import {
  line,
  money,
  optional,
  paragraph,
  requiredParagraph,
  version,
} from '#lib/schema/fields.ts';

/** The appraisal sheet as a DEPARTMENT_REVIEWER fills it; heads may come later, at most one line each. */
export const appraisalInput = z.strictObject({
  version,
  heads: z
    .array(
      z.strictObject({
        head: z.enum(APPRAISAL_HEADS),
        verdict: z.enum(VERDICTS),
        note: optional(paragraph(2_000)).optional(),
      }),
    )
    .max(APPRAISAL_HEADS.length)
    .refine((heads) => new Set(heads.map((row) => row.head)).size === heads.length, {
      message: 'Mỗi mục chỉ đánh giá một lần.',
    }),
  recommended: money,
  conclusion: paragraph(4_000),
});
export type AppraisalInput = z.output<typeof appraisalInput>;

export const commentInput = z.strictObject({
  body: requiredParagraph(4_000, 'Hãy viết ý kiến.'),
  /** A field (`objectives`) or a part (`FUNDING`) of the dossier; nothing for the whole. */
  path: line(60)
    .nullish()
    .transform((path) => path || null),
  visibility: z.enum(COMMENT_VISIBILITIES).default('INTERNAL'),
});
export type CommentInput = z.output<typeof commentInput>;

export const answerInput = z.strictObject({
  answer: requiredParagraph(4_000, 'Hãy viết trả lời.'),
});
