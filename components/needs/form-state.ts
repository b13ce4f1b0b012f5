import type { FormState } from '#lib/forms/form-state.ts';
import type { NeedStep } from '#lib/needs/steps.ts';
import type { TrackedNeed } from '#lib/needs/schema.ts';

/** What the server hands back to the public form: which page is shown, filled with what. */
export interface NeedFormState extends FormState {
  step: NeedStep;
  /** Names of the files that have arrived, by their ids. */
  files: Record<string, string>;
}

export type NeedFormAction = (state: NeedFormState, data: FormData) => Promise<NeedFormState>;

/** The same for following a need: the form again, or what was found. */
export interface TrackState extends FormState {
  found: TrackedNeed | null;
}

export type TrackAction = (state: TrackState, data: FormData) => Promise<TrackState>;
