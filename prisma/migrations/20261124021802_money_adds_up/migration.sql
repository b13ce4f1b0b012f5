-- CreateEnum
CREATE TYPE "FigureMeasure" AS ENUM ('PROJECTS', 'SUPPORT', 'ASSIGNED', 'APPROVED', 'CONTRACTED', 'PAID', 'SETTLED', 'REVENUE');

-- CreateEnum
CREATE TYPE "FundingStage" AS ENUM ('REQUESTED', 'APPRAISED', 'APPROVED', 'ADJUSTED');

-- CreateEnum
CREATE TYPE "BudgetEntryKind" AS ENUM ('ASSIGN', 'REDUCE', 'CARRY_IN', 'CARRY_OUT', 'LAPSE');

-- CreateEnum
CREATE TYPE "CeilingEnforcement" AS ENUM ('REFUSE', 'WARN');

-- CreateEnum
CREATE TYPE "CeilingConfidence" AS ENUM ('FOUND', 'KNOWN', 'UNSURE');

-- AlterTable
ALTER TABLE "StatedFigure" ADD COLUMN     "activityContentCode" TEXT,
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "measure" "FigureMeasure" NOT NULL DEFAULT 'SUPPORT',
ADD COLUMN     "projectId" UUID,
ADD COLUMN     "recordedById" UUID,
ADD COLUMN     "sourceCode" TEXT,
ADD COLUMN     "withdrawReason" TEXT,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnByName" TEXT;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "ceilingCode" TEXT,
ADD COLUMN     "ceilingUnits" INTEGER;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "verdicts" JSONB;

-- AlterTable
ALTER TABLE "Appraisal" ADD COLUMN     "verdicts" JSONB;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "budgetYear" INTEGER,
ADD COLUMN     "establishmentId" UUID;

