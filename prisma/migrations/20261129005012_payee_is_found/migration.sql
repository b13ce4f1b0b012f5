-- CreateIndex
CREATE INDEX "Payment_establishmentId_idx" ON "Payment"("establishmentId");
