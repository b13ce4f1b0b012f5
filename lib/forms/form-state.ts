/** What a server action hands back to the form that called it; plain data, safe on both sides. */
export type FormState = {
  ok: boolean;
  /** One sentence for the whole form: what was done, or why nothing was. */
  message?: string;
  /** `path` is the name of the field; an empty path belongs to the form as a whole. */
  errors: { path: string; message: string }[];
  /** What the person typed, so that nothing has to be typed twice. */
  values: Record<string, string | string[]>;
  /** What the form asks for is not there to be done any more: all it can do is keep what was typed. */
  isOvertaken?: boolean;
  /** Fields that somebody else changed meanwhile, both versions as text. */
  conflict?: { field: string; label: string; yours: string; theirs: string }[];
};

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const emptyFormState: FormState = { ok: false, errors: [], values: {} };
