import { expect, test } from 'vitest';
import { differingFields, nameOfField } from '#components/forms/form-contents.ts';

test('an empty field and a missing one are the same', () => {
  expect(differingFields({ a: '', b: 'x', c: ['1', '2'] }, { b: 'x', c: ['1', '2'] })).toEqual([]);
  expect(differingFields({ a: '1' }, { b: '1' })).toEqual(['a', 'b']);
});

test('a field of a row is named with the number people count it by', () => {
  const names = { title: 'Tên', 'milestones.*.title': 'Mốc *: tên' };
  expect(nameOfField(names, 'title')).toBe('Tên');
  expect(nameOfField(names, 'milestones.2.title')).toBe('Mốc 3: tên');
  expect(nameOfField(names, 'milestones.2.id')).toBeNull();
});
