import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure, explainUnreadable } from '../../runtime/failure.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { readSettingsFile } from '../settings-file.ts';
import type { TrustPolicy } from '../trust-policy/trust-policy.ts';
import { parsePolicyDocument, type PolicyDocument } from './policy-document.ts';

const SYSTEM = ['/etc/containers', '/usr/share/containers'];

export interface PolicyPlaces {
  /** `--policy` */
  readonly named?: string;
  /** `CONTAINERS_POLICY_JSON` */
  readonly fromEnvironment?: string;
  /** `--trust-policy`, else `WAYBILL_TRUST_POLICY` */
  readonly trustPolicy?: string;
  readonly home?: string;
  /** `XDG_CONFIG_HOME` */
  readonly configHome?: string;
  /** Directories of the machine; by default `/etc/containers` and `/usr/share/containers`. */
  readonly system?: readonly string[];
}

export interface PolicyFile<D> {
  readonly file: string;
  /** What its one rule is called in messages, where nobody wrote it in a file. */
  readonly called?: string;
  readonly document: D;
}

/**
 * The policy.json that skopeo would find; `undefined` when there is none. Fails with CONFIG_INVALID when a file that was named is not
 * there, or when it cannot be understood (containers-policy.json(5)).
 */
export async function readPolicyFile(places: PolicyPlaces): Promise<PolicyFile<PolicyDocument> | undefined> {
  const named = places.named ?? places.fromEnvironment;
  const file = named ?? (await firstFile(policyDirectories(places), 'policy.json'));
  if (file === undefined) return undefined;
  const bytes = await readSettingsFile(file);
  if (bytes !== undefined) return { file, document: parsePolicyDocument(bytes, file) };
  throw missing(file);
}

/**
 * The trust policy: the one that is named, else `policy.sigstore.json` beside the policy.json that is named (for `x.json`,
 * `x.sigstore.json`), else the first in the directories where policy.json is looked for. Fails with CONFIG_INVALID.
 */
export async function readTrustPolicyFile(places: PolicyPlaces): Promise<PolicyFile<TrustPolicy> | undefined> {
  const policy = places.named ?? places.fromEnvironment;
  const file = places.trustPolicy ?? (await findTrustPolicy(places, policy));
  if (file === undefined) return undefined;
  const bytes = await readSettingsFile(file);
  if (bytes === undefined) throw missing(file);
  const { parseTrustPolicy } = await import('../trust-policy/parse.ts');
  return { file, document: await parseTrustPolicy(bytes, file) };
}

async function findTrustPolicy(places: PolicyPlaces, policy: string | undefined): Promise<string | undefined> {
  if (policy === undefined) return firstFile(policyDirectories(places), 'policy.sigstore.json');
  const beside = `${policy.replace(/\.json$/, '')}.sigstore.json`;
  return (await isThere(beside, false)) ? beside : undefined;
}

function missing(file: string): Failure {
  return new Failure('CONFIG_INVALID', `no such policy file: ${file}`, {
    side: 'local',
    subject: file,
    hint: 'correct the path',
  });
}

interface Directory {
  readonly path: string;
  /** Of whoever runs this: of what is in somebody else's, which may not even be looked into, nothing is known. */
  readonly isOwn: boolean;
}

/** Newer programs look below XDG_CONFIG_HOME, also when it is empty; older ones below ~/.config whatever that says. */
function policyDirectories({ home, configHome, system = SYSTEM }: PolicyPlaces): readonly Directory[] {
  const own = [
    ...(configHome === undefined ? [] : [configHome]),
    ...(home === undefined ? [] : [path.join(home, '.config')]),
  ];
  return [
    ...own.map((one) => ({ path: path.join(one, 'containers'), isOwn: true })),
    ...system.map((one) => ({ path: one, isOwn: false })),
  ];
}

/** The first that is there, whatever it is: one that cannot be read is not taken for none. Fails with CONFIG_INVALID. */
async function firstFile(directories: readonly Directory[], name: string): Promise<string | undefined> {
  for (const { path: directory, isOwn } of directories) {
    const file = path.join(directory, name);
    if (await isThere(file, isOwn)) return file;
  }
  return undefined;
}

async function isThere(file: string, isOwn: boolean): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR') || (isOwn && isErrno(error, 'EACCES'))) return false;
    throw explainUnreadable(error, file, 'CONFIG_INVALID');
  }
}
