import { z } from 'zod';
import { CHANGE_TYPES, type ChangeType } from '#lib/domain/change-request.ts';
import { formAbout, readVersion } from '#lib/projects/form-about.ts';
import { formOver, type FormReader } from '#lib/schema/form-reader.ts';
import { decideInput, judgeInput, proposeInput, wantedChanges, withdrawInput } from './schema.ts';

/** The forms of change requests: text as it is typed, gathered into what the commands take. */

const requestId = z.uuid('Mã này không đúng dạng.');

/** The new values stand in the form beside the reason, without a group of their own. */
const proposal = z
  .strictObject({
    ...proposeInput.omit({ changes: true }).shape,
    ...wantedChanges.shape,
    /** A request that was given back and is proposed again. */
    id: requestId.optional(),
  })
  .transform(({ type, reason, recovery, version, id, ...changes }) => ({
    id,
    input: { type, reason, recovery, version, ...(type === 'ADJUST' && { changes }) },
  }));

const TEXTS = ['implementingUnit', 'location', 'objectives', 'content', 'scale'] as const;

/** What makes a row of a beneficiary one at all. */
const ROW = ['slug', 'search', 'support', 'new.name', 'new.taxCode'];

function beneficiaryRow(row: FormReader) {
  const slug = row.text('slug');
  if (slug === '') {
    row.complain(
      'search',
      'Hãy chọn một đơn vị trong danh bạ; đơn vị mới thì khai vào danh bạ trước.',
    );
  }
  const support = row.money('support') ?? { state: 'NOT_STATED' as const };
  return { slug: slug === '' ? 'chua-chon' : slug, support };
}

function readWanted(form: FormReader) {
  const support = form.money('support');
  if (support === null && form.ticked('supportIsStated')) {
    form.complain('support', 'Hãy nhập số tiền sau điều chỉnh; không đổi thì giữ số hiện nay.');
  }
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, form.text(name)])),
    unit: form.textOrNull('unit'),
    startsOn: form.day('startsOn'),
    endsOn: form.day('endsOn'),
    ...(support && { support }),
    ...(form.ticked('hasBeneficiaries') && {
      beneficiaries: form.rows('beneficiaries', ROW, beneficiaryRow),
    }),
  };
}

export const proposeForm = formAbout(proposal, (form) => {
  const type = CHANGE_TYPES.find((known) => known === form.text('type'));
  return {
    type,
    id: form.textOrNull('id') ?? undefined,
    reason: form.text('reason'),
    version: readVersion(form),
    ...(type === 'STOP' && { recovery: form.text('recovery') }),
    ...(type === 'ADJUST' && readWanted(form)),
  };
});

const about = { id: requestId };

/** The opinion on a request, or why it goes back or is turned down. */
export const judgeForm = formAbout(judgeInput.extend(about), (form) => ({
  id: form.text('id'),
  reason: form.text('reason'),
  version: readVersion(form),
}));

export const withdrawForm = formAbout(withdrawInput.extend(about), (form) => ({
  id: form.text('id'),
  version: readVersion(form),
}));

/** One decision over the requests that are ticked. */
export const decideForm = formOver(decideInput, (form) => {
  if (form.text('decision.on').trim() === '') {
    form.complain('decision.on', 'Hãy nhập ngày quyết định.');
  }
  return {
    decision: {
      number: form.text('decision.number'),
      on: form.day('decision.on') ?? '',
      issuer: form.text('decision.issuer'),
      signer: form.text('decision.signer'),
      subject: form.text('decision.subject'),
      batch: form.text('decision.batch'),
    },
    requests: form.rows('requests', ['chosen'], (row) => {
      const approved = row.money('approved');
      return {
        id: row.text('id'),
        version: row.wholeNumber('version') ?? undefined,
        ...(approved && { approved }),
      };
    }),
  };
});

export const TYPE_SLUGS: Record<ChangeType, string> = {
  ADJUST: 'dieu-chinh',
  SUPPLEMENT: 'bo-sung',
  STOP: 'ngung-thuc-hien',
};

export const changeTypeParam = z
  .string()
  .transform((slug) => CHANGE_TYPES.find((type) => TYPE_SLUGS[type] === slug))
  .pipe(z.enum(CHANGE_TYPES));
