import { randomBytes, randomUUID } from 'node:crypto';
import { startStandIn, type Asked, type Reply, type StandIn } from './json-service.ts';
import { readToken, type Issuer } from './oidc-issuer.ts';
import { verifySignature, type AwsError, type KnownKey } from './sigv4-verifier.ts';

export interface EcrService extends StandIn {
  readonly keys: KnownKey[];
  readonly repositories: Set<string>;
  /** Whether a registry behind this API would take the password now. */
  takes(password: string): boolean;
  /** Answers what comes next in this way, once. */
  next(reply: Reply): void;
}

export interface EcrOptions {
  readonly now?: () => number;
  readonly region?: string;
  /** ECR Public instead: another target prefix, another form of answer. */
  readonly isPublic?: boolean;
  /** What a role trusts. */
  readonly role?: {
    readonly arn: string;
    readonly issuer: Issuer;
    readonly audience: string;
    readonly subject: string;
  };
}

export const ACCOUNT_ID = '123456789012';
const PASSWORD_MS = 12 * 3_600_000;
const ROLE_MS = 3_600_000;

/**
 * Amazon ECR's API with AWS STS beside it, from their public references:
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html, API_CreateRepository.html, CommonErrors.html,
 * https://docs.aws.amazon.com/AmazonECRPublic/latest/APIReference/Welcome.html and
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html.
 * Debian's awscli is run against it too (test/interop/awscli.test.ts).
 */
export async function startEcrService(options: EcrOptions = {}): Promise<EcrService> {
  const now = options.now ?? Date.now;
  const keys: KnownKey[] = [];
  const repositories = new Set<string>();
  const passwords = new Map<string, number>();
  const scripted: Reply[] = [];
  const service = options.isPublic === true ? 'ecr-public' : 'ecr';
  const prefix = options.isPublic === true ? 'SpencerFrontendService' : 'AmazonEC2ContainerRegistry_V20150921';

  const operations: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => Reply>> = {
    GetAuthorizationToken: () => {
      const password = randomBytes(96).toString('base64');
      const end = now() + PASSWORD_MS;
      passwords.set(password, end);
      const data = { authorizationToken: Buffer.from(`AWS:${password}`).toString('base64'), expiresAt: end / 1000 };
      const proxyEndpoint = `https://${ACCOUNT_ID}.dkr.ecr.us-east-1.amazonaws.com`;
      return { status: 200, body: { authorizationData: service === 'ecr' ? [{ ...data, proxyEndpoint }] : data } };
    },
    CreateRepository: ({ repositoryName, registryId }) => {
      const name = String(repositoryName);
      const rule = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
      if (!rule.test(name) || name.length < 2 || name.length > 256)
        return fail({ code: 'InvalidParameterException', message: `Invalid parameter at 'repositoryName'` });
      if (registryId !== undefined && registryId !== ACCOUNT_ID)
        return fail({ code: 'AccessDeniedException', message: 'not authorized on this registry' });
      if (repositories.has(name)) {
        const message = `The repository with name '${name}' already exists in the registry with id '${ACCOUNT_ID}'`;
        return fail({ code: 'RepositoryAlreadyExistsException', message });
      }
      repositories.add(name);
      const repositoryArn = `arn:aws:ecr:us-east-1:${ACCOUNT_ID}:repository/${name}`;
      return { status: 200, body: { repository: { repositoryName: name, repositoryArn, registryId: ACCOUNT_ID } } };
    },
  };

  const answer = (asked: Asked): Reply => {
    const early = scripted.shift();
    if (early !== undefined) return early;
    if (asked.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true)
      return assumeRole(asked, options, now(), keys);
    const target = String(asked.headers['x-amz-target']);
    const operation = target.startsWith(`${prefix}.`) ? target.slice(prefix.length + 1) : '';
    const run = operations[operation];
    if (asked.method !== 'POST' || asked.headers['content-type'] !== 'application/x-amz-json-1.1' || run === undefined)
      return fail({ code: 'UnknownOperationException', message: '' });
    const region = options.region ?? 'us-east-1';
    const who = verifySignature(asked, keys, { region, service, now: now() });
    if ('code' in who) return fail(who);
    if (!who.allowed.includes(`${service}:${operation}`)) {
      const message = `User: arn:aws:iam::${ACCOUNT_ID}:user/ci is not authorized to perform: ${service}:${operation}`;
      return fail({ code: 'AccessDeniedException', message });
    }
    return run(JSON.parse(asked.body.toString()) as Readonly<Record<string, unknown>>);
  };
  const dated = (asked: Asked): Reply => {
    const reply = answer(asked);
    return {
      ...reply,
      headers: { date: new Date(now()).toUTCString(), 'x-amzn-requestid': randomUUID(), ...reply.headers },
    };
  };
  const running = await startStandIn(dated);
  return {
    ...running,
    keys,
    repositories,
    takes: (password) => (passwords.get(password) ?? 0) > now(),
    next: (reply) => void scripted.push(reply),
  };
}

/** JSON 1.1's form of an error, with the type's namespace that some services put before it. */
function fail({ code, message }: AwsError): Reply {
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  return { status: 400, headers, body: JSON.stringify({ __type: `com.amazonaws.ecr#${code}`, message }) };
}

function assumeRole(asked: Asked, { role }: EcrOptions, now: number, keys: KnownKey[]): Reply {
  const form = new URLSearchParams(asked.body.toString());
  const get = (name: string): string => form.get(name) ?? '';
  const refuse = (status: number, Code: string, Message: string): Reply => ({
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${Code}</Code><Message>${Message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  });
  if (get('Action') !== 'AssumeRoleWithWebIdentity' || get('Version') !== '2011-06-15')
    return refuse(400, 'InvalidAction', `Could not find operation ${get('Action')} for version ${get('Version')}`);
  if (!/^[\w+=,.@-]{2,64}$/.test(get('RoleSessionName')))
    return refuse(400, 'ValidationError', 'RoleSessionName failed to satisfy constraint');
  if (role === undefined || get('RoleArn') !== role.arn)
    return refuse(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  const claims = readToken(get('WebIdentityToken'), role.issuer, now);
  if (claims === 'the token has expired') return refuse(400, 'ExpiredTokenException', 'Token expired');
  if (typeof claims === 'string') return refuse(400, 'InvalidIdentityToken', `Couldn't verify: ${claims}`);
  if (claims['aud'] !== role.audience) return refuse(400, 'InvalidIdentityToken', 'Incorrect token audience');
  if (claims['sub'] !== role.subject)
    return refuse(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  const expiresAt = now + ROLE_MS;
  const key: KnownKey = {
    accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(150).toString('base64'),
    expiresAt,
    allowed: ['ecr:GetAuthorizationToken', 'ecr:CreateRepository'],
  };
  keys.push(key);
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult>
    <AssumedRoleUser><Arn>${role.arn}/${get('RoleSessionName')}</Arn><AssumedRoleId>AROA:x</AssumedRoleId></AssumedRoleUser>
    <Credentials>
      <SessionToken>${key.sessionToken ?? ''}</SessionToken>
      <SecretAccessKey>${key.secretAccessKey}</SecretAccessKey>
      <Expiration>${new Date(expiresAt).toISOString()}</Expiration>
      <AccessKeyId>${key.accessKeyId}</AccessKeyId>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
</AssumeRoleWithWebIdentityResponse>`,
  };
}
