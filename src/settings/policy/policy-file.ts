import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../runtime/failure.ts';
import { readSettingsFile } from '../settings-file.ts';
import { parsePolicyDocument, type PolicyDocument } from './policy-document.ts';

export interface PolicyPlaces {
  /** `--policy` */
  readonly named?: string;
  /** `CONTAINERS_POLICY_JSON` */
  readonly fromEnvironment?: string;
  readonly home?: string;
  /** `XDG_CONFIG_HOME` */
  readonly configHome?: string;
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
  throw new Failure('CONFIG_INVALID', `no such policy file: ${file}`, {
    side: 'local',
    subject: file,
    hint: 'correct the path',
  });
}

/** Newer programs look below XDG_CONFIG_HOME, also when it is empty; older ones below ~/.config whatever that says. */
function policyDirectories({ home, configHome }: PolicyPlaces): readonly string[] {
  const own = [
    ...(configHome === undefined ? [] : [configHome]),
    ...(home === undefined ? [] : [path.join(home, '.config')]),
  ];
  return [...own.map((one) => path.join(one, 'containers')), '/etc/containers', '/usr/share/containers'];
}

async function firstFile(candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  return undefined;
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ?? false;
}
