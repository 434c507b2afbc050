import type { TransferEvent } from '../../runtime/context.ts';
import { plural, renderBytes, renderForeign } from '../../runtime/text.ts';

/** What is under way, summed up from events. */
export class TransferTally {
  readonly #open = new Map<string, { readonly size: number; moved: number }>();
  #moved = 0;
  #finished = 0;

  take(event: TransferEvent): void {
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
    return this.#open.size > 0;
  }

  get moved(): number {
    return this.#moved;
  }

  /** Sizes of all that was started so far, and how much of it is there, for a bar. */
  get underway(): { readonly done: number; readonly total: number } {
    let [done, total] = [0, 0];
    for (const blob of this.#open.values()) {
      done += blob.moved;
      total += blob.size;
    }
    return { done, total };
  }

  line(seconds: number): string {
    const rate = seconds > 0 ? `, ${renderBytes(Math.round(this.#moved / seconds))}/s` : '';
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
    case 'tagged':
      return `tagged ${event.reference.replace(/^docker:\/\//, '')}\n`;
    case 'phase':
      return `${event.text}\n`;
    case 'debug':
      return debug ? `debug: ${renderForeign(event.text, 1000)}\n` : undefined;
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
