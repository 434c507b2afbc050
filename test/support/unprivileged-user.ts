import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram, whyNot } from './debian.ts';
import { runProgram, type Ended } from './run-program.ts';
import { succeed } from './two-tools.ts';

/** A user made for one test, with a home of its own and the ranges of a rootless user. */
export interface UnprivilegedUser extends AsyncDisposable {
  readonly home: string;
  /** Runs a program as this user, with nothing of our environment but PATH. */
  run(command: readonly string[]): Promise<Ended>;
}

/** Why no such user can be made here. */
export function whyNoUser(): string | undefined {
  const absent = whyNot('newuidmap');
  if (absent !== undefined) return absent;
  if (process.getuid?.() !== 0) return 'only root can make a user';
  return findProgram('useradd') === undefined ? 'there is no useradd' : undefined;
}

/** Makes a user, and lays `bundle` with a Node.js beside it where that user can read them. */
export async function anUnprivilegedUser(
  bundle: string,
): Promise<UnprivilegedUser & { readonly waybill: readonly string[] }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-user-'));
  const name = `waybill-t${String(process.pid)}`;
  const home = path.join(directory, 'home');
  await chmod(directory, 0o755);
  await succeed(runProgram(['useradd', '--create-home', '--home-dir', home, '--shell', '/usr/sbin/nologin', name]));
  const remove = async (): Promise<void> => {
    await runProgram(['userdel', name]);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const [node, dist] = [path.join(directory, 'node'), path.join(directory, 'dist')];
    await mkdir(dist);
    await copyFile(process.execPath, node);
    await chmod(node, 0o755);
    await succeed(runProgram(['cp', '-r', `${path.dirname(bundle)}/.`, dist]));
    await succeed(runProgram(['chmod', '-R', 'go+rX', dist]));
    const group = (await succeed(runProgram(['id', '-g', name]))).trim();
    const as = ['setpriv', `--reuid=${name}`, `--regid=${group}`, '--clear-groups', 'env', '--chdir', home];
    return {
      home,
      waybill: [node, path.join(dist, path.basename(bundle))],
      run: async (command) =>
        runProgram([...as, ...command], { HOME: home, USER: name, TMPDIR: home, XDG_RUNTIME_DIR: home }),
      [Symbol.asyncDispose]: remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
