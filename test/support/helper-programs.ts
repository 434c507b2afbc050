import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Credential helpers as real programs, in a directory to be put on PATH. */
export interface HelperPrograms extends AsyncDisposable {
  readonly directory: string;
  /** Where every call is written down, a line each. */
  readonly log: string;
  /** A PATH with these helpers, and what shell scripts need. */
  readonly path: string;
  /** `docker-credential-NAME` with a shell script; `$1` is the verb, stdin what is told. */
  add(name: string, script: string): Promise<void>;
  /** One that keeps what it is given, a file a server, as the protocol has it. */
  addKeeper(name: string, kept?: Readonly<Record<string, KeptPair>>): Promise<void>;
  /** What the keeper has now, by server. */
  keptBy(name: string): Promise<Readonly<Record<string, KeptPair>>>;
  /** Every verb and every argument that any of them was started with. */
  calls(): Promise<readonly string[]>;
}

interface KeptPair {
  readonly Username: string;
  readonly Secret: string;
}

/** The protocol of docker-credential-helpers over one JSON file. */
const KEEPER = `
const fs = require('node:fs');
const [file, verb] = process.argv.slice(2);
const kept = JSON.parse(fs.readFileSync(file, 'utf8'));
const told = fs.readFileSync(0, 'utf8');
const say = (text) => process.stdout.write(text);
const missing = () => { say('credentials not found in native keychain\\n'); process.exitCode = 1; };
if (verb === 'get') { if (kept[told]) say(JSON.stringify({ ServerURL: told, ...kept[told] })); else missing(); }
if (verb === 'list') say(JSON.stringify(Object.fromEntries(Object.entries(kept).map(([k, v]) => [k, v.Username]))));
if (verb === 'store') { const { ServerURL, ...pair } = JSON.parse(told); kept[ServerURL] = pair; }
if (verb === 'erase') { if (kept[told]) delete kept[told]; else missing(); }
fs.writeFileSync(file, JSON.stringify(kept));
`;

export async function helperPrograms(): Promise<HelperPrograms> {
  const root = await mkdtemp(path.join(tmpdir(), 'waybill-helpers-'));
  const directory = path.join(root, 'bin');
  const calls = path.join(root, 'calls');
  await mkdir(directory);
  await writeFile(calls, '');
  const fileOf = (name: string): string => path.join(root, `${name}.json`);
  const add: HelperPrograms['add'] = async (name, script) => {
    const program = path.join(directory, `docker-credential-${name}`);
    await writeFile(program, `#!/bin/sh\necho "${name} $*" >> '${calls}'\n${script}\n`);
    await chmod(program, 0o755);
  };
  return {
    directory,
    log: calls,
    path: `${directory}:/usr/bin:/bin`,
    add,
    addKeeper: async (name, kept = {}) => {
      const keeper = path.join(root, 'keeper.cjs');
      await Promise.all([writeFile(keeper, KEEPER), writeFile(fileOf(name), JSON.stringify(kept))]);
      await add(name, `exec '${process.execPath}' '${keeper}' '${fileOf(name)}' "$1"`);
    },
    keptBy: async (name) => JSON.parse(await readFile(fileOf(name), 'utf8')) as Readonly<Record<string, KeptPair>>,
    calls: async () => (await readFile(calls, 'utf8')).split('\n').filter((line) => line !== ''),
    [Symbol.asyncDispose]: async () => rm(root, { recursive: true, force: true }),
  };
}
