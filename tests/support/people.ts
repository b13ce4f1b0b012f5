import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import pg from 'pg';
import type { Role } from '#lib/domain/vocabulary.ts';

/** An account of the portal under test that no other test touches; its password is TEST_PASSWORD. */
export async function newAccount(role: Role, name = 'Người thử'): Promise<string> {
  const username = `thu-${randomUUID().slice(0, 12)}`;
  const database = new pg.Client(process.env.E2E_DATABASE_URL);
  await database.connect();
  await database.query(
    `INSERT INTO "User" ("id", "username", "name", "role", "passwordHash", "mustChangePassword")
     SELECT $1, $2, $3, $4::"Role", "passwordHash", false FROM "User" WHERE "username" = 'canbo'`,
    [randomUUID(), username, name, role],
  );
  await database.end();
  return username;
}

/** Fills the sign-in form that the page shows, and sends it. */
export async function signInByForm(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
