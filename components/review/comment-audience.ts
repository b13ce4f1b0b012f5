import type { Organisation } from '#lib/domain/actor.ts';
import type { CommentVisibility } from '#lib/domain/vocabulary.ts';

/** Who reads a comment, said from the side of its author: INTERNAL stays there, CENTER is shared. */
const AUDIENCES: Record<'CENTER' | 'DEPARTMENT', Record<CommentVisibility, string>> = {
  DEPARTMENT: { INTERNAL: 'Nội bộ Sở', CENTER: 'Gửi Trung tâm' },
  CENTER: { INTERNAL: 'Nội bộ Trung tâm', CENTER: 'Sở cũng đọc được' },
};

const HINTS: Record<'CENTER' | 'DEPARTMENT', Record<CommentVisibility, string>> = {
  DEPARTMENT: {
    INTERNAL: 'Chỉ Sở và thanh tra đọc được.',
    CENTER: 'Trung tâm đọc được và phải trả lời trước khi gửi lại hồ sơ.',
  },
  CENTER: {
    INTERNAL: 'Chỉ Trung tâm và thanh tra đọc được.',
    CENTER: 'Sở đọc được cùng với hồ sơ.',
  },
};

const side = (organisation: string) => (organisation === 'CENTER' ? 'CENTER' : 'DEPARTMENT');

export function audienceLabel(visibility: CommentVisibility, organisation: string): string {
  return AUDIENCES[side(organisation)][visibility];
}

export function audienceOptions(organisation: Organisation) {
  return (['INTERNAL', 'CENTER'] as const).map((visibility) => ({
    value: visibility,
    label: audienceLabel(visibility, organisation),
    hint: HINTS[side(organisation)][visibility],
  }));
}
