import type { RouteTable } from '#lib/http/openapi.ts';
import * as accountsUsernameResetLink from './accounts/[username]/reset-link/route.ts';
import * as accountsUsername from './accounts/[username]/route.ts';
import * as accounts from './accounts/route.ts';
import * as audit from './audit/route.ts';
import * as beneficiariesSlugMerge from './beneficiaries/[slug]/merge/route.ts';
import * as beneficiariesSlugMoney from './beneficiaries/[slug]/money/route.ts';
import * as beneficiariesSlug from './beneficiaries/[slug]/route.ts';
import * as beneficiariesSlugSupportHistory from './beneficiaries/[slug]/support-history/route.ts';
import * as beneficiaries from './beneficiaries/route.ts';
import * as budgets from './budgets/route.ts';
import * as budgetYears from './budget-years/route.ts';
import * as budgetYearsYearSource from './budget-years/[year]/[source]/route.ts';
import * as budgetYearsYearSourceClose from './budget-years/[year]/[source]/close/route.ts';
import * as budgetYearsYearSourceEntries from './budget-years/[year]/[source]/entries/route.ts';
import * as budgetYearsYearSourceEntriesIdReverse from './budget-years/[year]/[source]/entries/[id]/reverse/route.ts';
import * as ceilingsId from './ceilings/[id]/route.ts';
import * as ceilingsRecheck from './ceilings/recheck/route.ts';
import * as ceilings from './ceilings/route.ts';
import * as changeDecisionsId from './change-decisions/[id]/route.ts';
import * as changeDecisions from './change-decisions/route.ts';
import * as changeRequests from './change-requests/route.ts';
import * as decisionsId from './decisions/[id]/route.ts';
import * as decisions from './decisions/route.ts';
import * as documentsIdContent from './documents/[id]/content/route.ts';
import * as documentsIdRemoval from './documents/[id]/removal/route.ts';
import * as documentsId from './documents/[id]/route.ts';
import * as documents from './documents/route.ts';
import * as forwardings from './forwardings/route.ts';
import * as calendarOn from './calendar/[on]/route.ts';
import * as calendar from './calendar/route.ts';
import * as notificationsChoices from './notifications/choices/route.ts';
import * as notificationsIdRead from './notifications/[id]/read/route.ts';
import * as notificationsReadAll from './notifications/read-all/route.ts';
import * as notifications from './notifications/route.ts';
import * as outboxIdResend from './outbox/[id]/resend/route.ts';
import * as outboxId from './outbox/[id]/route.ts';
import * as outbox from './outbox/route.ts';
import * as fundingSources from './funding-sources/route.ts';
import * as health from './health/route.ts';
import * as history from './history/route.ts';
import * as money from './money/route.ts';
import * as moneyCalendar from './money/calendar/route.ts';
import * as moneyYearSourceDisbursement from './money/[year]/[source]/disbursement/route.ts';
import * as moneyYearSource from './money/[year]/[source]/route.ts';
import * as needsCodeContacts from './needs/[code]/contacts/route.ts';
import * as needsCodeConvert from './needs/[code]/convert/route.ts';
import * as needsCodeDecline from './needs/[code]/decline/route.ts';
import * as needsCodeDuplicates from './needs/[code]/duplicates/route.ts';
import * as needsCodeMerge from './needs/[code]/merge/route.ts';
import * as needsCode from './needs/[code]/route.ts';
import * as needsCodeSurvey from './needs/[code]/survey/route.ts';
import * as needsCodeTracking from './needs/[code]/tracking/route.ts';
import * as needsCodeTriage from './needs/[code]/triage/route.ts';
import * as needsUploadsIdFinish from './needs/uploads/[id]/finish/route.ts';
import * as needsUploadsId from './needs/uploads/[id]/route.ts';
import * as needsUploads from './needs/uploads/route.ts';
import * as needs from './needs/route.ts';
import * as plansYearPublication from './plans/[year]/publication/route.ts';
import * as plansYear from './plans/[year]/route.ts';
import * as plans from './plans/route.ts';
import * as projectsCodeAcceptances from './projects/[code]/acceptances/route.ts';
import * as projectsCodeAppraisal from './projects/[code]/appraisal/route.ts';
import * as projectsCodeAssignment from './projects/[code]/assignment/route.ts';
import * as projectsCodeChangeRequestsIdAppraise from './projects/[code]/change-requests/[id]/appraise/route.ts';
import * as projectsCodeChangeRequestsIdCeilings from './projects/[code]/change-requests/[id]/ceilings/route.ts';
import * as projectsCodeChangeRequestsIdReject from './projects/[code]/change-requests/[id]/reject/route.ts';
import * as projectsCodeChangeRequestsIdReturn from './projects/[code]/change-requests/[id]/return/route.ts';
import * as projectsCodeChangeRequestsId from './projects/[code]/change-requests/[id]/route.ts';
import * as projectsCodeChangeRequestsIdWithdraw from './projects/[code]/change-requests/[id]/withdraw/route.ts';
import * as projectsCodeChangeRequests from './projects/[code]/change-requests/route.ts';
import * as projectsCodeCeilingsExceptions from './projects/[code]/ceilings/exceptions/route.ts';
import * as projectsCodeCeilings from './projects/[code]/ceilings/route.ts';
import * as projectsCodeChecks from './projects/[code]/checks/route.ts';
import * as projectsCodeCommentsIdAnswer from './projects/[code]/comments/[id]/answer/route.ts';
import * as projectsCodeComments from './projects/[code]/comments/route.ts';
import * as projectsCodeContractsIdAppendices from './projects/[code]/contracts/[id]/appendices/route.ts';
import * as projectsCodeContractsId from './projects/[code]/contracts/[id]/route.ts';
import * as projectsCodeContracts from './projects/[code]/contracts/route.ts';
import * as projectsCodeDocumentsZip from './projects/[code]/documents.zip/route.ts';
import * as projectsCodeDocuments from './projects/[code]/documents/route.ts';
import * as projectsCodeFundingLines from './projects/[code]/funding-lines/route.ts';
import * as projectsCodeFundingVersions from './projects/[code]/funding-versions/route.ts';
import * as projectsCodeHistory from './projects/[code]/history/route.ts';
import * as projectsCodeImplementationPlan from './projects/[code]/implementation-plan/route.ts';
import * as projectsCodeInspectionsId from './projects/[code]/inspections/[id]/route.ts';
import * as projectsCodeInspections from './projects/[code]/inspections/route.ts';
import * as projectsCodeLedger from './projects/[code]/ledger/route.ts';
import * as projectsCodePaymentsIdConfirm from './projects/[code]/payments/[id]/confirm/route.ts';
import * as projectsCodePaymentsIdReversal from './projects/[code]/payments/[id]/reversal/route.ts';
import * as projectsCodePaymentsId from './projects/[code]/payments/[id]/route.ts';
import * as projectsCodePayments from './projects/[code]/payments/route.ts';
import * as projectsCodePlan from './projects/[code]/plan/route.ts';
import * as projectsCodeProgressReportsIdConfirm from './projects/[code]/progress-reports/[id]/confirm/route.ts';
import * as projectsCodeProgressReportsIdReturn from './projects/[code]/progress-reports/[id]/return/route.ts';
import * as projectsCodeProgressReportsId from './projects/[code]/progress-reports/[id]/route.ts';
import * as projectsCodeProgressReportsIdSend from './projects/[code]/progress-reports/[id]/send/route.ts';
import * as projectsCodeProgressReports from './projects/[code]/progress-reports/route.ts';
import * as projectsCodePublication from './projects/[code]/publication/route.ts';
import * as projectsCodeRestore from './projects/[code]/restore/route.ts';
import * as projectsCodeResults from './projects/[code]/results/route.ts';
import * as projectsCode from './projects/[code]/route.ts';
import * as projectsCodeSettlement from './projects/[code]/settlement/route.ts';
import * as projectsCodeSubmissions from './projects/[code]/submissions/route.ts';
import * as projectsCodeTransitions from './projects/[code]/transitions/route.ts';
import * as projectsRecorded from './projects/recorded/route.ts';
import * as projects from './projects/route.ts';
import * as reconciliation from './reconciliation/route.ts';
import * as statedFiguresKey from './stated-figures/[key]/route.ts';
import * as statedFiguresKeyWithdraw from './stated-figures/[key]/withdraw/route.ts';
import * as statedFigures from './stated-figures/route.ts';
import * as uploadsIdFinish from './uploads/[id]/finish/route.ts';
import * as uploadsId from './uploads/[id]/route.ts';
import * as uploads from './uploads/route.ts';

