import type { SingleBar } from 'cli-progress';
import { monotonicMs } from '../../runtime/clock.ts';
import type { TransferEvent } from '../../runtime/context.ts';
import { renderBytes } from '../../runtime/text.ts';
import { Restraint, TransferTally, renderEvent } from '../report/progress.ts';
import type { Output } from '../writer.ts';

const LINE_EVERY_MS = 5_000;
const BAR_EVERY_MS = 200;

export interface Progress {
  readonly take: (event: TransferEvent) => void;
  readonly close: () => void;
}

/** On a terminal a bar that goes away; elsewhere a line every few seconds while blobs move. All on stderr. */
export function openProgress(stderr: Output, isTerminal: boolean, debug: boolean, quiet: boolean): Progress {
  const tally = new TransferTally();
  const restraint = new Restraint();
  const startedAt = monotonicMs();
  const seconds = (): number => (monotonicMs() - startedAt) / 1000;
  const bar = isTerminal && !quiet && !debug ? new TerminalBar() : undefined;
  const timer = setInterval(
    () => {
      if (quiet) return;
      if (bar !== undefined) void bar.draw(tally);
      else if (tally.isBusy) stderr.write(tally.line(seconds()));
    },
    bar === undefined ? LINE_EVERY_MS : BAR_EVERY_MS,
  );
  timer.unref();
  return {
    take: (event) => {
      tally.take(event);
      if (!debug && !restraint.admits(event, tally.hasMany)) return;
      const line = quiet && event.kind !== 'warning' ? undefined : renderEvent(event, debug);
      if (line === undefined) return;
      bar?.clear();
      stderr.write(line);
    },
    close: () => {
      clearInterval(timer);
      bar?.clear();
      if (!quiet) for (const line of [...restraint.lines, ...tally.allowances]) stderr.write(line);
      // A run over images ends with a line of its own.
      if (!quiet && tally.moved > 0 && tally.images === undefined)
        stderr.write(`${renderBytes(tally.moved)} moved in ${seconds().toFixed(1)} s\n`);
    },
  };
}

/** One bar over all that is under way, by cli-progress, loaded when there is something to draw. */
class TerminalBar {
  #bar: SingleBar | undefined;
  #loading = false;

  async draw(tally: TransferTally): Promise<void> {
    const { done, total } = tally.underway;
    if (total === 0) return;
    if (this.#bar === undefined) {
      if (this.#loading) return;
      this.#loading = true;
      const { default: progress } = await import('cli-progress');
      this.#bar = new progress.SingleBar({
        format: '{bar} {percentage}% | {moved}',
        clearOnComplete: true,
        hideCursor: true,
        stream: process.stderr,
      });
      this.#bar.start(total, done, { moved: '' });
      this.#loading = false;
    }
    this.#bar.setTotal(total);
    this.#bar.update(done, {
      moved: `${tally.images === undefined ? '' : `${tally.images}; `}${renderBytes(tally.moved)} moved`,
    });
  }

  clear(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }
}
