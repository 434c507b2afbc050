import { cpus, tmpdir } from 'node:os';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Runs that count, after the warm-up. */
  readonly runs: number;
  /** Keys of the works to do; empty for all. */
  readonly only: readonly string[];
  /** A tenth of the large sizes and fewer runs: shows that everything works, proves no bound. */
  readonly quick: boolean;
  /** What stands for waybill: a bundle, or `src/main.ts`. */
  readonly waybill: string;
  /** skopeo competes against itself: the ratios should be 1, and how far they are from it is the machine's noise. */
  readonly selfCheck: boolean;
  /** Where images and registries are kept while it runs. */
  readonly directory: string;
}

export const USAGE = `npm run bench -- [--runs N] [--only KEY,KEY] [--quick] [--self-check] [--waybill FILE] [--dir DIRECTORY]`;

export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string' },
      only: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      'self-check': { type: 'boolean', default: false },
      waybill: { type: 'string', default: 'dist/index.js' },
      dir: { type: 'string', default: tmpdir() },
    },
  });
  const runs = Number(values.runs ?? (values.quick ? 2 : 5));
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1 up\n${USAGE}`);
  return {
    runs,
    only: values.only.split(',').filter((key) => key !== ''),
    quick: values.quick,
    waybill: values.waybill,
    selfCheck: values['self-check'],
    directory: values.dir,
  };
}

export function describeMachine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown CPU'}, Node ${process.versions.node}, ${process.platform}`;
}
