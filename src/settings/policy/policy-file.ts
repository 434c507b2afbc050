import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../runtime/failure.ts';
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
  readonly document: D;
}

/**
 * The policy.json that skopeo would find; `undefined` when there is none. Fails with CONFIG_INVALID when a file that was named is not
 * there, or when it cannot be understood (containers-policy.json(5)).
 */
export async function readPolicyFile(places: PolicyPlaces): Promise<PolicyFile<PolicyDocument> | undefined> {
  const named = places.named ?? places.fromEnvironment;
  const file = named ?? (await firstFile(policyDirectories(places).map((one) => path.join(one, 'policy.json'))));
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
  const candidates =
    policy === undefined
      ? policyDirectories(places).map((one) => path.join(one, 'policy.sigstore.json'))
      : [`${policy.replace(/\.json$/, '')}.sigstore.json`];
  const file = places.trustPolicy ?? (await firstFile(candidates));
  if (file === undefined) return undefined;
  const bytes = await readSettingsFile(file);
  if (bytes === undefined) throw missing(file);
  const { parseTrustPolicy } = await import('../trust-policy/parse.ts');
  return { file, document: await parseTrustPolicy(bytes, file) };
}

function missing(file: string): Failure {
  return new Failure('CONFIG_INVALID', `no such policy file: ${file}`, {
    side: 'local',
    subject: file,
    hint: 'correct the path',
  });
}

/** Newer programs look below XDG_CONFIG_HOME, also when it is empty; older ones below ~/.config whatever that says. */
function policyDirectories({ home, configHome, system = SYSTEM }: PolicyPlaces): readonly string[] {
  const own = [
    ...(configHome === undefined ? [] : [configHome]),
    ...(home === undefined ? [] : [path.join(home, '.config')]),
  ];
  return [...own.map((one) => path.join(one, 'containers')), ...system];
}

async function firstFile(candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  return undefined;
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ?? false;
}
