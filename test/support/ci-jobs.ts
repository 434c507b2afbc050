import type { ProvenancePredicate } from '../../src/trust/attestation/provenance.ts';
import type { Claims } from './oidc-issuer.ts';

/** What the documentation of GitHub's and GitLab's tokens and variables shows, of one job each. */
const COMMIT = 'c27d339ee6075c1f744c5d4b200f7901aad2c369';

export const GITHUB_VARIABLES: Readonly<Record<string, string>> = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octocat/hello-world',
  GITHUB_REPOSITORY_ID: '1296269',
  GITHUB_REPOSITORY_OWNER_ID: '583231',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: COMMIT,
  GITHUB_WORKFLOW_REF: 'octocat/hello-world/.github/workflow/release.yml@refs/heads/main',
  GITHUB_EVENT_NAME: 'workflow_dispatch',
  RUNNER_ENVIRONMENT: 'github-hosted',
  GITHUB_RUN_ID: '1536140711',
  GITHUB_RUN_ATTEMPT: '1',
};

/** The same job, in a workflow that the one above calls. */
export const GITHUB_CLAIMS: Claims = {
  repository: 'octocat/hello-world',
  repository_id: '1296269',
  repository_owner_id: '583231',
  ref: 'refs/heads/main',
  sha: COMMIT,
  workflow_ref: 'octocat/hello-world/.github/workflow/release.yml@refs/heads/main',
  job_workflow_ref: 'octocat/builders/.github/workflows/builder_go_slsa3.yml@refs/tags/v1.0.0',
  event_name: 'workflow_dispatch',
  runner_environment: 'github-hosted',
  run_id: '1536140711',
  run_attempt: '1',
};

/**
 * What GitHub's build type says of that job, written down from its `workflow/v1/example.json` (github.com/actions/buildtypes, at
 * 9b9d4e4), with `runner_environment` where its README has it. It is also what
 * `@actions/attest` 3.2.0 makes of these claims (seen 2026-11-21).
 */
export const GITHUB_PROVENANCE: ProvenancePredicate = {
  buildDefinition: {
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
    externalParameters: {
      workflow: {
        ref: 'refs/heads/main',
        repository: 'https://github.com/octocat/hello-world',
        path: '.github/workflow/release.yml',
      },
    },
    internalParameters: {
      github: {
        event_name: 'workflow_dispatch',
        repository_id: '1296269',
        repository_owner_id: '583231',
        runner_environment: 'github-hosted',
      },
    },
    resolvedDependencies: [
      { uri: 'git+https://github.com/octocat/hello-world@refs/heads/main', digest: { gitCommit: COMMIT } },
    ],
  },
  runDetails: {
    builder: {
      id: 'https://github.com/octocat/builders/.github/workflows/builder_go_slsa3.yml@refs/tags/v1.0.0',
    },
    metadata: { invocationId: 'https://github.com/octocat/hello-world/actions/runs/1536140711/attempts/1' },
  },
};

export const GITLAB_VARIABLES: Readonly<Record<string, string>> = {
  GITLAB_CI: 'true',
  CI_SERVER_URL: 'https://gitlab.example.com',
  CI_PROJECT_PATH: 'my-group/my-project',
  CI_PROJECT_ID: '20',
  CI_COMMIT_SHA: '714a629c0b401fdce83e847fc9589983fc6f46bc',
  CI_COMMIT_REF_NAME: 'feature-branch-1',
  CI_PIPELINE_ID: '574',
  CI_PIPELINE_SOURCE: 'push',
  CI_JOB_ID: '302',
  CI_JOB_NAME: 'build: [linux, amd64]',
  CI_JOB_STARTED_AT: '2025-06-13T09:25:13+02:00',
  CI_RUNNER_ID: '12270857',
  CI_RUNNER_DESCRIPTION: 'green-4.saas-linux-small-amd64.runners-manager.gitlab.com/default',
  CI_RUNNER_EXECUTABLE_ARCH: 'linux/amd64',
  CI_RUNNER_REVISION: '2147fb44',
};

/** https://docs.gitlab.com/ci/secrets/id_token_authentication/#token-payload */
export const GITLAB_CLAIMS: Claims = {
  iss: 'https://gitlab.example.com',
  sub: 'project_path:my-group/my-project:ref_type:branch:ref:feature-branch-1',
  namespace_id: '72',
  namespace_path: 'my-group',
  project_id: '20',
  project_path: 'my-group/my-project',
  pipeline_id: '574',
  pipeline_source: 'push',
  job_id: '302',
  ref: 'feature-branch-1',
  ref_type: 'branch',
  ref_path: 'refs/heads/feature-branch-1',
  runner_id: 12270857,
  runner_environment: 'gitlab-hosted',
  sha: '714a629c0b401fdce83e847fc9589983fc6f46bc',
};

/** What GitLab's build type says of that job, written down from https://docs.gitlab.com/ci/pipeline_security/slsa/provenance_v1/. */
export const GITLAB_PROVENANCE: ProvenancePredicate = {
  buildDefinition: {
    buildType: 'https://docs.gitlab.com/ci/pipeline_security/slsa/provenance_v1',
    externalParameters: {
      source: 'https://gitlab.example.com/my-group/my-project',
      entryPoint: 'build: [linux, amd64]',
      variables: {
        CI_COMMIT_REF_NAME: 'feature-branch-1',
        CI_PIPELINE_ID: '574',
        CI_PIPELINE_SOURCE: 'push',
        CI_PROJECT_ID: '20',
      },
    },
    internalParameters: {
      architecture: 'amd64',
      job: '302',
      name: 'green-4.saas-linux-small-amd64.runners-manager.gitlab.com/default',
    },
    resolvedDependencies: [
      {
        uri: 'https://gitlab.example.com/my-group/my-project',
        digest: { gitCommit: '714a629c0b401fdce83e847fc9589983fc6f46bc' },
      },
    ],
  },
  runDetails: {
    builder: {
      id: 'https://gitlab.example.com/my-group/my-project/-/runners/12270857',
      version: { 'gitlab-runner': '2147fb44' },
    },
    metadata: { invocationId: '302', startedOn: '2025-06-13T07:25:13Z' },
  },
};
