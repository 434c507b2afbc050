import { isRepositoryPath } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { Applicant } from './authorizer.ts';
import { discardBody, readBody } from './body.ts';
import type { About } from './errors.ts';
import { parseJson } from './paging.ts';
import type { Call, Registry } from './registry.ts';
import { headerOf, type Answer } from './wire.ts';

/** The most that it gives at a time. */
const PAGE_ENTRIES = 100;

/**
 * The repositories of a Harbor project, by Harbor's own API on the registry's own host: its `_catalog` is for administrators, this is
 * for whoever may list the project. It takes no token of the registry's, and asks for nothing: a public project is open to all, any
 * other answers 401 until it gets name and password. Must come after another request, which finds out how the registry is reached.
 * Fails with UNSUPPORTED where this is no Harbor, AUTH_REQUIRED, AUTH_DENIED.
 *
 * Harbor API 2.0, "List repositories": `GET /projects/{project_name}/repositories`, in
 * https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml
 */
export async function* listHarborProject(
  ctx: OperationContext,
  registry: Registry,
  applicant: Applicant,
  project: string,
): AsyncGenerator<string> {
  const about: About = { what: 'catalog', subject: `${registry.name}/${project}`, writes: false };
  const ask = async (page: number, as: NonNullable<Call['as']>): Promise<Page | 'refused'> => {
    const path = `/api/v2.0/projects/${encodeURIComponent(project)}/repositories`;
    const target = new URL(`${path}?page=${String(page)}&page_size=${String(PAGE_ENTRIES)}`, registry.base);
    const call: Call = { method: 'GET', target, about, as, ...(as === 'nobody' ? { accepts: [401] } : {}) };
    return registry.call(ctx, applicant, call, async (answer) => readPage(ctx, answer, about));
  };
  let as: NonNullable<Call['as']> = 'nobody';
  let seen = 0;
  for (let page = 1; page <= ctx.limits.pages; page += 1) {
    let found = await ask(page, as);
    if (found === 'refused') found = await ask(page, (as = 'user'));
    if (found === 'refused') return;
    const { names, total } = found;
    yield* names.filter((name) => name.startsWith(`${project}/`) && isRepositoryPath(name));
    seen += names.length;
    if (names.length === 0 || (total !== undefined && seen >= total)) return;
    if (seen > ctx.limits.tags) break;
  }
  throw new Failure('LIMIT_EXCEEDED', `${about.subject}: the list does not end after ${String(seen)} names`, {
    subject: about.subject,
    hint: 'the registry lists more names than any project should have',
  });
}

interface Page {
  readonly names: readonly string[];
  /** `X-Total-Count` */
  readonly total: number | undefined;
}

/** What is no list of repositories is another program's page: on other registries, anything may be behind such a path. */
async function readPage(ctx: OperationContext, answer: Answer, about: About): Promise<Page | 'refused'> {
  if (answer.status === 401) {
    await discardBody(answer, ctx.limits.errorBodyBytes);
    return 'refused';
  }
  const value = parseJson(await readBody(answer, ctx.limits.pageBytes, `a page of ${about.subject}`));
  if (!Array.isArray(value))
    throw new Failure('UNSUPPORTED', `${about.subject}: the registry has no list of Harbor's`, {
      subject: about.subject,
    });
  const total = Number(headerOf(answer, 'x-total-count') ?? Number.NaN);
  return {
    names: value.flatMap((one: unknown) => nameOf(one)),
    total: Number.isSafeInteger(total) ? total : undefined,
  };
}

function nameOf(one: unknown): readonly string[] {
  return typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string' ? [one.name] : [];
}
