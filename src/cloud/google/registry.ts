import type { Credential } from '../../distribution/contract.ts';
import { Failure } from '../../runtime/failure.ts';
import { Secret } from '../../runtime/secret.ts';
import { renderForeign } from '../../runtime/text.ts';
import { parseFields, readNamedFile, secretVariable, textOf, variable, type Asking } from '../ask.ts';
import { ExpiringValues } from '../expiring.ts';
import type { GivenToken, GoogleToken } from './access-token.ts';
import { externalAccountToken } from './external-account.ts';
import { metadataToken } from './metadata.ts';
import { serviceAccountToken } from './service-account.ts';

/** Variables that hold an access token, and variables that name a credential file: gcloud's and those of Google's own action. */
const TOKENS: readonly string[] = ['GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'];
const FILES: readonly string[] = [
  'GOOGLE_APPLICATION_CREDENTIALS',
  'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
  'GOOGLE_GHA_CREDS_PATH',
];

const NEVER = Number.POSITIVE_INFINITY;

/** Artifact Registry and Container Registry, as the job's Google identity reaches them: one token for all of them. */
export class GoogleRegistries {
  readonly #tokens: ExpiringValues<GoogleToken | undefined>;

  constructor(now: () => number) {
    this.#tokens = new ExpiringValues(now);
  }

  /** `undefined`: the job carries no Google identity. Fails with AUTH_DENIED, CONFIG_INVALID, UNSUPPORTED. */
  async credential(asking: Asking): Promise<Credential | undefined> {
    const { value, expiresAt } = await this.#tokens.get('token', asking.ctx.signal, async (signal) => {
      const found = await findToken({ ...asking, ctx: { ...asking.ctx, signal } });
      return found ?? { value: undefined, expiresAt: NEVER };
    });
    if (value === undefined) return undefined;
    // https://cloud.google.com/artifact-registry/docs/docker/authentication#token
    const username = 'oauth2accesstoken';
    asking.ctx.conceal(value.token, username);
    return {
      kind: 'basic',
      username,
      password: new Secret(value.token),
      origin: `Google for ${value.origin}`,
      ...(expiresAt === NEVER ? {} : { expiresAt }),
    };
  }
}

async function findToken(asking: Asking): Promise<GivenToken | undefined> {
  for (const origin of TOKENS) {
    const token = secretVariable(asking, origin);
    if (token !== undefined) return { value: { token, origin }, expiresAt: NEVER };
  }
  for (const origin of FILES) {
    const file = variable(asking, origin);
    if (file !== undefined) return fileToken(asking, await readNamedFile(file, origin), origin);
  }
  return metadataToken(asking);
}

async function fileToken(asking: Asking, text: string, origin: string): Promise<GivenToken> {
  const file = parseFields(Buffer.from(text));
  const type = textOf(file, 'type');
  switch (type) {
    case 'service_account':
      return serviceAccountToken(asking, file, origin);
    case 'external_account':
      return externalAccountToken(asking, file, origin);
    case undefined:
      throw new Failure('CONFIG_INVALID', `${origin}: the file is none of Google's credential files`, {
        side: 'local',
        hint: 'give the JSON file of a service account or of a workload identity pool',
      });
    default:
      throw new Failure('UNSUPPORTED', `${origin}: credentials of the type ${renderForeign(type, 40)} are not known`, {
        side: 'local',
        hint: 'give an access token instead: GOOGLE_OAUTH_ACCESS_TOKEN="$(gcloud auth print-access-token)"',
      });
  }
}
