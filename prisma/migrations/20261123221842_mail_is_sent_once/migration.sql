-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "inPortal" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "onceKey" TEXT;

-- AlterTable
ALTER TABLE "CalendarDay" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "Mail_onceKey_key" ON "Mail"("onceKey");

-- ── What the schema language cannot say ────────────────────────────────────

ALTER TABLE "User"
  ADD CONSTRAINT "User_email_form" CHECK ("email" ~ '^[^\s@]+@[^\s@]+$' AND length("email") <= 254);
ALTER TABLE "Mail"
  ADD CONSTRAINT "Mail_sent_whole" CHECK (("status" = 'SENT') = ("sentAt" IS NOT NULL)),
  ADD CONSTRAINT "Mail_attempts" CHECK ("attempts" >= 0);
