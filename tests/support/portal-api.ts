import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';

/** The REST API as a script of somebody signed in calls it: what a test needs beforehand is made so. */
export class PortalApi {
  readonly #request: APIRequestContext;
  readonly #origin: string;

  constructor(request: APIRequestContext, origin: string) {
    this.#request = request;
    this.#origin = origin;
  }

  /** Whatever the answer is. */
  ask(method: string, path: string, data?: object): Promise<APIResponse> {
    return this.#request.fetch(`${this.#origin}/api/v1/${path}`, {
      method,
      headers: { origin: this.#origin },
      ...(data && { data }),
    });
  }

  /** The answer's body; a refusal fails the test with its words. */
  async call<T = unknown>(method: string, path: string, data?: object): Promise<T> {
    const answer = await this.ask(method, path, data);
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  /** A piece of a file. */
  async sendBytes(path: string, bytes: Buffer): Promise<void> {
    const answer = await this.#request.put(`${this.#origin}/api/v1/${path}`, {
      headers: { origin: this.#origin, 'content-type': 'application/octet-stream' },
      data: bytes,
    });
    expect(answer.ok(), `PUT ${path}: ${await answer.text()}`).toBe(true);
  }

  async versionOf(code: string): Promise<number> {
    const { version } = await this.call<{ version: number }>('GET', `projects/${code}`);
    return version;
  }

  /** Takes a step from the version stored now. */
  async step(code: string, action: string, fields: object = {}): Promise<void> {
    const version = await this.versionOf(code);
    await this.call('POST', `projects/${code}/transitions`, { action, version, ...fields });
  }
}
