import type { MultiBar, SingleBar } from 'cli-progress';
import { monotonicMs } from '../../runtime/clock.ts';
import type { TransferEvent } from '../../runtime/context.ts';
import { renderBytes } from '../../runtime/text.ts';
import { Restraint, TransferTally, renderEvent, type BarState } from '../report/progress.ts';
import type { Output } from '../writer.ts';

const LINE_EVERY_MS = 5_000;
const BAR_EVERY_MS = 200;
/** A bar leaves room for the name of its destination. */
const WIDE_TERMINAL = 120;
const WIDE_BAR = 40;
const NARROW_BAR = 16;

export interface Progress {
  readonly take: (event: TransferEvent) => void;
  readonly close: () => void;
}

/** On a terminal bars that go away; elsewhere a line every few seconds while blobs move. All on stderr. */
export function openProgress(stderr: Output, isTerminal: boolean, debug: boolean, quiet: boolean): Progress {
  const tally = new TransferTally();
  const restraint = new Restraint();
  const startedAt = monotonicMs();
  const seconds = (): number => (monotonicMs() - startedAt) / 1000;
  const bars = isTerminal && !quiet && !debug ? new TerminalBars() : undefined;
  const timer = setInterval(
    () => {
      if (quiet) return;
      if (bars !== undefined) void bars.draw(tally.bars);
      else if (tally.isBusy) stderr.write(tally.line(seconds()));
    },
    bars === undefined ? LINE_EVERY_MS : BAR_EVERY_MS,
  );
  timer.unref();
  return {
    take: (event) => {
      tally.take(event);
      if (!debug && !restraint.admits(event, tally.hasMany)) return;
      const line = quiet && event.kind !== 'warning' ? undefined : renderEvent(event, debug, tally.hasSeveral);
      if (line === undefined) return;
      bars?.clear();
      stderr.write(line);
    },
    close: () => {
      clearInterval(timer);
      bars?.end();
      if (!quiet) for (const line of [...restraint.lines, ...tally.allowances]) stderr.write(line);
      // A run over images ends with a line of its own.
      if (!quiet && tally.moved > 0 && tally.images === undefined)
        stderr.write(`${renderBytes(tally.moved)} moved in ${seconds().toFixed(1)} s\n`);
    },
  };
}

/** Bars by cli-progress, loaded when there is something to draw. */
class TerminalBars {
  #group: MultiBar | undefined;
  readonly #bars = new Map<string, SingleBar>();
  #isLoading = false;
  #isOver = false;

  async draw(states: readonly BarState[]): Promise<void> {
    const drawn = states.filter(({ total }) => total > 0);
    if (drawn.length === 0 || this.#isLoading) return;
    if (this.#group === undefined) {
      this.#isLoading = true;
      const { default: progress } = await import('cli-progress');
      this.#isLoading = false;
      // The end may have come meanwhile.
      if (this.#isOver) return;
      this.#group = new progress.MultiBar({
        format: '{bar} {percentage}% | {text}{place}',
        clearOnComplete: true,
        hideCursor: true,
        stream: process.stderr,
        barsize: process.stderr.columns < WIDE_TERMINAL ? NARROW_BAR : WIDE_BAR,
      });
    }
    // Destinations that became too many share a bar.
    if ([...this.#bars.keys()].some((name) => drawn.every((one) => one.name !== name))) return this.clear();
    for (const { name, done, total, text } of drawn) {
      const payload = { text, place: name === '' ? '' : ` | ${name}` };
      const bar = this.#bars.get(name);
      if (bar === undefined) this.#bars.set(name, this.#group.create(total, done, payload));
      else {
        bar.setTotal(total);
        bar.update(done, payload);
      }
    }
  }

  /** They are drawn anew at the next tick, below what is written now. */
  clear(): void {
    this.#group?.stop();
    this.#group = undefined;
    this.#bars.clear();
  }

  end(): void {
    this.#isOver = true;
    this.clear();
  }
}
