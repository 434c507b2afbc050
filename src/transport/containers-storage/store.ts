import { runProgram, type ProgramEnd, type ProgramTrouble } from '../../runtime/child-program.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { findProgram } from '../../runtime/find-program.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { StoreChoice } from './reference.ts';

/** Either can do all that is needed. Buildah comes first: it leaves no process behind and never means another machine's store. */
const PROGRAMS = ['buildah', 'podman'] as const;
type StoreProgram = (typeof PROGRAMS)[number];

/** A list of all images of a store; what else these programs print is far smaller. */
const LARGEST_OUTPUT = 32 * 1024 * 1024;
/** Time to give its locks and its half-written layer back. */
const GRACE_MS = 3_000;

/** One store of images, by the program that it is driven with. */
export interface Store {
  readonly program: StoreProgram;
  /**
   * Runs one command of the program on this store. Fails with what the program says: MANIFEST_UNKNOWN for an image that it does not
   * know, STORAGE_FAILED otherwise; with TIMEOUT, LIMIT_EXCEEDED.
   */
  run(ctx: OperationContext, args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string>;
}

/** Fails with UNSUPPORTED where neither program is installed. */
export async function openStore(ctx: OperationContext, choice: StoreChoice): Promise<Store> {
  const program = await findProgram(ctx.environment, PROGRAMS);
  if (program === undefined) {
    throw new Failure('UNSUPPORTED', 'containers-storage: needs buildah or podman, and neither is on PATH', {
      side: 'local',
      hint: 'install one of them (apt-get install buildah, dnf install buildah), or use an archive: oci-archive:FILE',
    });
  }
  const before = [...(program === 'podman' ? ['--remote=false'] : []), ...storeFlags(choice)];
  return {
    program,
    run: async (ctx, args, environment = {}) => {
      const call = {
        program,
        args: [...before, ...args],
        environment: { ...ctx.environment, ...environment },
        mostOutput: LARGEST_OUTPUT,
        timeMs: ctx.limits.programMs,
        graceMs: GRACE_MS,
      };
      const end = await runProgram(ctx, call, (trouble, cause) => troubleWith(program, call.timeMs, trouble, cause));
      if (end.code !== 0) throw refusal(program, args, end);
      return end.stdout;
    },
  };
}

function storeFlags({ driver, graphRoot, runRoot, options }: StoreChoice): readonly string[] {
  return [
    ...(graphRoot === undefined ? [] : ['--root', graphRoot]),
    ...(runRoot === undefined ? [] : ['--runroot', runRoot]),
    ...(driver === undefined ? [] : ['--storage-driver', driver]),
    ...options.flatMap((option) => ['--storage-opt', option]),
  ];
}

function troubleWith(program: string, limitMs: number, trouble: ProgramTrouble, cause?: Error): Failure {
  const about = { side: 'local', subject: program, cause } as const;
  switch (trouble) {
    case 'slow':
      return new Failure('TIMEOUT', `${program} was not done after ${String(limitMs / 1000)} s`, {
        ...about,
        hint: 'another process may hold the lock of this store: look for a podman or buildah that hangs',
      });
    case 'loud':
      return new Failure('LIMIT_EXCEEDED', `${program} answered with more than ${String(LARGEST_OUTPUT)} bytes`, {
        ...about,
        hint: 'remove images that nobody needs from this store',
      });
    case 'missing':
    case 'unstartable':
      return new Failure('UNSUPPORTED', `${program} cannot be started`, { ...about, hint: `reinstall ${program}` });
  }
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /newuidmap|newgidmap|subuid|subgid|user namespace|cannot clone|unshare/i,
    'without root it needs the package uidmap and this user in /etc/subuid and /etc/subgid; or run as root',
  ],
  [/no space left/i, 'free some space on the disk of this store'],
  [/in use by a container|image is in use|used by/i, 'remove the containers that were made from this image first'],
  [/permission denied|operation not permitted/i, 'check who owns this store: root and other users have their own'],
];

/** What the program says on its last line, in words of ours where they are known. */
function refusal(program: string, args: readonly string[], { code, stderr }: ProgramEnd): Failure {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const said = renderForeign(
    (lines.findLast((line) => /^error:/i.test(line)) ?? lines.at(-1) ?? '').replace(/^error: */i, ''),
  );
  const verb = args.find((one) => !one.startsWith('-')) ?? '';
  if (/image not known|no such image|not an image/i.test(said)) {
    return new Failure('MANIFEST_UNKNOWN', said, { subject: program });
  }
  const words = said === '' ? `it ended with ${code === null ? 'a signal' : `exit code ${String(code)}`}` : said;
  return new Failure('STORAGE_FAILED', `${program} ${verb}: ${words}`, {
    side: 'local',
    subject: program,
    hint:
      HINTS.find(([pattern]) => pattern.test(stderr))?.[1] ?? `see what \`${program} images\` says about this store`,
    facts: { exitCode: code ?? -1 },
  });
}
