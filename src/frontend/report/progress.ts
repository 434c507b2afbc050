import type { TransferEvent } from '../../runtime/context.ts';
import { plural, renderBytes, renderForeign } from '../../runtime/text.ts';

/** One line for each image is read up to here. */
const MANY_IMAGES = 20;
/** Notes of one kind, and further attempts for one reason, that are told at once; the others are counted, and in the result. */
const MOST_ALIKE = 10;

/** Bars that have room above the prompt; more destinations share one. */
const MOST_BARS = 6;

/** What a bar shows: bytes, or the number of images. */
export interface BarState {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** How much of it is there, for people. */
  readonly text: string;
}

interface Place {
  /** Bytes of all blobs that are to be there. */
  planned: number;
  /** Of those that were begun: what is packed anew has another size than was planned. */
  begun: number;
  /** Of those that ended, whether they moved or were there. */
  ended: number;
  readonly open: Map<string, { readonly size: number; moved: number }>;
}

/** What is under way, summed up from events. */
export class TransferTally {
  readonly #places = new Map<string, Place>();
  #open = 0;
  #moved = 0;
  #finished = 0;
  readonly #images = { found: 0, begun: 0, done: 0, failed: 0 };
  readonly #allowances = new Map<string, string>();
  #destinations = 1;

  take(event: TransferEvent): void {
    if (event.kind === 'destinations') this.#destinations = Math.max(this.#destinations, event.count);
    if (event.kind === 'allowance') this.#allowances.set(event.host, event.text);
    if (event.kind === 'images') this.#images.found += event.found;
    if (event.kind === 'image') this.#images[event.state === 'started' ? 'begun' : event.state] += 1;
    if (event.kind === 'planned' && this.images === undefined) this.#placeOf(event.destination).planned += event.bytes;
    if (event.kind === 'blob') {
      const place = this.#placeOf(event.destination);
      if (event.state === 'started') this.#begin(place, event.digest, event.size);
      else {
        this.#end(place, event.digest);
        // Of many images only their number is shown, and there may be thousands.
        if (this.images !== undefined && place.open.size === 0) this.#places.delete(event.destination);
      }
    } else if (event.kind === 'progress') {
      this.#moved += event.bytes;
      const blob = this.#places.get(event.destination)?.open.get(event.digest);
      if (blob !== undefined) blob.moved = Math.min(blob.size, blob.moved + event.bytes);
    }
  }

