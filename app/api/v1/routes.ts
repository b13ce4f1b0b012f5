import type { RouteTable } from '#lib/http/openapi.ts';
import * as accountsUsernameResetLink from './accounts/[username]/reset-link/route.ts';
import * as accountsUsername from './accounts/[username]/route.ts';
import * as accounts from './accounts/route.ts';
import * as audit from './audit/route.ts';
import * as beneficiariesSlug from './beneficiaries/[slug]/route.ts';
import * as beneficiaries from './beneficiaries/route.ts';
import * as budgets from './budgets/route.ts';
import * as fundingSources from './funding-sources/route.ts';
import * as health from './health/route.ts';
import * as history from './history/route.ts';
import * as plansYear from './plans/[year]/route.ts';
import * as projectsCodeAppraisal from './projects/[code]/appraisal/route.ts';
import * as projectsCodeCommentsIdAnswer from './projects/[code]/comments/[id]/answer/route.ts';
import * as projectsCodeComments from './projects/[code]/comments/route.ts';
import * as projectsCodeFundingLines from './projects/[code]/funding-lines/route.ts';
import * as projectsCodeHistory from './projects/[code]/history/route.ts';
import * as projectsCodePlan from './projects/[code]/plan/route.ts';
import * as projectsCodeProgressReportsIdConfirm from './projects/[code]/progress-reports/[id]/confirm/route.ts';
import * as projectsCodeProgressReportsIdReturn from './projects/[code]/progress-reports/[id]/return/route.ts';
import * as projectsCodeProgressReportsId from './projects/[code]/progress-reports/[id]/route.ts';
import * as projectsCodeProgressReportsIdSend from './projects/[code]/progress-reports/[id]/send/route.ts';
import * as projectsCodeProgressReports from './projects/[code]/progress-reports/route.ts';
import * as projectsCodePublication from './projects/[code]/publication/route.ts';
import * as projectsCodeRestore from './projects/[code]/restore/route.ts';
import * as projectsCode from './projects/[code]/route.ts';
import * as projectsCodeSubmissions from './projects/[code]/submissions/route.ts';
import * as projectsCodeTransitions from './projects/[code]/transitions/route.ts';
import * as projects from './projects/route.ts';
import * as reconciliation from './reconciliation/route.ts';

/** Every address of the API, for its description; a test holds this list against the folder. */
export const ROUTES: RouteTable = {
  'accounts/{username}/reset-link': accountsUsernameResetLink,
  'accounts/{username}': accountsUsername,
  accounts,
  audit,
  'beneficiaries/{slug}': beneficiariesSlug,
  beneficiaries,
  budgets,
  'funding-sources': fundingSources,
  health,
  history,
  'plans/{year}': plansYear,
  'projects/{code}/appraisal': projectsCodeAppraisal,
  'projects/{code}/comments/{id}/answer': projectsCodeCommentsIdAnswer,
  'projects/{code}/comments': projectsCodeComments,
  'projects/{code}/funding-lines': projectsCodeFundingLines,
  'projects/{code}/history': projectsCodeHistory,
  'projects/{code}/plan': projectsCodePlan,
  'projects/{code}/progress-reports/{id}/confirm': projectsCodeProgressReportsIdConfirm,
  'projects/{code}/progress-reports/{id}/return': projectsCodeProgressReportsIdReturn,
  'projects/{code}/progress-reports/{id}': projectsCodeProgressReportsId,
  'projects/{code}/progress-reports/{id}/send': projectsCodeProgressReportsIdSend,
  'projects/{code}/progress-reports': projectsCodeProgressReports,
  'projects/{code}/publication': projectsCodePublication,
  'projects/{code}/restore': projectsCodeRestore,
  'projects/{code}': projectsCode,
  'projects/{code}/submissions': projectsCodeSubmissions,
  'projects/{code}/transitions': projectsCodeTransitions,
  projects,
  reconciliation,
};
