import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { About } from './errors.ts';
import { PAGE_ENTRIES, parseNames, readPages } from './paging.ts';
import type { Ask, Room } from './room.ts';

/** OCI Distribution 1.1, "Listing Tags". What registries put in there that is no tag is given too. */
export function listTags(ctx: OperationContext, room: Room): AsyncGenerator<string> {
  const about = room.about('tags', undefined, false);
  return readNames(ctx, room.call, `${room.repository.path}/tags/list`, 'tags', about);
}

/** The names of all pages; at most `limits.tags`. */
export async function* readNames(
  ctx: OperationContext,
  ask: Ask,
  path: string,
  key: 'tags' | 'repositories',
  about: About,
): AsyncGenerator<string> {
  let count = 0;
  let start = `${path}?n=${String(PAGE_ENTRIES)}`;
  for (let isDone = false; !isDone;) {
    isDone = true;
    for await (const page of readPages(ctx, ask, { path: start, about, accepts: start === path ? [] : [400] })) {
      if (page.status === 400) {
        // Some registries refuse a page size above their own (PAGINATION_NUMBER_INVALID): they choose it then.
        start = path;
        isDone = false;
        break;
      }
      for (const name of parseNames(page, key, about)) {
        count += 1;
        if (count > ctx.limits.tags) throw tooMany(about, ctx.limits.tags);
        yield name;
      }
    }
  }
}

function tooMany(about: About, most: number): Failure {
  return new Failure('LIMIT_EXCEEDED', `${about.subject}: more than ${String(most)} names`, {
    subject: about.subject,
    facts: { limit: most },
    hint: 'the registry lists more names than any repository should have',
  });
}
