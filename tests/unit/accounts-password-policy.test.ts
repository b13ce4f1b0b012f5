import { describe, expect, test } from 'vitest';
import { failureSlug, passwordFailure } from '#lib/accounts/password-failure.ts';
import { PASSWORD_WEAKNESSES, weaknessOf } from '#lib/accounts/password-policy.ts';

const hung = { username: 'hungnv', name: 'Nguyễn Văn Hưng' };
const weakness = (password: string) => weaknessOf(password, hung);

describe('a password is long enough before anything else', () => {
  test.each(['', 'ngắn', 'mười một kt'])('“%s” is too short', (password) => {
    expect(weakness(password)).toBe('TOO_SHORT');
  });

  test('length is counted as a person counts, not in code units', () => {
    // Eleven letters, each with two marks of its own in NFD.
    expect(weakness('ộộộộộộộộộộộ'.normalize('NFD'))).toBe('TOO_SHORT');
  });

  test('a whole sentence is welcome, a book is not', () => {
    expect(weakness('Chiều nay '.repeat(20).trim())).not.toBe('TOO_LONG');
    expect(weakness('Chiều nay '.repeat(21))).toBe('TOO_LONG');
  });
});

describe('what guessing starts with is refused', () => {
  test.each([
    'password1234',
    'P@ssw0rd2022!',
    'Mật khẩu 2022!!',
    'mat-khau-123456',
    'matkhaumatkhau',
    'qwertyuiop123',
    '123456789012',
    '210987654321',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabc',
    'Khuyến công Bắc Kạn',
    'khuyencongbackan2022',
    'SoCongThuong@2022',
    'QuanTriVien#2026',
    'Việt Nam vô địch',
  ])('“%s” is common', (password) => {
    expect(weakness(password)).toBe('COMMON');
  });

  test.each(['hungnv-hungnv-2022', 'Nguyễn Văn Hưng 1985', 'NGUYENVANHUNG!!!'])(
    '“%s” is the name of its owner',
    (password) => {
      expect(weakness(password)).toBe('PERSONAL');
    },
  );

  test('the same word is fine for somebody else', () => {
    expect(weaknessOf('thảo mộc tháng tám', { username: 'thaomt', name: 'Mộc Thảo' })).toBeNull();
    expect(weakness('con mèo của Hưng ngủ')).toBeNull();
  });

  test('it is found written with full-width letters or combining marks too', () => {
    expect(weakness('ｐａｓｓｗｏｒｄ１２３４')).toBe('COMMON');
    expect(weakness('Khuyến công Bắc Kạn'.normalize('NFD'))).toBe('COMMON');
  });
});

describe('no rule of composition keeps a good password out', () => {
  test.each([
    'con mèo trèo cây cau',
    'tôi thích phở gà lúc bảy giờ',
    'vutrubaolarong',
    'kx7mf-2xqth-9pwdn-a3b4c',
    '8530174926638',
  ])('“%s” is taken', (password) => {
    expect(weakness(password)).toBeNull();
  });
});

describe('the words for a refusal', () => {
  test('every weakness can be said in an address and read back', () => {
    for (const code of Object.keys(PASSWORD_WEAKNESSES)) {
      const slug = failureSlug(code);
      expect(slug).not.toBeNull();
      expect(passwordFailure(slug ?? '')?.code).toBe(code);
    }
  });

  test('an address cannot put other words on the page', () => {
    expect(passwordFailure('constructor')).toBeNull();
    expect(passwordFailure('<b>')).toBeNull();
    expect(passwordFailure(undefined)).toBeNull();
  });
});
