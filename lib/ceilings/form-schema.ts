import { ceilingParams, addCeilingInput, correctCeilingInput, exceptionInput } from './schema.ts';
import { formAbout, readDayOf, readVersion } from '#lib/projects/form-about.ts';
import { readPercent } from '#lib/domain/percent-text.ts';
import { formOver, type FormReader } from '#lib/schema/form-reader.ts';

/** The forms of the limits of support: text as it is typed. Client-safe. */

export const exceptionForm = formAbout(exceptionInput, (form) => ({
  ruleCode: form.text('ruleCode'),
  beneficiary: form.textOrNull('beneficiary'),
  reason: form.text('reason'),
  version: readVersion(form),
}));

function readPercentField(form: FormReader, name: string): number | null {
  const text = form.text(name).trim();
  if (text === '') return null;
  const basisPoints = readPercent(text);
  if (basisPoints === null) {
    form.complain(name, 'Hãy ghi tỷ lệ như 50 hoặc 2,5, lớn hơn 0 và không quá 100.');
  }
  return basisPoints;
}

function readFacts(form: FormReader) {
  const cap = form.money('capDong');
  return {
    label: form.text('label'),
    unit: form.text('unit'),
    isPerEstablishment: form.ticked('isPerEstablishment'),
    percentBasisPoints: readPercentField(form, 'percentBasisPoints'),
    capDong: cap?.state === 'STATED' ? cap.dong : null,
    condition: form.text('condition'),
    instrument: form.text('instrument'),
    article: form.text('article'),
    validFrom: readDayOf(form, 'validFrom', 'Hãy nhập ngày có hiệu lực.') ?? '',
    validTo: form.day('validTo'),
    confidence: form.text('confidence'),
    enforcement: form.text('enforcement'),
    note: form.text('note'),
  };
}

export const addCeilingForm = formOver(addCeilingInput, (form) => ({
  code: form.text('code').trim().toUpperCase(),
  activityContent: form.text('activityContent'),
  source: form.text('source'),
  ...readFacts(form),
}));

export const correctCeilingForm = formOver(
  correctCeilingInput.extend(ceilingParams.shape),
  (form) => ({
    id: form.text('id'),
    ...readFacts(form),
    reason: form.text('reason'),
    version: readVersion(form),
  }),
);
