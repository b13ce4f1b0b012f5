import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Aside, leaveAside, withAside } from '#lib/aside.ts';

test('a piece stays where it is when nobody will put it back', () => {
  expect(leaveAside('<p>Đề án</p>')).toBe('<p>Đề án</p>');
});

test('pieces left aside while a page is made come back at their places', () => {
  const aside = new Aside();
  const page = withAside(aside, () => `${leaveAside('<b>một</b>')} và ${leaveAside('<i>hai</i>')}`);
  expect(page).not.toMatch(/một|hai/);
  expect(aside.putBack(page)).toBe('<b>một</b> và <i>hai</i>');
});

test('a piece may hold the place of another', () => {
  const aside = new Aside();
  const page = withAside(aside, () => leaveAside(`<div>${leaveAside('<p>trong</p>')}</div>`));
  expect(aside.putBack(page)).toBe('<div><p>trong</p></div>');
});

test('two pages made at the same time do not mix, and neither reads the places of the other', async () => {
  const make = async (text: string) => {
    const aside = new Aside();
    const page = await withAside(aside, async () => {
      await setImmediate();
      return leaveAside(text);
    });
    return { aside, page };
  };
  const [one, other] = await Promise.all([make('một'), make('hai')]);
  expect(one.aside.putBack(one.page)).toBe('một');
  expect(other.aside.putBack(one.page)).toBe(one.page);
});

test('what looks like a pattern of replacement is text', () => {
  const aside = new Aside();
  expect(aside.putBack(aside.keep("$& $1 $' giá 5$"))).toBe("$& $1 $' giá 5$");
});
