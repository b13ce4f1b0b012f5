-- CreateEnum
CREATE TYPE "ChangeRequestStatus" AS ENUM ('PROPOSED', 'RETURNED', 'APPRAISED', 'REJECTED', 'DECIDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "NeedStatus" AS ENUM ('NEW', 'IN_TRIAGE', 'SURVEYED', 'CONVERTED', 'MERGED', 'DECLINED');

-- CreateEnum
CREATE TYPE "PaymentKind" AS ENUM ('ADVANCE', 'PAYMENT', 'RECOVERY');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('QUEUED', 'SENT', 'FAILED', 'KEPT');

-- CreateEnum
CREATE TYPE "MailChoice" AS ENUM ('NONE', 'EACH', 'DIGEST');

-- CreateEnum
CREATE TYPE "CalendarDayKind" AS ENUM ('HOLIDAY', 'WORKING');

-- DropIndex
DROP INDEX "ChangeRequest_projectId_idx";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "email" TEXT;

-- AlterTable
ALTER TABLE "PlanVersion" ADD COLUMN     "decisionId" UUID;

-- AlterTable
ALTER TABLE "Establishment" ADD COLUMN     "foundedOn" DATE,
ADD COLUMN     "isMinorityOwned" BOOLEAN,
ADD COLUMN     "isWomenOwned" BOOLEAN,
ADD COLUMN     "mergedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "registrationNumber" TEXT,
ADD COLUMN     "trade" TEXT;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "expectedEffect" TEXT,
ADD COLUMN     "isPoint" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "leadUnit" TEXT,
ADD COLUMN     "legalBasis" TEXT,
ADD COLUMN     "necessity" TEXT,
ADD COLUMN     "organisation" TEXT,
ADD COLUMN     "partnerUnits" TEXT,
ADD COLUMN     "replication" TEXT;

-- AlterTable
ALTER TABLE "ProjectEquipment" ADD COLUMN     "madeIn" INTEGER,
ADD COLUMN     "origin" TEXT,
ADD COLUMN     "unitPriceDong" BIGINT,
ADD COLUMN     "unitPriceState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED';

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "batch" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "recordedByName" TEXT,
ADD COLUMN     "signer" TEXT,
ADD COLUMN     "subject" TEXT;

-- AlterTable
ALTER TABLE "Contract" ADD COLUMN     "endsOn" DATE,
ADD COLUMN     "startsOn" DATE,
ADD COLUMN     "subject" TEXT;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmedById" UUID,
ADD COLUMN     "confirmedByName" TEXT,
ADD COLUMN     "contractId" UUID,
ADD COLUMN     "enteredByName" TEXT NOT NULL,
ADD COLUMN     "kind" "PaymentKind" NOT NULL DEFAULT 'PAYMENT',
ADD COLUMN     "note" TEXT,
ADD COLUMN     "reversesId" UUID,
ADD COLUMN     "sourceCode" TEXT;

-- AlterTable
ALTER TABLE "ChangeRequest"
  ADD COLUMN "appraisal" TEXT,
  ADD COLUMN "appraisedAt" TIMESTAMPTZ(3),
  ADD COLUMN "appraisedById" UUID,
  ADD COLUMN "appraisedByName" TEXT,
  ADD COLUMN "changes" JSONB,
  ADD COLUMN "decidedAt" TIMESTAMPTZ(3),
  ADD COLUMN "number" INTEGER,
  ADD COLUMN "proposedAt" TIMESTAMPTZ(3),
  ADD COLUMN "proposedById" UUID,
  ADD COLUMN "proposedByName" TEXT,
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "recovery" TEXT,
  ADD COLUMN "status" "ChangeRequestStatus",
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ALTER COLUMN "decisionId" DROP NOT NULL;

-- Until now a STOP was recorded with its decision in one act: who did it stands in the audit trail.
UPDATE "ChangeRequest" c SET
  "changes" = '[]', "status" = 'DECIDED', "reason" = 'Ghi nhận cùng quyết định ngừng thực hiện',
  "proposedAt" = c."createdAt", "decidedAt" = c."createdAt",
  "number" = (SELECT count(*) FROM "ChangeRequest" o
    WHERE o."projectId" = c."projectId" AND o."id" <= c."id"),
  "proposedById" = e."actorId", "proposedByName" = e."actorName"
FROM "AuditEvent" e
WHERE e."entity" = 'Project' AND e."entityId" = c."projectId"::text AND e."action" = 'stop';

ALTER TABLE "ChangeRequest"
  DROP COLUMN "createdAt",
  ALTER COLUMN "changes" SET NOT NULL,
  ALTER COLUMN "number" SET NOT NULL,
  ALTER COLUMN "proposedAt" SET NOT NULL,
  ALTER COLUMN "proposedAt" SET DEFAULT CURRENT_TIMESTAMP,
  ALTER COLUMN "proposedById" SET NOT NULL,
  ALTER COLUMN "proposedByName" SET NOT NULL,
  ALTER COLUMN "reason" SET NOT NULL,
  ALTER COLUMN "status" SET NOT NULL;

-- CreateTable
CREATE TABLE "PlanVersionItem" (
    "planVersionId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "supportState" "MoneyState" NOT NULL,
    "supportDong" BIGINT,
    "isStopped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PlanVersionItem_pkey" PRIMARY KEY ("planVersionId","projectId")
);

-- CreateTable
CREATE TABLE "EstablishmentAlias" (
    "id" UUID NOT NULL,
    "establishmentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "EstablishmentAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EstablishmentAddress" (
    "id" UUID NOT NULL,
    "establishmentId" UUID NOT NULL,
    "validFrom" DATE,
    "address" TEXT NOT NULL,
    "unitId" TEXT,

    CONSTRAINT "EstablishmentAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EstablishmentProduct" (
    "id" UUID NOT NULL,
    "establishmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "ocopStars" INTEGER,
    "ocopYear" INTEGER,
    "typicalLevel" TEXT,
    "typicalYear" INTEGER,
    "trademark" TEXT,

    CONSTRAINT "EstablishmentProduct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EstablishmentProfile" (
    "id" UUID NOT NULL,
    "establishmentId" UUID NOT NULL,
    "asOf" DATE NOT NULL,
    "workers" INTEGER,
    "femaleWorkers" INTEGER,
    "minorityWorkers" INTEGER,
    "revenueState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "revenueDong" BIGINT,
    "capitalState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "capitalDong" BIGINT,
    "capacity" TEXT,
    "market" TEXT,
    "note" TEXT,

    CONSTRAINT "EstablishmentProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OtherSupport" (
    "id" UUID NOT NULL,
    "establishmentId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "programmeName" TEXT NOT NULL,
    "activityContentCode" TEXT,
    "content" TEXT NOT NULL,
    "amountState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "amountDong" BIGINT,
    "evidence" TEXT NOT NULL,
    "recordedByName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OtherSupport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quotation" (
    "projectId" UUID NOT NULL,
    "equipment" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "supplier" TEXT NOT NULL,
    "number" TEXT,
    "quotedOn" DATE,
    "validUntil" DATE,
    "dong" BIGINT NOT NULL,

    CONSTRAINT "Quotation_pkey" PRIMARY KEY ("projectId","equipment","position")
);

-- CreateTable
CREATE TABLE "ProjectCondition" (
    "projectId" UUID NOT NULL,
    "condition" TEXT NOT NULL,
    "isMet" BOOLEAN NOT NULL,
    "evidence" TEXT,

    CONSTRAINT "ProjectCondition_pkey" PRIMARY KEY ("projectId","condition")
);

-- CreateTable
CREATE TABLE "ProjectPriority" (
    "projectId" UUID NOT NULL,
    "flag" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "asOf" DATE,

    CONSTRAINT "ProjectPriority_pkey" PRIMARY KEY ("projectId","flag")
);

-- CreateTable
CREATE TABLE "ProjectResult" (
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "baseline" DECIMAL(18,3),
    "planned" DECIMAL(18,3),
    "actual" DECIMAL(18,3),
    "evidence" TEXT,

    CONSTRAINT "ProjectResult_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "ContractAppendix" (
    "id" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "valueDong" BIGINT,
    "endsOn" DATE,

    CONSTRAINT "ContractAppendix_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImplementationPlan" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "content" TEXT,
    "issuedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImplementationPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "place" TEXT,
    "inspectors" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "minutesNumber" TEXT,
    "organisation" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedByName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acceptance" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "minutesNumber" TEXT NOT NULL,
    "minutesOn" DATE NOT NULL,
    "findings" TEXT,
    "conclusion" TEXT,
    "recordedByName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcceptanceMember" (
    "acceptanceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "duty" TEXT,

    CONSTRAINT "AcceptanceMember_pkey" PRIMARY KEY ("acceptanceId","position")
);

-- CreateTable
CREATE TABLE "Settlement" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" TEXT,
    "on" DATE NOT NULL,
    "dong" BIGINT NOT NULL,
    "note" TEXT,
    "preparedById" UUID NOT NULL,
    "preparedByName" TEXT NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectRevision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "changeRequestId" UUID,
    "decisionId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Need" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "status" "NeedStatus" NOT NULL DEFAULT 'NEW',
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "type" "EstablishmentType",
    "taxCode" TEXT,
    "unitId" TEXT,
    "address" TEXT,
    "representative" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "makes" TEXT NOT NULL,
    "activityContentCode" TEXT,
    "wants" TEXT NOT NULL,
    "equipment" TEXT,
    "costState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "costDong" BIGINT,
    "ownCapitalState" "MoneyState" NOT NULL DEFAULT 'NOT_STATED',
    "ownCapitalDong" BIGINT,
    "workers" INTEGER,
    "femaleWorkers" INTEGER,
    "products" TEXT,
    "consentText" TEXT NOT NULL,
    "consentAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "handlerId" UUID,
    "establishmentId" UUID,
    "projectId" UUID,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedContact" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NeedContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedSurvey" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "people" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NeedSurvey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicAttempt" (
    "id" BIGSERIAL NOT NULL,
    "what" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublicAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "issuedOn" DATE,
    "issuer" TEXT,
    "subject" TEXT,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "projectId" UUID,
    "status" "Status",
    "contractId" UUID,
    "needId" UUID,
    "decisionId" UUID,
    "establishmentId" UUID,
    "replacesId" UUID,
    "removedAt" TIMESTAMPTZ(3),
    "removedByName" TEXT,
    "removeReason" TEXT,
    "uploadedById" UUID,
    "uploadedByName" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT,
    "received" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT,
    "href" TEXT NOT NULL,
    "projectId" UUID,
    "onceKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailId" UUID,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "inPortal" BOOLEAN NOT NULL DEFAULT true,
    "mail" "MailChoice" NOT NULL DEFAULT 'EACH',

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "on" DATE NOT NULL,
    "kind" "CalendarDayKind" NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "UserPreference" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "UserPreference_pkey" PRIMARY KEY ("userId","key")
);

-- CreateIndex
CREATE INDEX "PlanVersionItem_projectId_idx" ON "PlanVersionItem"("projectId");

-- CreateIndex
CREATE INDEX "EstablishmentAlias_foldedName_idx" ON "EstablishmentAlias"("foldedName");

-- CreateIndex
CREATE UNIQUE INDEX "EstablishmentAlias_establishmentId_foldedName_key" ON "EstablishmentAlias"("establishmentId", "foldedName");

-- CreateIndex
CREATE INDEX "EstablishmentAddress_establishmentId_idx" ON "EstablishmentAddress"("establishmentId");

-- CreateIndex
CREATE UNIQUE INDEX "EstablishmentProduct_establishmentId_position_key" ON "EstablishmentProduct"("establishmentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "EstablishmentProfile_establishmentId_asOf_key" ON "EstablishmentProfile"("establishmentId", "asOf");

-- CreateIndex
CREATE INDEX "OtherSupport_establishmentId_idx" ON "OtherSupport"("establishmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ContractAppendix_contractId_number_key" ON "ContractAppendix"("contractId", "number");

-- CreateIndex
CREATE INDEX "ImplementationPlan_projectId_idx" ON "ImplementationPlan"("projectId");

-- CreateIndex
CREATE INDEX "Inspection_projectId_idx" ON "Inspection"("projectId");

-- CreateIndex
CREATE INDEX "Acceptance_projectId_idx" ON "Acceptance"("projectId");

-- CreateIndex
CREATE INDEX "Settlement_projectId_idx" ON "Settlement"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectRevision_changeRequestId_key" ON "ProjectRevision"("changeRequestId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectRevision_projectId_number_key" ON "ProjectRevision"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Need_code_key" ON "Need"("code");

-- CreateIndex
CREATE INDEX "Need_status_createdAt_idx" ON "Need"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Need_foldedName_idx" ON "Need"("foldedName");

-- CreateIndex
CREATE INDEX "NeedContact_needId_idx" ON "NeedContact"("needId");

-- CreateIndex
CREATE INDEX "NeedSurvey_needId_idx" ON "NeedSurvey"("needId");

-- CreateIndex
CREATE INDEX "PublicAttempt_what_address_at_idx" ON "PublicAttempt"("what", "address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Document_replacesId_key" ON "Document"("replacesId");

-- CreateIndex
CREATE INDEX "Document_projectId_idx" ON "Document"("projectId");

-- CreateIndex
CREATE INDEX "Document_contractId_idx" ON "Document"("contractId");

-- CreateIndex
CREATE INDEX "Document_needId_idx" ON "Document"("needId");

-- CreateIndex
CREATE INDEX "Document_decisionId_idx" ON "Document"("decisionId");

-- CreateIndex
CREATE INDEX "Document_establishmentId_idx" ON "Document"("establishmentId");

-- CreateIndex
CREATE INDEX "Document_sha256_idx" ON "Document"("sha256");

-- CreateIndex
CREATE INDEX "Upload_createdAt_idx" ON "Upload"("createdAt");

-- CreateIndex
CREATE INDEX "Upload_sender_idx" ON "Upload"("sender");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_createdAt_idx" ON "Notification"("userId", "readAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_onceKey_key" ON "Notification"("userId", "onceKey");

-- CreateIndex
CREATE INDEX "Mail_status_createdAt_idx" ON "Mail"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_reversesId_key" ON "Payment"("reversesId");

-- CreateIndex
CREATE INDEX "Payment_contractId_idx" ON "Payment"("contractId");

-- CreateIndex
CREATE INDEX "ChangeRequest_status_proposedAt_idx" ON "ChangeRequest"("status", "proposedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeRequest_projectId_number_key" ON "ChangeRequest"("projectId", "number");

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersionItem" ADD CONSTRAINT "PlanVersionItem_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersionItem" ADD CONSTRAINT "PlanVersionItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Establishment" ADD CONSTRAINT "Establishment_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Establishment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EstablishmentAlias" ADD CONSTRAINT "EstablishmentAlias_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EstablishmentAddress" ADD CONSTRAINT "EstablishmentAddress_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EstablishmentAddress" ADD CONSTRAINT "EstablishmentAddress_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EstablishmentProduct" ADD CONSTRAINT "EstablishmentProduct_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EstablishmentProfile" ADD CONSTRAINT "EstablishmentProfile_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherSupport" ADD CONSTRAINT "OtherSupport_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherSupport" ADD CONSTRAINT "OtherSupport_activityContentCode_fkey" FOREIGN KEY ("activityContentCode") REFERENCES "ActivityContent"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_projectId_equipment_fkey" FOREIGN KEY ("projectId", "equipment") REFERENCES "ProjectEquipment"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCondition" ADD CONSTRAINT "ProjectCondition_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPriority" ADD CONSTRAINT "ProjectPriority_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectResult" ADD CONSTRAINT "ProjectResult_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContractAppendix" ADD CONSTRAINT "ContractAppendix_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_sourceCode_fkey" FOREIGN KEY ("sourceCode") REFERENCES "FundingSource"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "Payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImplementationPlan" ADD CONSTRAINT "ImplementationPlan_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acceptance" ADD CONSTRAINT "Acceptance_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptanceMember" ADD CONSTRAINT "AcceptanceMember_acceptanceId_fkey" FOREIGN KEY ("acceptanceId") REFERENCES "Acceptance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectRevision" ADD CONSTRAINT "ProjectRevision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectRevision" ADD CONSTRAINT "ProjectRevision_changeRequestId_fkey" FOREIGN KEY ("changeRequestId") REFERENCES "ChangeRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectRevision" ADD CONSTRAINT "ProjectRevision_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_activityContentCode_fkey" FOREIGN KEY ("activityContentCode") REFERENCES "ActivityContent"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedContact" ADD CONSTRAINT "NeedContact_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedSurvey" ADD CONSTRAINT "NeedSurvey_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserPreference" ADD CONSTRAINT "UserPreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── What the schema language cannot say ────────────────────────────────────

ALTER TABLE "Need" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "EstablishmentAlias" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";

ALTER TABLE "ProjectEquipment"
  ADD CONSTRAINT "ProjectEquipment_price_money" CHECK (is_money("unitPriceState", "unitPriceDong")),
  ADD CONSTRAINT "ProjectEquipment_made_in" CHECK ("madeIn" BETWEEN 1950 AND 2100);
ALTER TABLE "Quotation"
  ADD CONSTRAINT "Quotation_amount" CHECK ("dong" > 0),
  ADD CONSTRAINT "Quotation_days_in_order" CHECK ("quotedOn" <= "validUntil");
ALTER TABLE "PlanVersionItem"
  ADD CONSTRAINT "PlanVersionItem_support_money" CHECK (is_money("supportState", "supportDong"));
ALTER TABLE "OtherSupport"
  ADD CONSTRAINT "OtherSupport_amount_money" CHECK (is_money("amountState", "amountDong")),
  ADD CONSTRAINT "OtherSupport_year" CHECK ("year" BETWEEN 2000 AND 2100);
ALTER TABLE "EstablishmentProfile"
  ADD CONSTRAINT "EstablishmentProfile_revenue_money" CHECK (is_money("revenueState", "revenueDong")),
  ADD CONSTRAINT "EstablishmentProfile_capital_money" CHECK (is_money("capitalState", "capitalDong")),
  ADD CONSTRAINT "EstablishmentProfile_people" CHECK (
    "workers" >= 0 AND "femaleWorkers" >= 0 AND "minorityWorkers" >= 0
    AND "femaleWorkers" <= "workers" AND "minorityWorkers" <= "workers");
ALTER TABLE "EstablishmentProduct"
  ADD CONSTRAINT "EstablishmentProduct_ocop" CHECK ("ocopStars" BETWEEN 1 AND 5),
  ADD CONSTRAINT "EstablishmentProduct_level"
    CHECK ("typicalLevel" IN ('COMMUNE', 'DISTRICT', 'PROVINCE', 'REGION', 'NATION'));
ALTER TABLE "Establishment"
  ADD CONSTRAINT "Establishment_not_merged_into_itself"
    CHECK ("mergedIntoId" <> "id" AND ("mergedIntoId" IS NULL) = ("mergedAt" IS NULL));
ALTER TABLE "ContractAppendix"
  ADD CONSTRAINT "ContractAppendix_value" CHECK ("valueDong" >= 0);
ALTER TABLE "Contract"
  ADD CONSTRAINT "Contract_days_in_order" CHECK ("startsOn" <= "endsOn");
ALTER TABLE "Payment"
  ADD CONSTRAINT "Payment_two_people" CHECK ("confirmedById" <> "enteredById"),
  ADD CONSTRAINT "Payment_confirmed_whole" CHECK (("confirmedById" IS NULL) = ("confirmedAt" IS NULL));
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_amount" CHECK ("dong" >= 0);
ALTER TABLE "Need"
  ADD CONSTRAINT "Need_cost_money" CHECK (is_money("costState", "costDong")),
  ADD CONSTRAINT "Need_own_capital_money" CHECK (is_money("ownCapitalState", "ownCapitalDong")),
  ADD CONSTRAINT "Need_code_form" CHECK ("code" ~ '^NC-[0-9]{4}-[A-Z0-9]{6,10}$'),
  ADD CONSTRAINT "Need_name_nfc" CHECK ("name" IS NFC NORMALIZED AND length("name") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Need_people" CHECK ("workers" >= 0 AND "femaleWorkers" >= 0 AND "femaleWorkers" <= "workers"),
  ADD CONSTRAINT "Need_converted" CHECK ("status" <> 'CONVERTED' OR "projectId" IS NOT NULL),
  ADD CONSTRAINT "Need_merged" CHECK (("status" = 'MERGED') = ("mergedIntoId" IS NOT NULL)),
  ADD CONSTRAINT "Need_declined_answer" CHECK ("status" <> 'DECLINED' OR length("answer") >= 20);
ALTER TABLE "ChangeRequest"
  ADD CONSTRAINT "ChangeRequest_decided" CHECK (("status" = 'DECIDED') = ("decisionId" IS NOT NULL));
ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_hash_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "StoredFile_size" CHECK ("size" > 0);
ALTER TABLE "Document"
  ADD CONSTRAINT "Document_one_parent" CHECK (
    num_nonnulls("projectId", "contractId", "needId", "decisionId", "establishmentId") = 1),
  ADD CONSTRAINT "Document_status_of_project" CHECK ("status" IS NULL OR "projectId" IS NOT NULL),
  ADD CONSTRAINT "Document_name_nfc" CHECK ("fileName" IS NFC NORMALIZED AND length("fileName") BETWEEN 1 AND 255),
  ADD CONSTRAINT "Document_removed_whole" CHECK (("removedAt" IS NULL) = ("removeReason" IS NULL));
ALTER TABLE "Upload"
  ADD CONSTRAINT "Upload_size" CHECK ("size" BETWEEN 1 AND 26214400 AND "received" BETWEEN 0 AND "size");

-- What was decided, paid, inspected and accepted stays as it was put down.
CREATE TRIGGER project_revision_frozen BEFORE UPDATE OR DELETE ON "ProjectRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_version_item_frozen BEFORE UPDATE OR DELETE ON "PlanVersionItem"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stored_file_frozen BEFORE UPDATE ON "StoredFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_never_deleted BEFORE DELETE ON "Payment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION payment_keeps_its_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."confirmedAt" IS NOT NULL
     OR to_jsonb(NEW) - ARRAY['confirmedById', 'confirmedByName', 'confirmedAt']
        IS DISTINCT FROM to_jsonb(OLD) - ARRAY['confirmedById', 'confirmedByName', 'confirmedAt'] THEN
    RAISE EXCEPTION 'Payment is a ledger entry: only its confirmation can be added'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_keeps_its_facts BEFORE UPDATE ON "Payment"
  FOR EACH ROW EXECUTE FUNCTION payment_keeps_its_facts();

-- Search in the register finds an establishment by any of its names.
CREATE INDEX "EstablishmentAlias_foldedName_trgm" ON "EstablishmentAlias" USING gin ("foldedName" gin_trgm_ops);

-- The area choices and money totals of the public list read the index, not the table.
CREATE INDEX "Project_public_unit" ON "Project" ("unitId") WHERE "isPublished" AND "deletedAt" IS NULL;
CREATE INDEX "Project_public_support" ON "Project" ("supportState", "supportDong")
  WHERE "isPublished" AND "deletedAt" IS NULL;
