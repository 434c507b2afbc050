import { renderRepository, type Repository } from '../image/index.ts';
import type { Result } from '../operation/result.ts';
import { Failure, type FailureCode, type Side } from '../runtime/failure.ts';
import type { LookedAt } from '../settings/credential-places.ts';
import { parseReference } from '../transport/index.ts';
import { renderAccess } from './report/access.ts';
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

  /** The first line of `check` for whatever was refused for want of a credential, once each. */
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
    return [...new Set(refused.flatMap((line) => line ?? []))];
  }

  #line(subject: string, side: Side | undefined): string | undefined {
    const text = subject.includes('://') ? subject : `docker://${subject}`;
    const place = placeOf(text);
    if (place === undefined) return undefined;
    const prefix = side === 'source' ? 'src-' : side === 'destination' ? 'dest-' : '';
    const looked = this.#found.get(`${prefix}${place}`) ?? this.#found.get(place);
    return looked === undefined ? undefined : `${renderAccess(text, looked)}\n`;
  }
}

/** `undefined`: it is about something else than an image of a registry. */
function placeOf(text: string): string | undefined {
  try {
    const { image } = parseReference(text);
    return image === undefined ? undefined : renderRepository(image);
  } catch {
    return undefined;
  }
}
