import 'server-only';
import { PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import type { Shelf } from '#lib/db/unchanged.ts';
import { pickPage } from './pick.ts';
import {
  toPublicDossier,
  toPublicProject,
  type PublicDossier,
  type PublicProject,
} from './public.ts';
import type { ProjectFilters } from './schema.ts';
import { readProject, readProjects, type DossierRow } from './select.ts';
import { toDossierView, toProjectView, type DossierView, type ProjectView } from './view.ts';

export interface Page<T> {
  data: T[];
  page: { number: number; size: number; total: number };
}

/** A page of the projects this actor may see, in three statements at most whatever its size. */
export async function listProjects(
  actor: Actor,
  filters: ProjectFilters,
): Promise<Page<ProjectView | PublicProject>> {
  const { ids, total } = await pickPage(actor, filters);
  const rows = await readProjects(ids);
  return {
    data: rows.map((row) => present(actor, toProjectView(row))),
    page: { number: filters.page, size: filters.size, total },
  };
}

/** The same page as JSON that is already written: of what did not change, nothing is read anew. */
export async function writeProjects(actor: Actor, filters: ProjectFilters): Promise<Buffer> {
  const { ids, shelf, total } = await pickPage(actor, filters);
  const texts = await textsOf(actor, ids, shelf);
  const page = JSON.stringify({ number: filters.page, size: filters.size, total });
  const parts = texts.flatMap((text, at) => (at === 0 ? [text] : [COMMA, text]));
  return Buffer.concat([BEFORE_DATA, ...parts, Buffer.from(`],"page":${page}}`)]);
}

const BEFORE_DATA = Buffer.from('{"data":[');
const COMMA = Buffer.from(',');

/** The JSON of each project as this actor may see it, in the order of the ids. */
async function textsOf(actor: Actor, ids: readonly string[], shelf: Shelf): Promise<Buffer[]> {
  const audience = seesOnlyPublic(actor) ? 'public' : 'inside';
  const texts = new Map(ids.map((id) => [id, shelf.text(`${audience} ${id}`)]));
  const missing = ids.filter((id) => !texts.get(id));
  for (const row of await readProjects(missing)) {
    const text = Buffer.from(JSON.stringify(present(actor, toProjectView(row))));
    shelf.keepText(`${audience} ${row.id}`, text);
    texts.set(row.id, text);
  }
  return [...texts.values()].filter((text) => text !== undefined);
}

function seesOnlyPublic(actor: Actor): boolean {
  return actor.role === 'PUBLIC' || actor.role === 'ADMIN';
}

function present(actor: Actor, view: ProjectView): ProjectView | PublicProject {
  return seesOnlyPublic(actor) ? toPublicProject(view) : view;
}

async function requireRow(actor: Actor, code: string): Promise<DossierRow> {
  const row = await readProject(actor, code);
  if (!row) throw new NotFoundError(`đề án ${code}`);
  return row;
}

/** @throws NotFoundError when there is none, or none that this actor may see */
export async function getProject(actor: Actor, code: string): Promise<DossierView | PublicDossier> {
  const view = toDossierView(await requireRow(actor, code));
  return seesOnlyPublic(actor) ? toPublicDossier(view) : view;
}

/** The same for a page of people who are signed in and see the inside. */
export async function getStaffProject(
  actor: Actor,
  code: string,
): Promise<DossierView & { ownerId: string | null }> {
  const row = await requireRow(actor, code);
  return { ...toDossierView(row), ownerId: row.ownerId };
}

/** A published project through the whitelist, for public pages. */
export async function getPublicProject(code: string): Promise<PublicDossier | null> {
  const row = await readProject(PUBLIC_ACTOR, code);
  return row ? toPublicDossier(toDossierView(row)) : null;
}

/** Published projects through the whitelist, for public pages. */
export async function listPublicProjects(filters: ProjectFilters): Promise<Page<PublicProject>> {
  return listProjects(PUBLIC_ACTOR, filters);
}