-- CreateTable
CREATE TABLE "ReconciliationObservation" (
    "id" UUID NOT NULL,
    "figureKey" TEXT NOT NULL,
    "stated" BIGINT NOT NULL,
    "computed" BIGINT,
    "difference" BIGINT,
    "unstatedItems" INTEGER NOT NULL DEFAULT 0,
    "observedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReconciliationObservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingVersion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" "FundingStage" NOT NULL,
    "note" TEXT,
    "decisionId" UUID,
    "savedById" UUID NOT NULL,
    "savedByName" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FundingVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingRow" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "costItem" TEXT NOT NULL,
    "establishmentId" UUID,
    "isEligible" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,

    CONSTRAINT "FundingRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingCell" (
    "rowId" UUID NOT NULL,
    "sourceCode" TEXT NOT NULL,
    "state" "MoneyState" NOT NULL,
    "dong" BIGINT,

    CONSTRAINT "FundingCell_pkey" PRIMARY KEY ("rowId","sourceCode")
);

-- CreateTable
CREATE TABLE "BudgetYear" (
    "year" INTEGER NOT NULL,
    "sourceCode" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "closedByName" TEXT,
    "closingNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BudgetYear_pkey" PRIMARY KEY ("year","sourceCode")
);

-- CreateTable
CREATE TABLE "BudgetEntry" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "sourceCode" TEXT NOT NULL,
    "kind" "BudgetEntryKind" NOT NULL,
    "dong" BIGINT NOT NULL,
    "batch" TEXT,
    "documentNumber" TEXT NOT NULL,
    "documentOn" DATE NOT NULL,
    "issuer" TEXT,
    "note" TEXT,
    "decisionId" UUID,
    "projectId" UUID,
    "reversesId" UUID,
    "enteredById" UUID NOT NULL,
    "enteredByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BudgetEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CeilingRule" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "activityContentCode" TEXT NOT NULL,
    "sourceCode" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "isPerEstablishment" BOOLEAN NOT NULL,
    "percentBasisPoints" INTEGER,
    "capDong" BIGINT,
    "condition" TEXT,
    "instrument" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "confidence" "CeilingConfidence" NOT NULL,
    "enforcement" "CeilingEnforcement" NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CeilingRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CeilingOverride" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "ruleCode" TEXT NOT NULL,
    "establishmentId" UUID,
    "role" "Role" NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CeilingOverride_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReconciliationObservation_figureKey_observedAt_idx" ON "ReconciliationObservation"("figureKey", "observedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FundingVersion_projectId_number_key" ON "FundingVersion"("projectId", "number");

-- CreateIndex
CREATE INDEX "FundingRow_establishmentId_idx" ON "FundingRow"("establishmentId");

-- CreateIndex
CREATE UNIQUE INDEX "FundingRow_versionId_position_key" ON "FundingRow"("versionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetEntry_reversesId_key" ON "BudgetEntry"("reversesId");

-- CreateIndex
CREATE INDEX "BudgetEntry_year_sourceCode_idx" ON "BudgetEntry"("year", "sourceCode");

-- CreateIndex
CREATE INDEX "BudgetEntry_projectId_idx" ON "BudgetEntry"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "CeilingRule_code_sourceCode_validFrom_key" ON "CeilingRule"("code", "sourceCode", "validFrom");

-- CreateIndex
CREATE INDEX "CeilingOverride_projectId_idx" ON "CeilingOverride"("projectId");

-- AddForeignKey
ALTER TABLE "StatedFigure" ADD CONSTRAINT "StatedFigure_sourceCode_fkey" FOREIGN KEY ("sourceCode") REFERENCES "FundingSource"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatedFigure" ADD CONSTRAINT "StatedFigure_activityContentCode_fkey" FOREIGN KEY ("activityContentCode") REFERENCES "ActivityContent"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatedFigure" ADD CONSTRAINT "StatedFigure_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReconciliationObservation" ADD CONSTRAINT "ReconciliationObservation_figureKey_fkey" FOREIGN KEY ("figureKey") REFERENCES "StatedFigure"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingVersion" ADD CONSTRAINT "FundingVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingVersion" ADD CONSTRAINT "FundingVersion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingRow" ADD CONSTRAINT "FundingRow_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FundingVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingRow" ADD CONSTRAINT "FundingRow_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingCell" ADD CONSTRAINT "FundingCell_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "FundingRow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingCell" ADD CONSTRAINT "FundingCell_sourceCode_fkey" FOREIGN KEY ("sourceCode") REFERENCES "FundingSource"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetYear" ADD CONSTRAINT "BudgetYear_sourceCode_fkey" FOREIGN KEY ("sourceCode") REFERENCES "FundingSource"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetEntry" ADD CONSTRAINT "BudgetEntry_year_sourceCode_fkey" FOREIGN KEY ("year", "sourceCode") REFERENCES "BudgetYear"("year", "sourceCode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetEntry" ADD CONSTRAINT "BudgetEntry_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetEntry" ADD CONSTRAINT "BudgetEntry_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetEntry" ADD CONSTRAINT "BudgetEntry_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "BudgetEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CeilingRule" ADD CONSTRAINT "CeilingRule_activityContentCode_fkey" FOREIGN KEY ("activityContentCode") REFERENCES "ActivityContent"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CeilingRule" ADD CONSTRAINT "CeilingRule_sourceCode_fkey" FOREIGN KEY ("sourceCode") REFERENCES "FundingSource"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CeilingOverride" ADD CONSTRAINT "CeilingOverride_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CeilingOverride" ADD CONSTRAINT "CeilingOverride_establishmentId_fkey" FOREIGN KEY ("establishmentId") REFERENCES "Establishment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

UPDATE "StatedFigure" SET "measure" = CASE WHEN "unit" = 'ITEM' THEN 'PROJECTS'
  WHEN NOT "isSupport" THEN 'REVENUE' ELSE 'SUPPORT' END::"FigureMeasure";

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_ceiling_units" CHECK ("ceilingUnits" BETWEEN 1 AND 1000),
  ADD CONSTRAINT "Project_ceiling_code" CHECK ("ceilingCode" ~ '^[A-Z][A-Z0-9_]{1,29}$');
ALTER TABLE "Payment"
  ADD CONSTRAINT "Payment_budget_year" CHECK ("budgetYear" BETWEEN 2000 AND 2100);
ALTER TABLE "StatedFigure"
  ADD CONSTRAINT "StatedFigure_withdrawn_whole" CHECK (("withdrawnAt" IS NULL) = ("withdrawReason" IS NULL)),
  ADD CONSTRAINT "StatedFigure_counts_items" CHECK (("unit" = 'ITEM') = ("measure" = 'PROJECTS'));
ALTER TABLE "FundingRow"
  ADD CONSTRAINT "FundingRow_item" CHECK ("costItem" IS NFC NORMALIZED AND length("costItem") BETWEEN 1 AND 200);
ALTER TABLE "FundingCell"
  ADD CONSTRAINT "FundingCell_money" CHECK (is_money("state", "dong"));
ALTER TABLE "BudgetYear"
  ADD CONSTRAINT "BudgetYear_year" CHECK ("year" BETWEEN 2000 AND 2100),
  ADD CONSTRAINT "BudgetYear_closed_whole" CHECK (("closedAt" IS NULL) = ("closedByName" IS NULL));
ALTER TABLE "BudgetEntry"
  ADD CONSTRAINT "BudgetEntry_positive" CHECK ("dong" > 0),
  ADD CONSTRAINT "BudgetEntry_not_its_own_reversal" CHECK ("reversesId" <> "id");
ALTER TABLE "CeilingRule"
  ADD CONSTRAINT "CeilingRule_code" CHECK ("code" ~ '^[A-Z][A-Z0-9_]{1,29}$'),
  ADD CONSTRAINT "CeilingRule_days_in_order" CHECK ("validFrom" <= "validTo"),
  ADD CONSTRAINT "CeilingRule_percent" CHECK ("percentBasisPoints" BETWEEN 1 AND 10000),
  ADD CONSTRAINT "CeilingRule_cap" CHECK ("capDong" > 0),
  -- What nobody is sure of is pointed out and never refuses.
  ADD CONSTRAINT "CeilingRule_unsure_warns" CHECK ("confidence" <> 'UNSURE' OR "enforcement" = 'WARN');
ALTER TABLE "CeilingOverride"
  ADD CONSTRAINT "CeilingOverride_reason" CHECK (length("reason") >= 20);

-- What was put down stays as it was put down.
CREATE TRIGGER budget_entry_frozen BEFORE UPDATE OR DELETE ON "BudgetEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ceiling_override_frozen BEFORE UPDATE OR DELETE ON "CeilingOverride"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ceiling_rule_never_deleted BEFORE DELETE ON "CeilingRule"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER observation_frozen BEFORE UPDATE OR DELETE ON "ReconciliationObservation"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stated_figure_never_deleted BEFORE DELETE ON "StatedFigure"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
