import path from 'node:path';
import { VERSION } from './version.ts';

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
