import path from 'node:path';
import { stat } from 'node:fs/promises';
import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import { readNamedFile, variable, type Asking } from '../ask.ts';
import type { AwsKeys } from './keys.ts';

/** What a profile of the shared files says: keys, or a role to take with a token in a file. */
export type AwsProfile =
  | { readonly kind: 'keys'; readonly keys: AwsKeys }
  | { readonly kind: 'web-identity'; readonly roleArn: string; readonly file: string; readonly origin: string };

/**
 * The job's profile in `~/.aws/credentials` and `~/.aws/config`
 * (https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html); `undefined` when it says nothing of keys. Fails with
 * CONFIG_INVALID when AWS_PROFILE names a profile that is not there, and with UNSUPPORTED when it gets its keys in another way.
 */
export async function readProfile(asking: Asking): Promise<AwsProfile | undefined> {
  const home = variable(asking, 'HOME');
  const place = (name: string, file: string): string | undefined =>
    variable(asking, name) ?? (home === undefined ? undefined : path.join(home, '.aws', file));
  const asked = variable(asking, 'AWS_PROFILE');
  const name = asked ?? 'default';
  const credentials = await sectionsOf(
    place('AWS_SHARED_CREDENTIALS_FILE', 'credentials'),
    'AWS_SHARED_CREDENTIALS_FILE',
  );
  const config = await sectionsOf(place('AWS_CONFIG_FILE', 'config'), 'AWS_CONFIG_FILE');
  const sections = [credentials.get(name), config.get(name === 'default' ? name : `profile ${name}`)].filter(
    (one) => one !== undefined,
  );
  const said = new Map(sections.toReversed().flatMap((section) => [...section]));
  const origin = `the profile ${renderForeign(name, 80)} of the AWS files`;
  const [accessKeyId, secretAccessKey] = [said.get('aws_access_key_id'), said.get('aws_secret_access_key')];
  const sessionToken = said.get('aws_session_token');
  if (accessKeyId !== undefined && secretAccessKey !== undefined) {
    asking.ctx.conceal(secretAccessKey);
    if (sessionToken !== undefined) asking.ctx.conceal(sessionToken);
    const keys = { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }), origin };
    return { kind: 'keys', keys };
  }
  const [roleArn, file] = [said.get('role_arn'), said.get('web_identity_token_file')];
  if (roleArn !== undefined && file !== undefined) return { kind: 'web-identity', roleArn, file, origin };
  if (asked === undefined) return undefined;
  const local = { side: 'local', hint: 'export its keys: aws configure export-credentials --format env' } as const;
  if (sections.length === 0) throw new Failure('CONFIG_INVALID', `AWS_PROFILE: there is no ${origin.slice(4)}`, local);
  throw new Failure('UNSUPPORTED', `${origin} gets its keys in a way that waybill does not know`, local);
}

type Section = ReadonlyMap<string, string>;

async function sectionsOf(file: string | undefined, what: string): Promise<ReadonlyMap<string, Section>> {
  if (file === undefined || (await stat(file).catch(() => undefined)) === undefined) return new Map();
  return parseSections(await readNamedFile(file, what));
}

/** `[name]`, then `key = value`; what is indented belongs to the value before it and is none of ours. */
export function parseSections(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s|^[#;]|^$/.test(line)) continue;
    const name = /^\[\s*(.*?)\s*\]/.exec(line)?.[1]?.replaceAll(/\s+/g, ' ').replaceAll('"', '');
    if (name !== undefined) {
      current = sections.get(name) ?? new Map<string, string>();
      sections.set(name, current);
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 0 || current === undefined) continue;
    const value = line.slice(equals + 1).replace(/\s[#;].*$/, '');
    current.set(line.slice(0, equals).trim().toLowerCase(), value.trim());
  }
  return sections;
}
