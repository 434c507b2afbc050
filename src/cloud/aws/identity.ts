import { Failure } from '../../runtime/failure.ts';
import { readNamedFile, secretVariable, variable, type Asking } from '../ask.ts';
import type { Expiring } from '../expiring.ts';
import { fileIdentity, githubIdentity, gitlabIdentity, warnWithoutToken } from '../oidc.ts';
import type { AwsPlace } from './endpoints.ts';
import type { AwsKeys } from './keys.ts';
import { containerKeys, instanceKeys } from './metadata.ts';
import { readProfile } from './profile.ts';
import { assumeRoleWithWebIdentity } from './web-identity.ts';

/** GitHub's token must be made out to this (https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws). */
const AUDIENCE = 'sts.amazonaws.com';

/** The keys of `AWS_ACCESS_KEY_ID` and the like end when the job does; they are looked at again now and then all the same. */
const STANDING_MS = 12 * 3_600_000;

/**
 * The keys that the job carries: in its variables; by an OIDC token for a role (a file, GitHub's, GitLab's); in AWS's files; by a
 * container's agent; by the instance's role when `probe` allows to look for one. `undefined`: the job carries none. Fails with
 * AUTH_DENIED when it carries an identity that AWS refuses, and with CONFIG_INVALID.
 */
export async function findAwsKeys(
  asking: Asking,
  place: AwsPlace,
  probe: boolean,
): Promise<Expiring<AwsKeys> | undefined> {
  const standing = (keys: AwsKeys): Expiring<AwsKeys> => ({ value: keys, expiresAt: asking.now() + STANDING_MS });
  const own = variableKeys(asking);
  if (own !== undefined) return standing(own);
  const roleArn = variable(asking, 'AWS_ROLE_ARN');
  if (roleArn !== undefined) {
    const identity =
      (await fileIdentity(asking, 'AWS_WEB_IDENTITY_TOKEN_FILE')) ??
      (await githubIdentity(asking, AUDIENCE)) ??
      gitlabIdentity(asking, 'WAYBILL_AWS_ID_TOKEN');
    if (identity !== undefined) return assumeRoleWithWebIdentity(asking, place, { ...identity, roleArn });
    warnWithoutToken(asking, 'AWS_ROLE_ARN');
  }
  const profile = await readProfile(asking);
  if (profile?.kind === 'keys') return standing(profile.keys);
  if (profile?.kind === 'web-identity') {
    const token = (await readNamedFile(profile.file, 'web_identity_token_file')).trim();
    return assumeRoleWithWebIdentity(asking, place, { token, roleArn: profile.roleArn, origin: profile.origin });
  }
  return (await containerKeys(asking)) ?? (probe ? instanceKeys(asking) : undefined);
}

function variableKeys(asking: Asking): AwsKeys | undefined {
  const accessKeyId = variable(asking, 'AWS_ACCESS_KEY_ID');
  const secretAccessKey = secretVariable(asking, 'AWS_SECRET_ACCESS_KEY');
  const sessionToken = secretVariable(asking, 'AWS_SESSION_TOKEN');
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    const absent = accessKeyId === undefined ? 'AWS_ACCESS_KEY_ID' : 'AWS_SECRET_ACCESS_KEY';
    throw new Failure('CONFIG_INVALID', `${absent} is not set, though the other of the pair is`, {
      side: 'local',
      hint: 'set both, or none',
    });
  }
  const keys = { accessKeyId, secretAccessKey, origin: 'AWS_ACCESS_KEY_ID' };
  return sessionToken === undefined ? keys : { ...keys, sessionToken };
}
