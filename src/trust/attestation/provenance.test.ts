import { array, assert, constantFrom, dictionary, oneof, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GITHUB_CLAIMS,
  GITHUB_PROVENANCE,
  GITHUB_VARIABLES,
  GITLAB_CLAIMS,
  GITLAB_PROVENANCE,
  GITLAB_VARIABLES,
} from '../../../test/support/ci-jobs.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { Failure } from '../../runtime/failure.ts';
import { isGithubToken, parseGithubJob } from './github-job.ts';
import { isGitlabToken, parseGitlabJob } from './gitlab-job.ts';
import type { Said } from './job-facts.ts';
import { checkPredicate, SLSA_PROVENANCE } from './predicate-types.ts';
import { renderProvenance, type CiJob, type ProvenancePredicate } from './provenance.ts';

type Words = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, string>>;

const claimed = (claims: Words): Said => ({ kind: 'claims', claims, origin: "GitHub's OIDC token" });
const set = (environment: Variables): Said => ({ kind: 'variables', environment });
const ofGithub = (claims: Words, environment: Variables = GITHUB_VARIABLES): CiJob =>
  parseGithubJob(claimed(claims), environment);
const ofGitlab = (claims: Words, environment: Variables = GITLAB_VARIABLES): CiJob =>
  parseGitlabJob(claimed(claims), environment);
const without = (words: Variables, ...names: readonly string[]): Variables =>
  Object.fromEntries(Object.entries(words).filter(([name]) => !names.includes(name)));
const refusalOf = async (parse: () => CiJob): Promise<Failure> =>
  failureOf(async () => Promise.resolve(parse()), 'INPUT_INVALID');

