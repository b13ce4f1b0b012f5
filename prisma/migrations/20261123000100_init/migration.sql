
-- CreateEnum
CREATE TYPE "Programme" AS ENUM ('NATIONAL', 'LOCAL');

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('PROJECT', 'TASK');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('DRAFT', 'CENTER_REVIEW', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'FORWARDED', 'APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED', 'SETTLED', 'REJECTED', 'STOPPED');

-- CreateEnum
CREATE TYPE "MoneyState" AS ENUM ('STATED', 'NOT_STATED', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "Derivation" AS ENUM ('STATED', 'COMPUTED', 'INFERRED', 'ENTERED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('CENTER_OFFICER', 'CENTER_ACCOUNTANT', 'CENTER_LEADER', 'DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER', 'AUDITOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "EstablishmentType" AS ENUM ('SME', 'COOPERATIVE', 'COOP_UNION', 'COOP_GROUP', 'BUSINESS_HOUSEHOLD', 'CLEANER_PRODUCTION', 'OTHER');

-- CreateEnum
CREATE TYPE "CommentVisibility" AS ENUM ('INTERNAL', 'CENTER');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('DRAFT', 'SENT', 'CONFIRMED', 'RETURNED');

-- CreateEnum
CREATE TYPE "UnitLevel" AS ENUM ('PROVINCE', 'DISTRICT', 'COMMUNE');

-- CreateEnum
CREATE TYPE "FigureUnit" AS ENUM ('ITEM', 'DONG');

-- CreateEnum
CREATE TYPE "FigureBasis" AS ENUM ('FIGURES', 'PROJECT_COUNT', 'PROJECT_SUPPORT');

-- CreateEnum
CREATE TYPE "PlanNoteKind" AS ENUM ('TARGET', 'ORIENTATION', 'STEP_DONE', 'STEP_PLANNED', 'SUPPLEMENTARY', 'ENERGY_PROGRAMME');

-- CreateEnum
CREATE TYPE "ChangeRequestType" AS ENUM ('ADJUST', 'SUPPLEMENT', 'STOP');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT true,
    "isLocked" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginSession" (
    "idHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,
    "address" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "LoginSession_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" BIGSERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordResetLink" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordResetLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "number" TEXT,
    "issuedOn" DATE,
    "publishedOn" DATE,
    "note" TEXT,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Provenance" (
    "id" UUID NOT NULL,
    "derivation" "Derivation" NOT NULL,
    "documentId" UUID,
    "quote" TEXT,
    "note" TEXT,
    "recordedBy" TEXT NOT NULL,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Provenance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityContent" (
    "code" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ActivityContent_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "FundingSource" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "isStatePromo" BOOLEAN NOT NULL,
    "isCounterpart" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FundingSource_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "AdministrativeUnit" (
    "id" TEXT NOT NULL,
    "gsoCode" TEXT,
    "name" TEXT NOT NULL,
    "kindName" TEXT NOT NULL,
    "level" "UnitLevel" NOT NULL,
    "parentId" TEXT,
    "validFrom" DATE,
    "validTo" DATE,
    "note" TEXT,

    CONSTRAINT "AdministrativeUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdministrativeUnitSuccession" (
    "predecessorId" TEXT NOT NULL,
    "successorId" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "AdministrativeUnitSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "Agency" (
    "code" TEXT NOT NULL,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "AgencyName" (
    "agencyCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "AgencyName_pkey" PRIMARY KEY ("agencyCode","position")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "implementingUnit" TEXT NOT NULL,
    "isPublished" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "decisionNumber" TEXT,
    "decidedOn" DATE,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanNote" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "kind" "PlanNoteKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "programme" "Programme",
    "itemCount" INTEGER,
    "status" "Status",
    "asOf" DATE,
    "asOfNote" TEXT,
    "provenanceId" UUID NOT NULL,

    CONSTRAINT "PlanNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatedFigure" (
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "unit" "FigureUnit" NOT NULL,
    "value" BIGINT NOT NULL,
    "yearFrom" INTEGER NOT NULL,
    "yearTo" INTEGER NOT NULL,
    "programme" "Programme",
    "isSupport" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "provenanceId" UUID NOT NULL,

    CONSTRAINT "StatedFigure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ReconciliationCheck" (
    "key" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "figureKey" TEXT NOT NULL,
    "basis" "FigureBasis" NOT NULL,
    "year" INTEGER,
    "programme" "Programme",
    "position" INTEGER NOT NULL,

    CONSTRAINT "ReconciliationCheck_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ReconciliationPart" (
    "checkKey" TEXT NOT NULL,
    "figureKey" TEXT NOT NULL,

    CONSTRAINT "ReconciliationPart_pkey" PRIMARY KEY ("checkKey","figureKey")
);

-- CreateTable
CREATE TABLE "Establishment" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "type" "EstablishmentType",
    "taxCode" TEXT,
    "unitId" TEXT,
    "address" TEXT,
    "representative" TEXT,
    "phone" TEXT,
    "note" TEXT,
    "provenanceId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Establishment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectCodeCounter" (
    "year" INTEGER NOT NULL,
    "programme" "Programme" NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ProjectCodeCounter_pkey" PRIMARY KEY ("year","programme")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "planYear" INTEGER NOT NULL,
    "programme" "Programme" NOT NULL,
    "kind" "Kind" NOT NULL,
    "isGroup" BOOLEAN NOT NULL DEFAULT false,
    "isSupplementary" BOOLEAN NOT NULL DEFAULT false,
    "status" "Status" NOT NULL DEFAULT 'DRAFT',
    "isPublished" BOOLEAN NOT NULL DEFAULT false,
    "isRecorded" BOOLEAN NOT NULL DEFAULT false,
    "activityContentCode" TEXT,
    "objectives" TEXT,
    "content" TEXT,
    "scale" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "implementingUnit" TEXT,
    "location" TEXT,
    "unitId" TEXT,
    "planVersionId" UUID,
    "beneficiariesState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "contractsState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "supportState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "supportDong" BIGINT,
    "supportProvenanceId" UUID,
    "requestedState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "requestedDong" BIGINT,
    "approvedState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "approvedDong" BIGINT,
    "settledState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "settledDong" BIGINT,
    "provenanceId" UUID,
    "ownerId" UUID,
    "submittedById" UUID,
    "submissionCount" INTEGER NOT NULL DEFAULT 0,
    "statusSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" UUID,
    "searchText" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectBeneficiary" (
    "projectId" UUID NOT NULL,
    "establishmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "shareState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "shareDong" BIGINT,
    "provenanceId" UUID,

    CONSTRAINT "ProjectBeneficiary_pkey" PRIMARY KEY ("projectId","establishmentId")
);

-- CreateTable
CREATE TABLE "FundingLine" (
    "projectId" UUID NOT NULL,
    "sourceCode" TEXT NOT NULL,
    "state" "MoneyState" NOT NULL,
    "dong" BIGINT,
    "note" TEXT,
    "provenanceId" UUID,

    CONSTRAINT "FundingLine_pkey" PRIMARY KEY ("projectId","sourceCode")
);

-- CreateTable
CREATE TABLE "ProjectEquipment" (
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "model" TEXT,
    "quantity" INTEGER,

    CONSTRAINT "ProjectEquipment_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "ProjectOutput" (
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "target" INTEGER NOT NULL,

    CONSTRAINT "ProjectOutput_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" DATE,
    "responsible" TEXT,
    "isDone" BOOLEAN NOT NULL DEFAULT false,
    "doneOn" DATE,
    "absence" TEXT,
    "provenanceId" UUID,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "asOf" DATE NOT NULL,
    "percent" INTEGER,
    "done" TEXT NOT NULL,
    "difficulties" TEXT,
    "next" TEXT,
    "status" "ReportStatus" NOT NULL,
    "correctsId" UUID,
    "createdById" UUID NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedByName" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "submissionNumber" INTEGER,
    "path" TEXT,
    "body" TEXT NOT NULL,
    "visibility" "CommentVisibility" NOT NULL,
    "organisation" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answeredById" UUID,
    "answeredByName" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appraisal" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "submissionNumber" INTEGER NOT NULL,
    "heads" JSONB NOT NULL,
    "recommendedState" "MoneyState" NOT NULL,
    "recommendedDong" BIGINT,
    "conclusion" TEXT NOT NULL,
    "minutesNumber" TEXT,
    "minutesOn" DATE,
    "filledById" UUID NOT NULL,
    "filledByName" TEXT NOT NULL,
    "filledAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Appraisal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forwarding" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "letterNumber" TEXT NOT NULL,
    "letterOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Forwarding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectDecision" (
    "projectId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "batch" TEXT,
    "approvedState" "MoneyState" NOT NULL DEFAULT 'NOT_APPLICABLE',
    "approvedDong" BIGINT,

    CONSTRAINT "ProjectDecision_pkey" PRIMARY KEY ("projectId","decisionId","action")
);

-- CreateTable
CREATE TABLE "Contract" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "party" TEXT NOT NULL,
    "valueDong" BIGINT NOT NULL,
    "liquidationNumber" TEXT,
    "liquidationOn" DATE,

    CONSTRAINT "Contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "dong" BIGINT NOT NULL,
    "paidOn" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "enteredById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "type" "ChangeRequestType" NOT NULL,
    "decisionId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChangeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormDraft" (
    "userId" UUID NOT NULL,
    "formKey" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormDraft_pkey" PRIMARY KEY ("userId","formKey")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "fromStatus" "Status",
    "toStatus" "Status",
    "reason" TEXT,
    "isRecorded" BOOLEAN NOT NULL,
    "requestId" TEXT,
    "before" JSONB,
    "after" JSONB,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "LoginSession_userId_idx" ON "LoginSession"("userId");

-- CreateIndex
CREATE INDEX "SignInAttempt_username_at_idx" ON "SignInAttempt"("username", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE INDEX "PasswordResetLink_userId_idx" ON "PasswordResetLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_key_key" ON "SourceDocument"("key");

-- CreateIndex
CREATE INDEX "AdministrativeUnit_parentId_idx" ON "AdministrativeUnit"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_year_key" ON "Plan"("year");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_planId_number_key" ON "PlanVersion"("planId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanNote_planId_kind_position_key" ON "PlanNote"("planId", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Establishment_slug_key" ON "Establishment"("slug");

-- CreateIndex
CREATE INDEX "Establishment_foldedName_idx" ON "Establishment"("foldedName");

-- CreateIndex
CREATE UNIQUE INDEX "Establishment_taxCode_key" ON "Establishment"("taxCode");

-- CreateIndex
CREATE UNIQUE INDEX "Project_code_key" ON "Project"("code");

-- CreateIndex
CREATE INDEX "Project_planYear_programme_idx" ON "Project"("planYear", "programme");

-- CreateIndex
CREATE INDEX "Project_status_statusSince_idx" ON "Project"("status", "statusSince");

-- CreateIndex
CREATE INDEX "Project_ownerId_idx" ON "Project"("ownerId");

-- CreateIndex
CREATE INDEX "Project_isPublished_planYear_code_idx" ON "Project"("isPublished", "planYear", "code");

-- CreateIndex
CREATE INDEX "ProjectBeneficiary_establishmentId_idx" ON "ProjectBeneficiary"("establishmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_projectId_position_key" ON "Milestone"("projectId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_projectId_number_key" ON "ProgressReport"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_projectId_number_key" ON "Submission"("projectId", "number");

-- CreateIndex
CREATE INDEX "Comment_projectId_idx" ON "Comment"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Appraisal_projectId_submissionNumber_key" ON "Appraisal"("projectId", "submissionNumber");

-- CreateIndex
CREATE INDEX "Forwarding_projectId_idx" ON "Forwarding"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_number_on_key" ON "Decision"("number", "on");

-- CreateIndex
CREATE INDEX "ProjectDecision_decisionId_idx" ON "ProjectDecision"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Contract_projectId_number_key" ON "Contract"("projectId", "number");

-- CreateIndex
CREATE INDEX "Payment_projectId_idx" ON "Payment"("projectId");

-- CreateIndex
CREATE INDEX "ChangeRequest_projectId_idx" ON "ChangeRequest"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_hash_key" ON "AuditEvent"("hash");

-- CreateIndex
CREATE INDEX "AuditEvent_entity_entityId_seq_idx" ON "AuditEvent"("entity", "entityId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_seq_idx" ON "AuditEvent"("actorId", "seq");

-- AddForeignKey
ALTER TABLE "LoginSession" ADD CONSTRAINT "LoginSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordResetLink" ADD CONSTRAINT "PasswordResetLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Provenance" ADD CONSTRAINT "Provenance_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministrativeUnit" ADD CONSTRAINT "AdministrativeUnit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministrativeUnitSuccession" ADD CONSTRAINT "AdministrativeUnitSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "AdministrativeUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministrativeUnitSuccession" ADD CONSTRAINT "AdministrativeUnitSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "AdministrativeUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyName" ADD CONSTRAINT "AgencyName_agencyCode_fkey" FOREIGN KEY ("agencyCode") REFERENCES "Agency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanNote" ADD CONSTRAINT "PlanNote_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanNote" ADD CONSTRAINT "PlanNote_provenanceId_fkey" FOREIGN KEY ("provenanceId") REFERENCES "Provenance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatedFigure" ADD CONSTRAINT "StatedFigure_provenanceId_fkey" FOREIGN KEY ("provenanceId") REFERENCES "Provenance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReconciliationCheck" ADD CONSTRAINT "ReconciliationCheck_figureKey_fkey" FOREIGN KEY ("figureKey") REFERENCES "StatedFigure"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReconciliationPart" ADD CONSTRAINT "ReconciliationPart_checkKey_fkey" FOREIGN KEY ("checkKey") REFERENCES "ReconciliationCheck"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReconciliationPart" ADD CONSTRAINT "ReconciliationPart_figureKey_fkey" FOREIGN KEY ("figureKey") REFERENCES "StatedFigure"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Establishment" ADD CONSTRAINT "Establishment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Establishment" ADD CONSTRAINT "Establishment_provenanceId_fkey" FOREIGN KEY ("provenanceId") REFERENCES "Provenance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_activityContentCode_fkey" FOREIGN KEY ("activityContentCode") REFERENCES "ActivityContent"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_supportProvenanceId_fkey" FOREIGN KEY ("supportProvenanceId") REFERENCES "Provenance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_provenanceId_fkey" FOREIGN KEY ("provenanceId") REFERENCES "Provenance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectBeneficiary" ADD CONSTRAINT "ProjectBeneficiary_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectBeneficiary" ADD CONSTRAINT "ProjectBeneficiary_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectBeneficiary" ADD CONSTRAINT "ProjectBeneficiary_provenanceId_fkey" FOREIGN KEY ("provenanceId") REFERENCES "Provenance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingLine" ADD CONSTRAINT "FundingLine_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingLine" ADD CONSTRAINT "FundingLine_sourceCode_fkey" FOREIGN KEY ("sourceCode") REFERENCES "FundingSource"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingLine" ADD CONSTRAINT "FundingLine_provenanceId_fkey" FOREIGN KEY ("provenanceId") REFERENCES "Provenance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectEquipment" ADD CONSTRAINT "ProjectEquipment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOutput" ADD CONSTRAINT "ProjectOutput_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_provenanceId_fkey" FOREIGN KEY ("provenanceId") REFERENCES "Provenance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "ProgressReport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appraisal" ADD CONSTRAINT "Appraisal_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forwarding" ADD CONSTRAINT "Forwarding_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectDecision" ADD CONSTRAINT "ProjectDecision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectDecision" ADD CONSTRAINT "ProjectDecision_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
