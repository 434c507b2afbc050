import type { CloudIdentity } from '../cloud/credentials.ts';
import { Secret } from '../runtime/secret.ts';
import type { CredentialPlace } from '../settings/credential-places.ts';

/** What the job itself brings: GitHub's token for ghcr.io, GitLab's pairs for its own hosts, its identity at a cloud. */
export function jobPlaces(
  githubToken: string,
  environment: Readonly<Record<string, string>>,
  cloud: CloudIdentity,
): readonly CredentialPlace[] {
  const github: CredentialPlace = {
    name: 'github-token',
    find: async (_ctx, { registry }) =>
      Promise.resolve(
        registry === 'ghcr.io'
          ? {
              credential: {
                kind: 'basic',
                username: environment['GITHUB_ACTOR'] ?? 'github',
                password: new Secret(githubToken),
                origin: 'github-token',
              },
            }
          : { why: `for ghcr.io alone, not for ${registry}` },
      ),
  };
  // gitlab-ci-local sets GITLAB_CI to false: that it is set at all tells.
  const isGitlab = environment['GITLAB_CI'] !== undefined;
  return [
    ...(githubToken === '' ? [] : [github]),
    ...(isGitlab
      ? [gitlabPlace(environment, 'CI_REGISTRY', ''), gitlabPlace(environment, 'CI_DEPENDENCY_PROXY', '_SERVER')].flat()
      : []),
    {
      name: "the job's identity at a cloud",
      find: async (ctx, repository) => {
        const credential = await cloud.credential(ctx, repository);
        return credential === undefined
          ? { why: `no cloud runs ${repository.registry}, or the job carries no identity there` }
          : { credential };
      },
    },
  ];
}

/** A host and the pair for it, as GitLab's runner sets them. The dependency proxy's host is written with port 443 or without. */
function gitlabPlace(
  environment: Readonly<Record<string, string>>,
  prefix: string,
  hostSuffix: string,
): readonly CredentialPlace[] {
  const host = environment[`${prefix}${hostSuffix}`] ?? '';
  const username = environment[`${prefix}_USER`] ?? '';
  const password = environment[`${prefix}_PASSWORD`] ?? '';
  if (host === '' || username === '' || password === '') return [];
  const name = `${prefix}_USER and ${prefix}_PASSWORD`;
  return [
    {
      name,
      find: async (ctx, { registry }) => {
        if (withoutPort(registry) !== withoutPort(host))
          return Promise.resolve({ why: `for ${host}, not for ${registry}` });
        ctx.conceal(password, username);
        return Promise.resolve({
          credential: { kind: 'basic', username, password: new Secret(password), origin: `${prefix}_PASSWORD` },
        });
      },
    },
  ];
}

function withoutPort(host: string): string {
  return host.replace(/:443$/, '');
}
