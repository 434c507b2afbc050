/**
 * `npm run bench`: what waybill costs beside its peers, on this machine, against Debian's docker-registry on loopback.
 * Prints a table and writes every run to `bench/results/`. It judges but does not fail: a missed bound exits 0.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeMachine, parseOptions, type BenchOptions } from './options.ts';
import { renderMarkdown, type Line } from './table.ts';
import { WORKS as REGISTRY_WORKS, type Measured } from './works.ts';
import { ARCHIVE_WORKS } from './archive-works.ts';
import { DAEMON_WORKS } from './daemon-works.ts';
import { SYNC_WORKS } from './sync-works.ts';
import { SHARD_WORKS } from './shards.ts';
import { TRUST_WORKS } from './trust-works.ts';
import { buildWorld } from './world.ts';

const WORKS = [...REGISTRY_WORKS, ...ARCHIVE_WORKS, ...DAEMON_WORKS, ...SYNC_WORKS, ...SHARD_WORKS, ...TRUST_WORKS];

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => interrupted.abort(new Error(`interrupted (${signal})`)));
}

try {
  const options = parseOptions(process.argv.slice(2));
  process.exitCode = (await bench(options, interrupted.signal)) ? 0 : 1;
} catch (cause) {
  process.stderr.write(`bench: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = interrupted.signal.aborted ? 130 : 1;
}

/** False when a work could not be done. */
async function bench(options: BenchOptions, signal: AbortSignal): Promise<boolean> {
  const works = WORKS.filter((work) => options.only.length === 0 || options.only.includes(work.key)).filter(
    (work) => !options.selfCheck || work.race === true,
  );
  if (works.length === 0) throw new Error(`--only takes some of ${WORKS.map((work) => work.key).join(',')}`);
  await using stack = new AsyncDisposableStack();
  const world = await buildWorld(options, signal, stack);
  const measured: Record<string, Measured['observed']> = {};
  const lines: Line[] = [];
  const failed: string[] = [];
  for (const work of works) {
    process.stderr.write(`${work.key} …\n`);
    try {
      const one = await work.run(world);
      lines.push(...one.lines);
      measured[work.key] = one.observed;
    } catch (cause) {
      signal.throwIfAborted();
      failed.push(`${work.key}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
  const quick = options.quick ? ' Quick sizes: the bounds are not meant for them.' : '';
  const self = options.selfCheck ? ' skopeo stands for waybill.' : '';
  process.stdout.write(`${describeMachine()}; median of ${options.runs}.${quick}${self}\n\n${renderMarkdown(lines)}\n`);
  for (const line of failed) process.stdout.write(`\nnot measured: ${line}\n`);
  const results = join(import.meta.dirname, 'results');
  await mkdir(results, { recursive: true });
  const now = new Date().toISOString();
  const file = join(results, `${now.replaceAll(':', '-')}.json`);
  const report = { machine: describeMachine(), time: now, options, lines, failed, measured };
  await writeFile(file, `${JSON.stringify(report, undefined, 1)}\n`);
  return failed.length === 0;
}
