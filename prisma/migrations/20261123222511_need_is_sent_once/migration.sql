-- AlterTable
ALTER TABLE "Need" ADD COLUMN     "sendingKey" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Need_sendingKey_key" ON "Need"("sendingKey");
