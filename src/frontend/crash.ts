import { exitCodeOf, toFailure } from '../runtime/failure.ts';
import { renderCauses, renderFailure } from './report/failure.ts';

/**
 * What nobody caught is told as every other failure is, and ends the process: Node would print it as it is, with whatever secret is
 * in it.
 */
export function reportCrashes(write: (text: string) => void): void {
  process.once('uncaughtException', (error) => {
    const failure = toFailure(error);
    write(`${renderFailure(failure)}${renderCauses(failure)}`);
    process.exit(exitCodeOf(failure.code));
  });
}
