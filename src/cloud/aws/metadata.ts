import { Failure } from '../../runtime/failure.ts';
import { isLoopbackHost } from '../../distribution/addresses.ts';
import {
  isGood,
  parseAddress,
  parseFields,
  readNamedFile,
  refusal,
  textOf,
  unusable,
  variable,
  type Asking,
  type Fields,
} from '../ask.ts';
import type { Expiring } from '../expiring.ts';
import type { AwsKeys } from './keys.ts';

/** Where ECS and EKS say that their agents are (https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html). */
const CONTAINER_HOST = 'http://169.254.170.2';
const AGENTS: readonly string[] = ['169.254.170.2', '169.254.170.23', '[fd00:ec2::23]'];

const INSTANCE_HOST = 'http://169.254.169.254';
const INSTANCE_HOSTS: readonly string[] = ['169.254.169.254', '[fd00:ec2::254]'];
/** Nobody but an instance answers there: whoever waits longer waits for nothing. */
const PROBE_MS = 1000;

/**
 * The keys of a task or a pod, from the agent that its environment names; `undefined` when it names none. The address is one of AWS's
 * own or HTTPS: anything else would let a variable send the task's token wherever it likes. Fails with CONFIG_INVALID, AUTH_DENIED.
 */
export async function containerKeys(asking: Asking): Promise<Expiring<AwsKeys> | undefined> {
  const relative = variable(asking, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
  const full = variable(asking, 'AWS_CONTAINER_CREDENTIALS_FULL_URI');
  if (relative === undefined && full === undefined) return undefined;
  const origin =
    relative === undefined ? 'AWS_CONTAINER_CREDENTIALS_FULL_URI' : 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI';
  const url = parseAddress(relative === undefined ? (full ?? '') : `${CONTAINER_HOST}${relative}`, origin);
  const isAllowed =
    relative === undefined
      ? url.protocol === 'https:' || isLoopbackHost(url.hostname) || AGENTS.includes(url.hostname)
      : url.origin === CONTAINER_HOST;
  if (!isAllowed) {
    throw new Failure('CONFIG_INVALID', `${origin} names ${url.host}, which is none of AWS's addresses for it`, {
      side: 'local',
      hint: 'use https, a loopback address or the address of the ECS or EKS agent',
    });
  }
  const file = variable(asking, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE');
  const token =
    file === undefined
      ? variable(asking, 'AWS_CONTAINER_AUTHORIZATION_TOKEN')
      : (await readNamedFile(file, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE')).trim();
  if (token !== undefined) asking.ctx.conceal(token);
  const answer = await asking.http.request(asking.ctx, {
    method: 'GET',
    url,
    headers: token === undefined ? {} : { authorization: token },
    what: "the task's keys",
  });
  const fields = parseFields(answer.body);
  if (!isGood(answer)) {
    throw refusal({
      service: 'the AWS container agent',
      url,
      status: answer.status,
      said: textOf(fields, 'message') ?? textOf(fields, 'code'),
      origin,
      hint: 'check the role of the task or of the pod',
    });
  }
  return parseKeys(asking, fields, origin) ?? missing(url, 'the AWS container agent');
}

/**
 * The keys of the instance's role by IMDSv2 (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html);
 * `undefined` where there is no such service, or no role.
 */
export async function instanceKeys(asking: Asking): Promise<Expiring<AwsKeys> | undefined> {
  if (variable(asking, 'AWS_EC2_METADATA_DISABLED')?.toLowerCase() === 'true') return undefined;
  const base = parseAddress(
    variable(asking, 'AWS_EC2_METADATA_SERVICE_ENDPOINT') ?? INSTANCE_HOST,
    'AWS_EC2_METADATA_SERVICE_ENDPOINT',
  );
  if (!isLoopbackHost(base.hostname) && !INSTANCE_HOSTS.includes(base.hostname)) {
    throw new Failure('CONFIG_INVALID', `AWS_EC2_METADATA_SERVICE_ENDPOINT names ${base.host}`, {
      side: 'local',
      hint: 'the metadata service is at 169.254.169.254 or [fd00:ec2::254]',
    });
  }
  try {
    return await readInstance(asking, base);
  } catch (error) {
    asking.ctx.signal.throwIfAborted();
    if (!(error instanceof Failure)) throw error;
    asking.ctx.emit({ kind: 'debug', text: `no instance metadata: ${error.message}` });
    return undefined;
  }
}

async function readInstance(asking: Asking, base: URL): Promise<Expiring<AwsKeys> | undefined> {
  const { ctx, http } = asking;
  const ask = async (method: 'GET' | 'PUT', path: string, headers: Readonly<Record<string, string>>) => {
    const url = new URL(path, base);
    const answer = await http.request(ctx, { method, url, headers, what: 'instance metadata', probeMs: PROBE_MS });
    return isGood(answer) ? answer.body : undefined;
  };
  const session = await ask('PUT', '/latest/api/token', {
    'x-aws-ec2-metadata-token-ttl-seconds': '300',
    'content-length': '0',
  });
  const token = session?.toString('latin1').trim() ?? '';
  if (!/^[\u0021-\u007e]+$/.test(token)) return undefined;
  ctx.conceal(token);
  const headers = { 'x-aws-ec2-metadata-token': token };
  const roles = await ask('GET', '/latest/meta-data/iam/security-credentials/', headers);
  const role = roles?.toString('utf8').split('\n')[0]?.trim() ?? '';
  if (role === '') return undefined;
  const body = await ask('GET', `/latest/meta-data/iam/security-credentials/${encodeURIComponent(role)}`, headers);
  return body === undefined ? undefined : parseKeys(asking, parseFields(body), "the instance's role");
}

/** Both services answer in the same form. */
function parseKeys({ ctx, now }: Asking, fields: Fields, origin: string): Expiring<AwsKeys> | undefined {
  const accessKeyId = textOf(fields, 'AccessKeyId');
  const secretAccessKey = textOf(fields, 'SecretAccessKey');
  const sessionToken = textOf(fields, 'Token');
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  ctx.conceal(secretAccessKey);
  if (sessionToken !== undefined) ctx.conceal(sessionToken);
  const expiresAt = Date.parse(textOf(fields, 'Expiration') ?? '');
  return {
    value: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }), origin },
    expiresAt: Number.isNaN(expiresAt) ? now() + 3_600_000 : expiresAt,
  };
}

function missing(url: URL, service: string): never {
  throw unusable(service, url, 'keys');
}
