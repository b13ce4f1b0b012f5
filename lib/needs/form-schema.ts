import { formAbout, readDayOf, readVersion } from '#lib/projects/form-about.ts';
import type { FormReader } from '#lib/schema/form-reader.ts';
import {
  contactInput,
  convertInput,
  declineInput,
  mergeNeedInput,
  surveyInput,
  triageInput,
} from './schema.ts';

/** The office's forms about one need; its code goes along in a hidden field. Client-safe. */

export const triageForm = formAbout(triageInput, (form) => ({ version: readVersion(form) }));

export const contactForm = formAbout(contactInput, (form) => ({
  version: readVersion(form),
  on: readDayOf(form, 'on', 'Hãy nhập ngày liên hệ.') ?? '',
  channel: form.text('channel'),
  note: form.text('note'),
}));

export const surveyForm = formAbout(surveyInput, (form) => ({
  version: readVersion(form),
  on: readDayOf(form, 'on', 'Hãy nhập ngày khảo sát.') ?? '',
  people: form.text('people'),
  findings: form.text('findings'),
  conclusion: form.text('conclusion'),
}));

export const mergeForm = formAbout(mergeNeedInput, (form) => ({
  version: readVersion(form),
  into: form.text('into'),
}));

export const declineForm = formAbout(declineInput, (form) => ({
  version: readVersion(form),
  reason: form.text('reason'),
}));

/** What is chosen for a need's beneficiary, besides the address of an entry in the register. */
export const NEW_ENTRY = 'moi';
export const OTHER_ENTRY = 'khac';

/** Nobody benefits from a nhiệm vụ by name. */
function readBeneficiary(form: FormReader, isTask: boolean) {
  const choice = form.text('choice');
  if (isTask) return {};
  if (choice === '') form.complain('choice', 'Hãy chọn đơn vị thụ hưởng.');
  if (choice === NEW_ENTRY) {
    return form.ticked('confirmDifferent') ? { new: { confirmDifferent: true } } : {};
  }
  if (choice !== OTHER_ENTRY) return choice === '' ? {} : { slug: choice };
  const slug = form.text('other').trim();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    form.complain('other', 'Mã đơn vị gồm chữ thường, số và gạch nối, ví dụ htx-yen-duong.');
    return {};
  }
  return { slug };
}

export const convertForm = formAbout(convertInput, (form) => ({
  version: readVersion(form),
  title: form.text('title'),
  planYear: form.wholeNumber('planYear') ?? Number.NaN,
  programme: form.text('programme'),
  kind: form.text('kind') === 'TASK' ? 'TASK' : 'PROJECT',
  answer: form.text('answer'),
  ...readBeneficiary(form, form.text('kind') === 'TASK'),
  with: form.rows('with', ['code'], (row) => ({
    code: row.text('code'),
    version: readVersion(row),
    ...readBeneficiary(row, form.text('kind') === 'TASK'),
  })),
}));

/** What the command says of an entry is told where the entry was chosen. */
export function toConvertField(path: string): string {
  return path.replace(/(^|\.)(?:slug|code|new(?:\.\w+)?)$/, '$1choice');
}
