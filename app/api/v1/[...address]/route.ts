import { HttpProblem, toProblem } from '#lib/http/problem.ts';

/** An address the API does not have answers like every other refusal. */
function unknownAddress(request: Request): Response {
  return toProblem(
    new HttpProblem(404, 'NOT_FOUND', 'API không có địa chỉ này. Xem /api/v1/openapi.json.'),
    new URL(request.url).pathname,
  );
}

export {
  unknownAddress as GET,
  unknownAddress as POST,
  unknownAddress as PUT,
  unknownAddress as PATCH,
  unknownAddress as DELETE,
};