describe('provenance of a GitHub job', () => {
  it('is what the example of the build type says, by the claims of its token', () => {
    expect(renderProvenance(ofGithub(GITHUB_CLAIMS))).toEqual(GITHUB_PROVENANCE);
  });

  it('names the top-level workflow as the builder where variables alone speak', () => {
    const { runDetails, ...rest } = GITHUB_PROVENANCE;
    expect(renderProvenance(parseGithubJob(set(GITHUB_VARIABLES), GITHUB_VARIABLES))).toEqual({
      ...rest,
      runDetails: {
        ...runDetails,
        builder: { id: 'https://github.com/octocat/hello-world/.github/workflow/release.yml@refs/heads/main' },
      },
    });
  });

  it('believes the claims where the variables say something else', () => {
    const lies = { ...GITHUB_VARIABLES, GITHUB_REPOSITORY: 'evil/other', GITHUB_SHA: '0'.repeat(40) };
    expect(renderProvenance(ofGithub(GITHUB_CLAIMS, lies))).toEqual(GITHUB_PROVENANCE);
  });

  it('is of a server of its own', () => {
    const { buildDefinition, runDetails } = renderProvenance(
      ofGithub(GITHUB_CLAIMS, { GITHUB_SERVER_URL: 'https://ghes.example.com:8443/' }),
    );
    expect(buildDefinition.resolvedDependencies[0]?.uri).toBe(
      'git+https://ghes.example.com:8443/octocat/hello-world@refs/heads/main',
    );
    expect(runDetails.builder.id).toMatch(/^https:\/\/ghes\.example\.com:8443\/octocat\/builders\//);
  });

  it('keeps the reference of the workflow where it is not that of the job', () => {
    const workflow = 'octocat/hello-world/.github/workflows/a@b.yml@refs/heads/main';
    const job = ofGithub({ ...GITHUB_CLAIMS, ref: 'refs/pull/7/merge', workflow_ref: workflow.replace('a@b', 'ab') });
    expect(job).toMatchObject({
      ref: 'refs/pull/7/merge',
      workflow: { path: '.github/workflows/ab.yml', ref: 'refs/heads/main' },
    });
    expect(renderProvenance(job).buildDefinition).toMatchObject({
      externalParameters: { workflow: { path: '.github/workflows/ab.yml', ref: 'refs/heads/main' } },
      resolvedDependencies: [{ uri: 'git+https://github.com/octocat/hello-world@refs/pull/7/merge' }],
    });
    expect(ofGithub({ ...GITHUB_CLAIMS, workflow_ref: workflow })).toMatchObject({
      workflow: { path: '.github/workflows/a@b.yml', ref: 'refs/heads/main' },
    });
  });

  it('finds file and reference again, whatever they hold', () => {
    const name = stringMatching(/^[\w@.-]{1,20}$/);
    assert(
      property(name, name, (file, branch) => {
        const [path, ref] = [`.github/workflows/${file}.yml`, `refs/heads/${branch}`];
        const job = ofGithub({ ...GITHUB_CLAIMS, ref, workflow_ref: `octocat/hello-world/${path}@${ref}` });
        expect(job).toMatchObject({ workflow: { path, ref } });
      }),
    );
  });

  it('names everything that is missing, in one line', async () => {
    const { sha, run_id: _, ...claims } = GITHUB_CLAIMS;
    const failure = await refusalOf(() => ofGithub({ ...claims, ref: '' }));
    expect(failure.message).toBe(
      "no provenance can be made of what this job says of itself: ref, sha, run_id are not in GitHub's OIDC token",
    );
    expect(sha).toBeDefined();
    const variables = without(GITHUB_VARIABLES, 'GITHUB_WORKFLOW_REF');
    expect((await refusalOf(() => parseGithubJob(set(variables), variables))).message).toMatch(
      /: GITHUB_WORKFLOW_REF is not set$/,
    );
    expect((await refusalOf(() => ofGithub(GITHUB_CLAIMS, {}))).message).toMatch(/: GITHUB_SERVER_URL is not set$/);
  });

  it.each([
    ['repository', 'octocat'],
    ['repository_id', 'x'],
    ['repository_id', -1],
    ['repository_id', 1.5],
    ['ref', 'main'],
    ['ref', 'refs/heads/a b'],
    ['sha', 'C27D339EE6075C1F744C5D4B200F7901AAD2C369'],
    ['sha', ['c27d339ee6075c1f744c5d4b200f7901aad2c369']],
    ['workflow_ref', 'octocat/hello-world/x.yml'],
    ['job_workflow_ref', 'octocat/hello-world/x.yml@a\nb'],
    ['event_name', 'Push!'],
    ['event_name', true],
    ['ref', `refs/heads/${'x'.repeat(1024)}`],
  ])('is refused where %s is %j', async (name, value) => {
    const failure = await refusalOf(() => ofGithub({ ...GITHUB_CLAIMS, [name]: value }));
    expect(failure.message).toContain(`${name} is not `);
    expect(failure.hint).toContain('--predicate');
    expect(failure.message).not.toContain('\n');
  });

  it.each(['github.com', 'https://user:secret@github.com', 'https://github.com/?a', 'file:///etc', 'https://a b'])(
    'is refused where the server is %s',
    async (server) => {
      await refusalOf(() => ofGithub(GITHUB_CLAIMS, { GITHUB_SERVER_URL: server }));
    },
  );

  it('is refused for a workflow of another repository, which the build type cannot say', async () => {
    const { message } = await refusalOf(() =>
      ofGithub({ ...GITHUB_CLAIMS, workflow_ref: 'octocat/required/.github/workflows/ci.yml@refs/heads/main' }),
    );
    expect(message).toContain('is not in octocat/hello-world');
  });
});

describe('provenance of a GitLab job', () => {
  it('is what the documentation of the build type says, by claims or by variables', () => {
    expect(renderProvenance(ofGitlab(GITLAB_CLAIMS))).toEqual(GITLAB_PROVENANCE);
    expect(renderProvenance(parseGitlabJob(set(GITLAB_VARIABLES), GITLAB_VARIABLES))).toEqual(GITLAB_PROVENANCE);
  });

  it('believes the claims where the variables say something else', () => {
    const lies = { ...GITLAB_VARIABLES, CI_PROJECT_PATH: 'evil/other', CI_COMMIT_SHA: '0'.repeat(40) };
    expect(renderProvenance(ofGitlab(GITLAB_CLAIMS, lies))).toEqual(GITLAB_PROVENANCE);
  });

  it('takes no variable but those that GitLab itself sets', () => {
    const environment = {
      ...GITLAB_VARIABLES,
      DEPLOY_PASSWORD: 'hunter2',
      CI_JOB_TOKEN: 'glcbt-1',
      CI_COMMIT_MESSAGE: 'x',
    };
    expect(renderProvenance(parseGitlabJob(set(environment), environment))).toEqual(GITLAB_PROVENANCE);
  });

  it('leaves out what it is not told, and needs no more than its instance, project, commit, job and runner', () => {
    const least = without(
      GITLAB_VARIABLES,
      'CI_PROJECT_ID',
      'CI_COMMIT_REF_NAME',
      'CI_PIPELINE_ID',
      'CI_PIPELINE_SOURCE',
      'CI_JOB_STARTED_AT',
      'CI_RUNNER_DESCRIPTION',
      'CI_RUNNER_EXECUTABLE_ARCH',
      'CI_RUNNER_REVISION',
    );
    const { buildDefinition, runDetails } = renderProvenance(parseGitlabJob(set(least), least));
    expect(buildDefinition.externalParameters['variables']).toEqual({});
    expect(buildDefinition.internalParameters).toEqual({ job: '302' });
    expect(runDetails).toEqual({
      builder: { id: GITLAB_PROVENANCE.runDetails.builder.id },
      metadata: { invocationId: '302' },
    });
    for (const name of Object.keys(least).filter((one) => one !== 'GITLAB_CI')) {
      const failure = messageOf(() => parseGitlabJob(set(without(least, name)), without(least, name)));
      expect(failure).toContain(`${name} is not set`);
    }
  });

  it('is of one job: a token of another is refused', async () => {
    const { message } = await refusalOf(() => ofGitlab({ ...GITLAB_CLAIMS, job_id: '303' }));
    expect(message).toBe('the identity token is of the job 303, and CI_JOB_ID says that this is 302');
  });

  it('is of an instance that is not at the root of its server', () => {
    const claims = { ...GITLAB_CLAIMS, iss: 'http://gdk.test:3000/gitlab/' };
    expect(ofGitlab(claims)).toMatchObject({ project: 'http://gdk.test:3000/gitlab/my-group/my-project' });
  });

  it.each([
    ['CI_JOB_STARTED_AT', 'yesterday'],
    ['CI_JOB_STARTED_AT', '2025-13-99T00:00:00Z'],
    ['CI_RUNNER_EXECUTABLE_ARCH', 'amd64'],
    ['CI_RUNNER_REVISION', 'a b'],
    ['CI_JOB_NAME', 'a\u0000b'],
    ['CI_JOB_NAME', 'a\u202Eb'],
    ['CI_PROJECT_PATH', '../../x y'],
    ['CI_SERVER_URL', 'https://user:secret@gitlab.example.com'],
  ])('is refused where %s is %j', async (name, value) => {
    const environment = { ...GITLAB_VARIABLES, [name]: value };
    const { message } = await refusalOf(() => parseGitlabJob(set(environment), environment));
    expect(message).toContain(`${name} is not `);
  });
});

describe('provenance', () => {
  const values = oneof(
    string(),
    string({ unit: 'binary' }),
    constantFrom('', 'refs/heads/a', '7', 'a/b', 'a/b/c@refs/heads/a', 'https://h', 'push', 'a'.repeat(40)),
  );

  it.each<readonly [string, Variables, (said: Said, environment: Variables) => CiJob]>([
    ['GitHub', GITHUB_VARIABLES, parseGithubJob],
    ['GitLab', GITLAB_VARIABLES, parseGitlabJob],
  ])('of %s is whole, or refused, whatever the variables are', (_, variables, parse) => {
    const names = array(constantFrom(...Object.keys(variables)), { maxLength: 3 });
    assert(
      property(names, dictionary(constantFrom(...Object.keys(variables)), values), (changed, others) => {
        const picked = Object.fromEntries(
          changed.flatMap((name) => (name in others ? [[name, others[name] ?? '']] : [])),
        );
        const environment = { ...variables, ...picked };
        let made: ProvenancePredicate;
        try {
          made = renderProvenance(parse(set(environment), environment));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect((error as Failure).code).toBe('INPUT_INVALID');
          return;
        }
        expect(checkPredicate(made, SLSA_PROVENANCE, 'it')).toBe(made);
        const text = JSON.stringify(made);
        expect(text).not.toMatch(/undefined|\\u00[01]/);
        for (const { digest } of made.buildDefinition.resolvedDependencies)
          expect(digest.gitCommit).toMatch(/^[0-9a-f]{40,64}$/);
        expect(made.runDetails.builder.id).toMatch(/^https?:\/\//);
      }),
    );
  });

  it('is of the platform whose token it is', () => {
    expect([GITHUB_CLAIMS, GITLAB_CLAIMS, { email: 'a@example.com' }].map(isGithubToken)).toEqual([true, false, false]);
    expect([GITHUB_CLAIMS, GITLAB_CLAIMS, { email: 'a@example.com' }].map(isGitlabToken)).toEqual([false, true, false]);
  });
});

function messageOf(parse: () => CiJob): string {
  try {
    parse();
    return 'nothing failed';
  } catch (error) {
    return error instanceof Failure ? error.message : 'it crashed';
  }
}
