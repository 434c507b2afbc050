import type { TransferEvent } from '../../runtime/context.ts';
import { plural, renderBytes, renderForeign } from '../../runtime/text.ts';

/** One line for each image is read up to here. */
const MANY_IMAGES = 20;
/** Notes of one kind, and further attempts for one reason, that are told at once; the others are counted, and in the result. */
const MOST_ALIKE = 10;

/** What is under way, summed up from events. */
export class TransferTally {
  readonly #open = new Map<string, { readonly size: number; moved: number }>();
  #moved = 0;
  #finished = 0;
  readonly #images = { found: 0, begun: 0, done: 0, failed: 0 };
  readonly #allowances = new Map<string, string>();

  take(event: TransferEvent): void {
    if (event.kind === 'allowance') this.#allowances.set(event.host, event.text);
    if (event.kind === 'images') this.#images.found += event.found;
    if (event.kind === 'image') this.#images[event.state === 'started' ? 'begun' : event.state] += 1;
    if (event.kind === 'blob') {
      const key = `${event.destination} ${event.digest}`;
      if (event.state === 'started') this.#open.set(key, { size: event.size, moved: 0 });
      else if (this.#open.delete(key)) this.#finished += 1;
    } else if (event.kind === 'progress') {
      this.#moved += event.bytes;
      const blob = this.#open.get(`${event.destination} ${event.digest}`);
      if (blob !== undefined) blob.moved = Math.min(blob.size, blob.moved + event.bytes);
    }
  }

  get isBusy(): boolean {
    return this.#open.size > 0 || this.#imagesUnderWay > 0;
  }

  /** More images than a person wants a line for, each. */
  get hasMany(): boolean {
    return this.#images.found > MANY_IMAGES;
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

  /** Sizes of all that was started so far, and how much of it is there, for a bar; of many images their number. */
  get underway(): { readonly done: number; readonly total: number } {
    const { found, done: whole, failed } = this.#images;
    if (found > 1) return { done: whole + failed, total: found };
    let [done, total] = [0, 0];
    for (const blob of this.#open.values()) {
      done += blob.moved;
      total += blob.size;
    }
    return { done, total };
  }

  /** A line for each host that says how many requests it still allows: Docker Hub does. */
  get allowances(): readonly string[] {
    return [...this.#allowances].map(([host, text]) => `${host}: ${text} left\n`);
  }

  line(seconds: number): string {
    const rate = seconds > 0 ? `, ${renderBytes(Math.round(this.#moved / seconds))}/s` : '';
    const left = [...this.#allowances].map(([host, text]) => `; ${host}: ${text} left`).join('');
    if (this.images !== undefined) return `${this.images}; ${renderBytes(this.#moved)} moved${rate}${left}\n`;
    return `${renderBytes(this.#moved)} moved, ${plural(this.#finished, 'blob')} done, ${String(this.#open.size)} under way${rate}\n`;
  }
}

/** Lines for events that a person should see at once; `undefined` for the rest. */
export function renderEvent(event: TransferEvent, debug: boolean): string | undefined {
  switch (event.kind) {
    case 'note':
      return event.code === 'PLATFORMS_CARRIED' ? `${event.text}\n` : `note ${event.code}: ${event.text}\n`;
    case 'warning':
      return `warning: ${renderForeign(event.text, 1000)}\n`;
    case 'retry':
      return `retry ${String(event.attempt)} in ${(event.waitMs / 1000).toFixed(1)} s: ${renderForeign(event.reason, 300)}\n`;
    case 'image':
      // Counted in the line of progress, and told at the end, where failures with the same cause are one.
      return debug && event.state === 'failed'
        ? `debug: failed ${event.reference.replace(/^docker:\/\//, '')}: ${renderForeign(event.text ?? '', 300)}\n`
        : undefined;
    case 'tagged':
      return `tagged ${event.reference.replace(/^docker:\/\//, '')}\n`;
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

/** Keeps what is said of hundreds of images to what a person reads: no line for each tag, and few that say the same. */
export class Restraint {
  readonly #told = new Map<string, number>();

  /** Whether the event is to be told. */
  admits(event: TransferEvent, hasMany: boolean): boolean {
    const isOfEach = event.kind === 'tagged' || (event.kind === 'note' && event.code === 'PLATFORMS_CARRIED');
    if (isOfEach) return !hasMany;
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
