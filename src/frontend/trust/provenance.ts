import { Failure } from '../../runtime/failure.ts';
import { isGithubToken, parseGithubJob } from '../../trust/attestation/github-job.ts';
import { isGitlabToken, parseGitlabJob } from '../../trust/attestation/gitlab-job.ts';
import type { Said } from '../../trust/attestation/job-facts.ts';
import { renderProvenance, type CiJob } from '../../trust/attestation/provenance.ts';
import type { Invocation, Services } from '../invocation.ts';
import { lookForIdentityToken, tokenHint } from './identity-token.ts';

interface Platform {
  readonly isOwnToken: (claims: Readonly<Record<string, unknown>>) => boolean;
  readonly parse: (said: Said, environment: Readonly<Record<string, string>>) => CiJob;
}

/**
 * The SLSA provenance of what this CI job builds, as the job's OIDC token tells it, or its environment where it has none: a note says
 * so then. Fails with INPUT_INVALID outside of GitHub Actions and GitLab CI, and where a job does not say enough of itself; else as
 * the search for the token does.
 */
export async function makeProvenance(
  invocation: Invocation,
  services: Services,
): Promise<Readonly<Record<string, unknown>>> {
  const { environment } = invocation;
  const { ctx } = services;
  const platform = platformOf(environment);
  const token = await lookForIdentityToken(invocation, services, ctx);
  const isOwn = token !== undefined && platform.isOwnToken(token.claims);
  const said: Said = isOwn
    ? { kind: 'claims', claims: token.claims, origin: token.origin }
    : { kind: 'variables', environment };
  const job = platform.parse(said, environment);
  if (!isOwn) {
    const text = `the provenance says what variables of this job say, for it has no OIDC token: ${tokenHint(environment)}`;
    ctx.emit({ kind: 'note', code: 'PROVENANCE_UNVOUCHED', text });
  }
  return { ...renderProvenance(job) };
}

function platformOf({
  GITHUB_ACTIONS: github,
  GITLAB_CI: gitlab,
  // They set GitHub's variables too, and are other platforms with other builders.
  GITEA_ACTIONS: gitea,
  FORGEJO_ACTIONS: forgejo,
}: Readonly<Record<string, string>>): Platform {
  if (gitlab === 'true') return { isOwnToken: isGitlabToken, parse: parseGitlabJob };
  if (github === 'true' && gitea === undefined && forgejo === undefined) {
    return { isOwnToken: isGithubToken, parse: parseGithubJob };
  }
  throw new Failure(
    'INPUT_INVALID',
    'provenance is made of the CI job that this is, and this is no job of GitHub or GitLab',
    {
      side: 'local',
      hint: 'give the statement that the builder made with --predicate FILE',
    },
  );
}
