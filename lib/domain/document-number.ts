/**
 * Số ký hiệu of an official document: a number, a slash, and the issuer's marks, as in
 * `1511/QĐ-UBND`, `437/CTĐP-QLKC`, `1776/TTr-SCT` (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
const DOCUMENT_NUMBER = /^\d{1,6}(?:\/\d{4})?\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*$/u;

export function isDocumentNumber(text: string): boolean {
  return DOCUMENT_NUMBER.test(text.normalize('NFC').trim());
}

/** Contracts are numbered more freely by each party (`12/2022/HĐ-KC`, `01/HĐ`). */
const CONTRACT_NUMBER = /^[\p{Lu}\d][\p{L}\d./-]{0,49}$/u;

export function isContractNumber(text: string): boolean {
  return CONTRACT_NUMBER.test(text.normalize('NFC').trim());
}
