import type { ServerResponse } from 'node:http';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DIALECTS } from './dialects.ts';
import { OWNER, READER, userOfBasic, type User } from './dialect-tokens.ts';
import { aFaultyRegistry, type FaultyRegistry } from './faulty-registry.ts';

export { OWNER as ADMINISTRATOR, READER as MEMBER };

export interface HarborService extends FaultyRegistry {
  /** Pages of the API that were given away. */
  readonly pages: readonly string[];
}

export interface HarborOptions {
  /** Public projects; the others are for their members, who are everybody with a password. */
  readonly open: readonly string[];
  /** The directory of another registry, whose repositories it begins with. */
  readonly holding: string;
}

/** As the specification says of `page_size`. */
const [DEFAULT_SIZE, MOST] = [10, 100];
const LIST = /^\/api\/v2\.0\/projects\/(?<project>[^/?]+)\/repositories(?:\?(?<query>.*))?$/;

/**
 * A Harbor with the part of its API 2.0 that lists the repositories of a project, from the public specification and source:
 * https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml (`listRepositories`, parameters `page`, `page_size`),
 * https://github.com/goharbor/harbor/blob/main/src/server/v2.0/handler/base.go (`RequireProjectAccess`, `Links`) and
 * https://github.com/goharbor/harbor/blob/main/src/server/middleware/v2auth/auth.go (`_catalog` is for those who may read it: 401
 * with a challenge for Basic to others). The API takes no token of the registry's.
 */
export async function startHarbor({ open, holding }: HarborOptions): Promise<HarborService> {
  const dialect = DIALECTS.find(({ name }) => name === 'Harbor');
  if (dialect === undefined) throw new Error('there is no such dialect');
  const registry = await aFaultyRegistry({ dialect, holding });
  const pages: string[] = [];
  const answer = async (url: string, authorization: string | undefined, response: ServerResponse): Promise<void> => {
    const { project = '', query = '' } = LIST.exec(url)?.groups ?? {};
    const user = userOfBasic(authorization);
    const known = await repositoriesOf(registry.directory, project);
    const isOpen = open.includes(project);
    const { page, size, wrong } = pageOf(new URLSearchParams(query));
    if (project === '') refuse(response, 404, 'NOT_FOUND', `The requested resource is not found`);
    else if (!isOpen && !isMember(user)) refuse(response, 401, 'UNAUTHORIZED', 'unauthorized');
    else if (known.length === 0 && !isOpen) refuse(response, 403, 'FORBIDDEN', 'forbidden');
    else if (wrong !== undefined) refuse(response, 422, 'UNPROCESSABLE_ENTITY', wrong);
    else {
      pages.push(url);
      const names = known.slice((page - 1) * size, page * size);
      const next =
        page * size < known.length
          ? `</api/v2.0/projects/${project}/repositories?page=${String(page + 1)}&page_size=${String(size)}>; rel="next"`
          : '';
      response.writeHead(200, {
        'content-type': 'application/json',
        'x-total-count': String(known.length),
        ...(next === '' ? {} : { link: next }),
      });
      response.end(
        JSON.stringify(
          names.map((name, at) => ({ id: at + 1, name, project_id: 1, artifact_count: 1, pull_count: 0 })),
        ),
      );
    }
  };
  registry.plant({
    path: /^\/api\//,
    what: {
      kind: 'call',
      run: (request, response) => void answer(request.url ?? '', request.headers.authorization, response),
    },
  });
  return Object.assign(registry, { pages });
}

function isMember(user: ReturnType<typeof userOfBasic>): user is User {
  return user !== undefined && user !== 'unknown';
}

function pageOf(query: URLSearchParams): { readonly page: number; readonly size: number; readonly wrong?: string } {
  const page = Number(query.get('page') ?? 1);
  const size = Number(query.get('page_size') ?? DEFAULT_SIZE);
  if (!Number.isInteger(page) || page < 1) return { page, size, wrong: 'page in query must be of type int64' };
  if (!Number.isInteger(size) || size < 0 || size > MOST)
    return { page, size, wrong: `page_size in query should be less than or equal to ${String(MOST)}` };
  return { page, size };
}

/** Every directory below the project that is a layout. */
async function repositoriesOf(directory: string, project: string): Promise<readonly string[]> {
  if (project === '') return [];
  const root = path.join(directory, project);
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((one) => one.name === 'oci-layout')
    .map((one) => path.relative(directory, one.parentPath).replaceAll(path.sep, '/'))
    .toSorted();
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ code, message }] }));
}
