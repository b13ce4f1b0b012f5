import { describe, expect, test } from 'vitest';
import { readFileName } from '#lib/domain/file-name.ts';

describe('the name of a file', () => {
  test.each([
    ['Đơn đề nghị.PDF', 'Đơn đề nghị.PDF', 'PDF'],
    ['  Dự toán   2022.xlsx ', 'Dự toán 2022.xlsx', 'XLSX'],
    ['Ảnh 10:20 "mới".jpg', 'Ảnh 10-20 -mới-.jpg', 'JPEG'],
    ['Bao cao.docx.pdf', 'Bao cao.docx.pdf', 'PDF'],
    ['đề án'.normalize('NFD') + '.docx', 'đề án.docx', 'DOCX'],
    ['IMG_0001.HEIC', 'IMG_0001.HEIC', 'HEIC'],
    ['a.b.c.png', 'a.b.c.png', 'PNG'],
  ])('%j is kept as %j', (given, name, format) => {
    expect(readFileName(given)).toEqual({ ok: true, name, format });
  });

  test.each([
    ['../../etc/passwd.pdf', /dấu \//],
    ['C:\\Users\\a.docx', /dấu \//],
    ['a\0.pdf', /điều khiển/],
    ['a\n.pdf', /điều khiển/],
    ['bao-cao\u202efdp.exe', /đảo chiều/],
    ['a\u200b.pdf', /ẩn/],
    ['.htaccess.pdf', /dấu chấm/],
    ['CON.pdf', /hệ điều hành/],
    ['lpt1.docx', /hệ điều hành/],
    [`${'a'.repeat(300)}.pdf`, /quá dài/],
    [`${'ề'.repeat(100)}.pdf`, /quá dài/],
    ['a.pdf.exe', /\.exe/],
    ['a.exe.pdf', /hai phần đuôi/],
    ['a.html.png', /hai phần đuôi/],
    ['a.svg', /\.svg/],
    ['a.docm', /\.docm/],
    ['a.doc', /\.doc/],
    ['a.zip', /\.zip/],
    ['khong-duoi', /không có phần đuôi/],
    [' .pdf', /dấu chấm/],
    ['  ', /không có phần đuôi/],
  ])('%j is refused', (given, says) => {
    expect(readFileName(given)).toMatchObject({
      ok: false,
      message: expect.stringMatching(says) as string,
    });
  });
});