  #placeOf(destination: string): Place {
    const known = this.#places.get(destination);
    if (known !== undefined) return known;
    const place: Place = { planned: 0, begun: 0, ended: 0, open: new Map() };
    this.#places.set(destination, place);
    return place;
  }

  #begin(place: Place, digest: string, size: number): void {
    if (place.open.has(digest)) return;
    place.open.set(digest, { size, moved: 0 });
    place.begun += size;
    this.#open += 1;
  }

  #end(place: Place, digest: string): void {
    const blob = place.open.get(digest);
    if (blob === undefined) return;
    place.open.delete(digest);
    place.ended += blob.size;
    this.#open -= 1;
    this.#finished += 1;
  }

  get isBusy(): boolean {
    return this.#open > 0 || this.#imagesUnderWay > 0;
  }

  /** More images than a person wants a line for, each. */
  get hasMany(): boolean {
    return this.#images.found > MANY_IMAGES;
  }

  /** Whether what is said needs to name the image or the place that it is said of. */
  get hasSeveral(): boolean {
    return this.#destinations > 1 || this.#images.found > 1;
  }

  /** `312 of 600 images done, 2 failed, 32 under way`; `undefined` where there is one image. There may be more to come. */
  get images(): string | undefined {
    const { found, done, failed } = this.#images;
    if (found < 2) return undefined;
    const said = failed === 0 ? '' : `, ${String(failed)} failed`;
    return `${String(done + failed)} of ${String(found)} images done${said}, ${String(this.#imagesUnderWay)} under way`;
  }

  get #imagesUnderWay(): number {
    const { begun, done, failed } = this.#images;
    return begun - done - failed;
  }

  get moved(): number {
    return this.#moved;
  }

  /** One for each destination; one for all of many destinations, or of many images. There may be more to come. */
  get bars(): readonly BarState[] {
    const { found, done, failed } = this.#images;
    if (this.images !== undefined)
      return [
        { name: '', done: done + failed, total: found, text: `${this.images}; ${renderBytes(this.#moved)} moved` },
      ];
    const all = [...this.#places].map(([name, place]) => ({
      name: shortened(name),
      total: Math.max(place.planned, place.begun),
      done: [...place.open.values()].reduce((sum, { moved }) => sum + moved, place.ended),
    }));
    const shown = all.length <= MOST_BARS ? all : [joined(all)];
    return shown.map((one) => ({ ...one, text: `${renderBytes(one.done)} of ${renderBytes(one.total)}` }));
  }

  /** A line for each host that says how many requests it still allows: Docker Hub does. */
  get allowances(): readonly string[] {
    return [...this.#allowances].map(([host, text]) => `${host}: ${text} left\n`);
  }

  line(seconds: number): string {
    const rate = seconds > 0 ? `, ${renderBytes(Math.round(this.#moved / seconds))}/s` : '';
    const left = [...this.#allowances].map(([host, text]) => `; ${host}: ${text} left`).join('');
    if (this.images !== undefined) return `${this.images}; ${renderBytes(this.#moved)} moved${rate}${left}\n`;
    return `${renderBytes(this.#moved)} moved, ${plural(this.#finished, 'blob')} done, ${String(this.#open)} under way${rate}\n`;
  }
}

function joined(all: readonly Omit<BarState, 'text'>[]): Omit<BarState, 'text'> {
  const sum = (of: (one: Omit<BarState, 'text'>) => number): number => all.reduce((so, one) => so + of(one), 0);
  return { name: plural(all.length, 'destination'), done: sum(({ done }) => done), total: sum(({ total }) => total) };
}

/** Lines for events that a person should see at once; `undefined` for the rest. `hasSeveral`: notes name what they are about. */
export function renderEvent(event: TransferEvent, debug: boolean, hasSeveral = false): string | undefined {
  switch (event.kind) {
    case 'note': {
      if (event.code === 'PLATFORMS_CARRIED') return `${event.text}\n`;
      const about = hasSeveral && event.reference !== undefined ? ` (${shortened(event.reference)})` : '';
      return `note ${event.code}: ${event.text}${about}\n`;
    }
    case 'warning':
      return `warning: ${renderForeign(event.text, 1000)}\n`;
    case 'retry':
      return `retry ${String(event.attempt)} in ${(event.waitMs / 1000).toFixed(1)} s: ${renderForeign(event.reason, 300)}\n`;
    case 'image':
      // Counted in the line of progress, and told at the end, where failures with the same cause are one.
      return debug && event.state === 'failed'
        ? `debug: failed ${shortened(event.reference)}: ${renderForeign(event.text ?? '', 300)}\n`
        : undefined;
    case 'tagged':
      return `tagged ${shortened(event.reference)}\n`;
    case 'phase':
      return `${event.text}\n`;
    case 'debug':
      return debug ? `debug: ${renderForeign(event.text, 1000)}\n` : undefined;
    case 'allowance':
      return debug ? `debug: ${event.host}: ${event.text} left\n` : undefined;
    case 'request':
      return debug ? `debug: ${event.method} ${event.host} ${String(event.status)}\n` : undefined;
    case 'manifest':
      return debug ? `debug: wrote manifest ${event.digest} to ${event.destination}\n` : undefined;
    case 'blob':
      return debug
        ? `debug: blob ${event.digest} ${event.state}${event.how === undefined ? '' : ` (${event.how})`}\n`
        : undefined;
    default:
      return undefined;
  }
}

function shortened(reference: string): string {
  return reference.replace(/^docker:\/\//, '');
}

/** Keeps what is said of hundreds of images to what a person reads: no line for each tag, and few that say the same. */
export class Restraint {
  readonly #told = new Map<string, number>();
  #lastCarried = '';

  /** Whether the event is to be told. */
  admits(event: TransferEvent, hasMany: boolean): boolean {
    if (event.kind === 'tagged') return !hasMany;
    if (event.kind === 'note' && event.code === 'PLATFORMS_CARRIED') {
      // The same image by another tag, as a rule.
      const isNew = event.text !== this.#lastCarried;
      this.#lastCarried = event.text;
      return isNew && !hasMany;
    }
    if (event.kind !== 'note' && event.kind !== 'retry') return true;
    const alike = event.kind === 'note' ? `note ${event.code}` : `retry: ${renderForeign(event.reason)}`;
    const count = (this.#told.get(alike) ?? 0) + 1;
    this.#told.set(alike, count);
    return count <= MOST_ALIKE;
  }

  /** What was not told, at the end. */
  get lines(): readonly string[] {
    return [...this.#told]
      .filter(([, count]) => count > MOST_ALIKE)
      .map(
        ([alike, count]) =>
          `${alike}: ${String(count - MOST_ALIKE)} more${alike.startsWith('note') ? ', see the result' : ' times'}\n`,
      );
  }
}
