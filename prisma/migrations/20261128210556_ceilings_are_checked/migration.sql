-- AlterTable
ALTER TABLE "CeilingOverride" ADD COLUMN     "capDong" BIGINT NOT NULL,
ADD COLUMN     "upToDong" BIGINT NOT NULL;

-- An exception lets something go over its limit, never under it.
ALTER TABLE "CeilingOverride"
  ADD CONSTRAINT "CeilingOverride_over" CHECK ("upToDong" > "capDong" AND "capDong" >= 0);
