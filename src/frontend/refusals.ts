import { renderRepository, type Repository } from '../image/index.ts';
import type { Result } from '../operation/result.ts';
import { Failure, type FailureCode, type Side } from '../runtime/failure.ts';
import type { LookedAt } from '../settings/credential-places.ts';
import { parseReference } from '../transport/index.ts';
import { renderAccess, renderUsed } from './report/access.ts';
import type { SidePrefix } from './side-flags.ts';

const REFUSALS: ReadonlySet<FailureCode> = new Set(['AUTH_REQUIRED', 'AUTH_DENIED']);

/** What look-ups for credentials came to in this run: to be told of a refusal, without looking, or asking, once more. */
export class LookupNotes {
  readonly #found = new Map<string, readonly LookedAt[]>();

  note(prefix: SidePrefix, repository: Repository, looked: readonly LookedAt[]): void {
    const place = renderRepository(repository);
    this.#found.set(`${prefix}${place}`, looked);
    // Sides without flags of their own are one.
    this.#found.set(place, looked);
  }

  /** The first line of `check` for whatever was refused for want of a credential; of what has the same one at a registry the first. */
  linesFor(ended: Failure | Result): readonly string[] {
    const refused =
      ended instanceof Failure
        ? REFUSALS.has(ended.code) && ended.subject !== undefined
          ? [this.#line(ended.subject, ended.side)]
          : []
        : ended.images.flatMap(({ source, destinations }) =>
            destinations.flatMap(({ reference, error }) =>
              error === undefined || !REFUSALS.has(error.code)
                ? []
                : [this.#line(error.side === 'source' ? source.reference : reference, error.side)],
            ),
          );
    const known = new Map<string, string>();
    for (const { about, line } of refused.flatMap((one) => one ?? [])) if (!known.has(about)) known.set(about, line);
    return [...known.values()];
  }

  #line(subject: string, side: Side | undefined): { readonly about: string; readonly line: string } | undefined {
    const text = subject.includes('://') ? subject : `docker://${subject}`;
    const image = imageOf(text);
    if (image === undefined) return undefined;
    const place = renderRepository(image);
    const prefix = side === 'source' ? 'src-' : side === 'destination' ? 'dest-' : '';
    const looked = this.#found.get(`${prefix}${place}`) ?? this.#found.get(place);
    if (looked === undefined) return undefined;
    return { about: `${image.registry} ${renderUsed(looked)}`, line: `${renderAccess(text, looked)}\n` };
  }
}

/** `undefined`: it is about something else than an image of a registry. */
function imageOf(text: string): Repository | undefined {
  try {
    return parseReference(text).image;
  } catch {
    return undefined;
  }
}
