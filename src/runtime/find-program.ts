import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

/** The first of the programs that is on the PATH of this environment; `undefined` when none is. */
export async function findProgram<T extends string>(
  environment: Readonly<Record<string, string>>,
  names: readonly T[],
): Promise<T | undefined> {
  const directories = (environment['PATH'] ?? '').split(path.delimiter).filter((one) => path.isAbsolute(one));
  for (const name of names) {
    for (const directory of directories) if (await isExecutable(path.join(directory, name))) return name;
  }
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