/** Every address of the API, for its description; a test holds this list against the folder. */
export const ROUTES: RouteTable = {
  accounts,
  'accounts/{username}': accountsUsername,
  'accounts/{username}/reset-link': accountsUsernameResetLink,
  audit,
  beneficiaries,
  'beneficiaries/{slug}': beneficiariesSlug,
  'beneficiaries/{slug}/merge': beneficiariesSlugMerge,
  'beneficiaries/{slug}/money': beneficiariesSlugMoney,
  'beneficiaries/{slug}/support-history': beneficiariesSlugSupportHistory,
  budgets,
  'budget-years': budgetYears,
  'budget-years/{year}/{source}': budgetYearsYearSource,
  'budget-years/{year}/{source}/close': budgetYearsYearSourceClose,
  'budget-years/{year}/{source}/entries': budgetYearsYearSourceEntries,
  'budget-years/{year}/{source}/entries/{id}/reverse': budgetYearsYearSourceEntriesIdReverse,
  ceilings,
  'ceilings/recheck': ceilingsRecheck,
  'ceilings/{id}': ceilingsId,
  decisions,
  'decisions/{id}': decisionsId,
  documents,
  'documents/{id}': documentsId,
  'documents/{id}/content': documentsIdContent,
  'documents/{id}/removal': documentsIdRemoval,
  forwardings,
  'calendar/{on}': calendarOn,
  calendar,
  'notifications/choices': notificationsChoices,
  'notifications/{id}/read': notificationsIdRead,
  'notifications/read-all': notificationsReadAll,
  notifications,
  'outbox/{id}/resend': outboxIdResend,
  'outbox/{id}': outboxId,
  outbox,
  'funding-sources': fundingSources,
  health,
  history,
  money,
  'money/calendar': moneyCalendar,
  'money/{year}/{source}': moneyYearSource,
  'money/{year}/{source}/disbursement': moneyYearSourceDisbursement,
  'needs/{code}/contacts': needsCodeContacts,
  'needs/{code}/convert': needsCodeConvert,
  'needs/{code}/decline': needsCodeDecline,
  'needs/{code}/duplicates': needsCodeDuplicates,
  'needs/{code}/merge': needsCodeMerge,
  'needs/{code}': needsCode,
  'needs/{code}/survey': needsCodeSurvey,
  'needs/{code}/tracking': needsCodeTracking,
  'needs/{code}/triage': needsCodeTriage,
  'needs/uploads/{id}/finish': needsUploadsIdFinish,
  'needs/uploads/{id}': needsUploadsId,
  'needs/uploads': needsUploads,
  needs,
  plans,
  'plans/{year}': plansYear,
  'plans/{year}/publication': plansYearPublication,
  'projects/recorded': projectsRecorded,
  projects,
  'projects/{code}': projectsCode,
  'projects/{code}/acceptances': projectsCodeAcceptances,
  'projects/{code}/appraisal': projectsCodeAppraisal,
  'projects/{code}/assignment': projectsCodeAssignment,
  'projects/{code}/comments': projectsCodeComments,
  'change-decisions/{id}': changeDecisionsId,
  'change-decisions': changeDecisions,
  'change-requests': changeRequests,
  'projects/{code}/change-requests/{id}/appraise': projectsCodeChangeRequestsIdAppraise,
  'projects/{code}/change-requests/{id}/ceilings': projectsCodeChangeRequestsIdCeilings,
  'projects/{code}/change-requests/{id}/reject': projectsCodeChangeRequestsIdReject,
  'projects/{code}/change-requests/{id}/return': projectsCodeChangeRequestsIdReturn,
  'projects/{code}/change-requests/{id}': projectsCodeChangeRequestsId,
  'projects/{code}/change-requests/{id}/withdraw': projectsCodeChangeRequestsIdWithdraw,
  'projects/{code}/change-requests': projectsCodeChangeRequests,
  'projects/{code}/ceilings': projectsCodeCeilings,
  'projects/{code}/ceilings/exceptions': projectsCodeCeilingsExceptions,
  'projects/{code}/checks': projectsCodeChecks,
  'projects/{code}/comments/{id}/answer': projectsCodeCommentsIdAnswer,
  'projects/{code}/contracts': projectsCodeContracts,
  'projects/{code}/contracts/{id}': projectsCodeContractsId,
  'projects/{code}/contracts/{id}/appendices': projectsCodeContractsIdAppendices,
  'projects/{code}/documents': projectsCodeDocuments,
  'projects/{code}/documents.zip': projectsCodeDocumentsZip,
  'projects/{code}/funding-lines': projectsCodeFundingLines,
  'projects/{code}/funding-versions': projectsCodeFundingVersions,
  'projects/{code}/history': projectsCodeHistory,
  'projects/{code}/implementation-plan': projectsCodeImplementationPlan,
  'projects/{code}/inspections': projectsCodeInspections,
  'projects/{code}/inspections/{id}': projectsCodeInspectionsId,
  'projects/{code}/ledger': projectsCodeLedger,
  'projects/{code}/payments': projectsCodePayments,
  'projects/{code}/payments/{id}': projectsCodePaymentsId,
  'projects/{code}/payments/{id}/confirm': projectsCodePaymentsIdConfirm,
  'projects/{code}/payments/{id}/reversal': projectsCodePaymentsIdReversal,
  'projects/{code}/plan': projectsCodePlan,
  'projects/{code}/progress-reports': projectsCodeProgressReports,
  'projects/{code}/progress-reports/{id}': projectsCodeProgressReportsId,
  'projects/{code}/progress-reports/{id}/confirm': projectsCodeProgressReportsIdConfirm,
  'projects/{code}/progress-reports/{id}/return': projectsCodeProgressReportsIdReturn,
  'projects/{code}/progress-reports/{id}/send': projectsCodeProgressReportsIdSend,
  'projects/{code}/publication': projectsCodePublication,
  'projects/{code}/restore': projectsCodeRestore,
  'projects/{code}/results': projectsCodeResults,
  'projects/{code}/settlement': projectsCodeSettlement,
  'projects/{code}/submissions': projectsCodeSubmissions,
  'projects/{code}/transitions': projectsCodeTransitions,
  reconciliation,
  'stated-figures': statedFigures,
  'stated-figures/{key}': statedFiguresKey,
  'stated-figures/{key}/withdraw': statedFiguresKeyWithdraw,
  uploads,
  'uploads/{id}': uploadsId,
  'uploads/{id}/finish': uploadsIdFinish,
};
