import {
  DOCUMENT_STAGES,
  fulfils,
  isDocumentStage,
  isDue,
  requiredAt,
  type About,
  type Confidence,
  type DocumentStage,
} from '#lib/domain/required-documents.ts';
import type { DocumentKind } from '#lib/domain/document-kinds.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import type { DocumentView } from './view.ts';

export interface RequiredPaper {
  kind: DocumentKind;
  confidence: Confidence;
  isPresent: boolean;
}

export interface StageGroup {
  /** null for what hangs on contracts and decisions, and counts where its kind is asked for. */
  stage: DocumentStage | null;
  /** The dossier has come so far: what is missing here is missing. */
  isDue: boolean;
  required: RequiredPaper[];
  documents: DocumentView[];
}

/** The papers of a dossier by the states they belong to, with what each state asks for. */
export function groupByStage(
  project: About & { status: Status },
  all: readonly DocumentView[],
): StageGroup[] {
  const documents = all.filter(({ removed }) => removed === null);
  const groups = DOCUMENT_STAGES.map((stage): StageGroup => ({
    stage,
    isDue: isDue(stage, project.status),
    required: requiredAt(stage, project).map(({ kind, confidence }) => ({
      kind,
      confidence,
      isPresent: documents.some((document) => fulfils(document, kind, stage)),
    })),
    documents: documents.filter(({ status }) => status === stage),
  }));
  const others = documents.filter(({ status }) => status === null || !isDocumentStage(status));
  return [
    ...groups.filter(
      ({ stage, required, documents: own }) =>
        own.length > 0 ||
        (required.length > 0 && (stage !== 'STOPPED' || project.status === 'STOPPED')),
    ),
    ...(others.length > 0 ? [{ stage: null, isDue: true, required: [], documents: others }] : []),
  ];
}
