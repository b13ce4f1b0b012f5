import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formOver } from '#lib/schema/form-reader.ts';

const anything = z.unknown();

function issuesOf(schema: z.ZodType, values: Record<string, string>) {
  const read = schema.safeParse(values);
  return read.success ? [] : read.error.issues.map((issue) => issue.path.join('.'));
}

describe('money in a form', () => {
  const form = formOver(anything, (reader) => reader.money('support'));
  const read = (values: Record<string, string>) => form.parse(values).input;

  test('is read as people write it', () => {
    expect(read({ support: '7.690,50 triệu' })).toEqual({ state: 'STATED', dong: '7690500000' });
    expect(read({ support: '1,2 tỷ' })).toEqual({ state: 'STATED', dong: '1200000000' });
  });

  test('that is not there yet is said so, and is never 0', () => {
    expect(read({ support: '', supportNotStated: 'true' })).toEqual({ state: 'NOT_STATED' });
    expect(read({ support: ' ' })).toBeNull();
  });

  test('is refused at its field when it is ambiguous, or both given and not given', () => {
    expect(issuesOf(form, { support: '1.234 triệu' })).toEqual(['support']);
    expect(issuesOf(form, { support: '5 triệu', supportNotStated: 'true' })).toEqual(['support']);
  });
});

describe('a day in a form', () => {
  const form = formOver(anything, (reader) => reader.day('startsOn'));

  test('is typed day first', () => {
    expect(form.parse({ startsOn: '5/9/2022' }).input).toBe('2022-09-05');
    expect(form.parse({ startsOn: '' }).input).toBeNull();
  });

  test.each(['31/02/2022', '2022', 'hôm qua', '13/13/2022'])('refuses %s at its field', (typed) => {
    expect(issuesOf(form, { startsOn: typed })).toEqual(['startsOn']);
  });
});

test('a whole number may carry dots between its groups, and nothing else', () => {
  const form = formOver(anything, (reader) => reader.wholeNumber('count'));
  expect(form.parse({ count: '1.200' }).input).toBe(1200);
  for (const typed of ['1.5', '-1', '1e3', '12 máy', '99999999999']) {
    expect(issuesOf(form, { count: typed })).toEqual(['count']);
  }
});

describe('rows in a form', () => {
  const target = z.array(z.object({ title: z.string().min(3), dueOn: z.string().nullable() }));
  const form = formOver(z.object({ milestones: target }), (reader) => ({
    milestones: reader.rows('milestones', ['title', 'dueOn'], (row) => ({
      title: row.text('title'),
      dueOn: row.day('dueOn'),
    })),
  }));

  test('come in the order of their numbers, without the empty ones', () => {
    const { input } = form.parse({
      'milestones.10.title': 'Nghiệm thu',
      'milestones.2.title': 'Mua máy',
      'milestones.3.title': ' ',
    });
    expect(input.milestones.map((row) => row.title)).toEqual(['Mua máy', 'Nghiệm thu']);
  });

  test('keep the numbers of their fields in every complaint', () => {
    const values = { 'milestones.2.title': 'Mua máy', 'milestones.7.title': 'x' };
    expect(issuesOf(form, values)).toEqual(['milestones.7.title']);
    expect(issuesOf(form, { ...values, 'milestones.2.dueOn': '40/1/2022' })).toEqual([
      'milestones.2.dueOn',
      'milestones.7.title',
    ]);
  });

  test('lead a complaint of the command back to its field', () => {
    const { fieldOf } = form.parse({
      'milestones.2.title': 'Mua máy',
      'milestones.7.title': 'Lắp máy',
    });
    expect(fieldOf('milestones.1.dueOn')).toBe('milestones.7.dueOn');
    expect(fieldOf('milestones')).toBe('milestones');
    expect(fieldOf('endsOn')).toBe('endsOn');
  });
});

test('each field is complained about once', () => {
  const form = formOver(z.object({ title: z.string().min(1, 'Trống.') }), (reader) => {
    reader.complain('title', 'Hãy nhập tên.');
    reader.complain('title', 'Tên quá ngắn.');
    return { title: '' };
  });
  expect(form.safeParse({}).error?.issues).toMatchObject([{ message: 'Hãy nhập tên.' }]);
});
