-- AlterTable
ALTER TABLE "CeilingOverride" ADD COLUMN     "upToDong" BIGINT NOT NULL;
