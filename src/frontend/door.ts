import path from 'node:path';
import { VERSION } from './version.ts';

/** The first with RegExp.escape and the helpers of iterators. Debian's own may be older: what follows would end in the middle. */
const OLDEST_NODE = 24;
/** Of UNSUPPORTED. The list of codes is not loaded here: `--version` is asked first, and often. */
const EXIT_UNSUPPORTED = 9;

/**
 * Chooses the front end: any argument is the command line; none, with an input named command, is the GitHub Action (its post phase
 * when the main phase left its mark). Sets the exit code; what is left to do may still finish.
 */
export async function open(): Promise<void> {
  const args = process.argv.slice(2);
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const program = path.basename(process.argv[1] ?? 'waybill');
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
    process.stdout.write(`${isSkopeo(program) ? 'skopeo' : 'waybill'} version ${VERSION}\n`);
  } else if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    process.stderr.write(
      `error UNSUPPORTED: waybill needs Node.js ${String(OLDEST_NODE)}, and this is ${process.version} (${process.execPath})\n  hint: start it with a newer node; where waybill was cloned, npm ci brings one: npx node dist/index.js\n`,
    );
    process.exitCode = isSkopeo(program) ? 1 : EXIT_UNSUPPORTED;
  } else if (args.length === 0 && environment['INPUT_COMMAND'] !== undefined) {
    const { runAction } = await import('./github/action.ts');
    process.exitCode = await runAction(environment);
  } else {
    const { runCli } = await import('./cli/cli.ts');
    process.exitCode = await runCli({ args, environment, calledAsSkopeo: isSkopeo(program) });
  }
}

/** A link of that name: its defaults and exit codes hold. */
function isSkopeo(program: string): boolean {
  return /^skopeo(?:\.js)?$/.test(program);
}
