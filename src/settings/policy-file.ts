import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImageName } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { readAtMost } from '../runtime/read-at-most.ts';
import { scopesOfImage } from './image-scopes.ts';
import { parsePolicyDocument, type PolicyDocument, type PolicyRequirement } from './policy-document.ts';

const LARGEST = 1024 * 1024;

export interface PolicyPlaces {
  /** `--policy` */
  readonly named?: string;
  /** `CONTAINERS_POLICY_JSON` */
  readonly fromEnvironment?: string;
  readonly home?: string;
  /** `XDG_CONFIG_HOME` */
  readonly configHome?: string;
}

export interface PolicySubject {
  readonly transport: string;
  readonly location: string;
  readonly image?: ImageName;
}

/**
 * The policy.json that skopeo would find, read once for many images; `undefined` when there is none. What it gives fails with
 * UNSUPPORTED when the rule for an image is anything but `insecureAcceptAnything`. Fails with CONFIG_INVALID when the file cannot be
 * understood (containers-policy.json(5)).
 */
export async function readPolicyFile(
  places: PolicyPlaces,
): Promise<((subject: PolicySubject) => Promise<void>) | undefined> {
  const file = await findFile(places);
  if (file === undefined) return undefined;
  const policy = await readPolicy(file);
  return async (subject) => {
    const rules = ruleFor(policy, await scopesOf(subject), subject.transport).map(({ type }) => type);
    if (rules.every((type) => type === 'insecureAcceptAnything')) return;
    throw new Failure(
      'UNSUPPORTED',
      `${file} wants ${rules.join(' and ')} for this image, and policies are not evaluated yet`,
      {
        side: 'local',
        subject: file,
        hint: 'use --insecure-policy to copy it unchecked, or name another file with --policy',
      },
    );
  };
}

async function findFile({ named, fromEnvironment, home, configHome }: PolicyPlaces): Promise<string | undefined> {
  for (const given of [named, fromEnvironment]) {
    if (given === undefined) continue;
    if (await isFile(given)) return given;
    throw new Failure('CONFIG_INVALID', `no such policy file: ${given}`, {
      side: 'local',
      subject: given,
      hint: 'correct the path',
    });
  }
  // Newer programs look below XDG_CONFIG_HOME, also when it is empty; older ones below ~/.config whatever that says.
  const own = [
    ...(configHome === undefined ? [] : [configHome]),
    ...(home === undefined ? [] : [path.join(home, '.config')]),
  ];
  const candidates = [
    ...own.map((one) => path.join(one, 'containers/policy.json')),
    '/etc/containers/policy.json',
    '/usr/share/containers/policy.json',
  ];
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  return undefined;
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ?? false;
}

async function readPolicy(file: string): Promise<PolicyDocument> {
  const bytes = await readAtMost(file, LARGEST);
  if (bytes.byteLength > LARGEST) {
    throw new Failure('CONFIG_INVALID', `${file} is larger than a policy may be (1 MiB)`, {
      side: 'local',
      subject: file,
      hint: 'name another file with --policy',
    });
  }
  return parsePolicyDocument(bytes, file);
}

/** The first scope that the file names decides, then the transport's own default, then the file's; nothing is merged. */
function ruleFor(policy: PolicyDocument, scopes: readonly string[], transport: string): readonly PolicyRequirement[] {
  const mine = policy.transports.get(transport);
  const scope = [...scopes, ''].find((one) => mine?.has(one) === true);
  return (scope === undefined ? undefined : mine?.get(scope)) ?? policy.default;
}

/** From the image itself to its surroundings, the most specific first. */
async function scopesOf({ transport, location, image }: PolicySubject): Promise<readonly string[]> {
  if (image !== undefined) return scopesOfImage(image);
  const place = location.startsWith(`${transport}:`) ? location.slice(transport.length + 1) : location;
  const real = await realpath(place).catch(() => path.resolve(place));
  const scopes: string[] = [];
  for (let directory = real; directory !== path.dirname(directory); directory = path.dirname(directory))
    scopes.push(directory);
  return scopes;
}
