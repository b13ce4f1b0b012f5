import { sessionCookieName } from '#lib/auth/session.ts';
import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { describeApi } from '#lib/http/openapi.ts';
import { ROUTES } from '../routes.ts';

/** Made of what does not change while the portal runs, and takes a while to make. */
let description: ReturnType<typeof describeApi> | undefined;

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Mô tả API theo OpenAPI 3.1',
    run: () => (description ??= describeApi(ROUTES, sessionCookieName())),
  }),
});
