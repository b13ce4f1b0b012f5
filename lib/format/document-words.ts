import type { ActDocument, ActDocumentKind } from '#lib/domain/act-documents.ts';
import { formatDay } from './days.ts';

const DOCUMENT_WORDS: Record<ActDocumentKind, string> = {
  DECISION: 'Quyết định',
  LETTER: 'Tờ trình',
  MINUTES: 'Biên bản',
  OFFICIAL_LETTER: 'Văn bản',
  LIQUIDATION: 'Biên bản thanh lý',
  CONTRACT: 'Hợp đồng',
  APPENDIX: 'Phụ lục',
  PLAN: 'Kế hoạch triển khai',
  VOUCHER: 'Chứng từ',
  SETTLEMENT: 'Bảng quyết toán',
  SOURCE: 'Tài liệu',
};

/** "Quyết định 1511/QĐ-UBND ngày 16/08/2021 của UBND tỉnh" */
export function documentInWords({ kind, name, on, issuer }: ActDocument): string {
  const day = on === null ? '' : ` ngày ${formatDay(on)}`;
  return `${DOCUMENT_WORDS[kind]} ${name}${day}${issuer === null ? '' : ` của ${issuer}`}`;
}
