import { ADDRESS, COMMIT, NUMBER, readFacts, WORD, wrongFact, type Form, type Said } from './job-facts.ts';
import type { GithubJob } from './provenance.ts';

const REPOSITORY: Form = { what: 'OWNER/REPOSITORY', pattern: /^[\w.-]+\/[\w.-]+$/ };
const REF: Form = { what: 'a git reference', pattern: /^refs\/[^\p{Cc}\s~^:?*[\\]+$/u };
const WORKFLOW: Form = {
  what: 'OWNER/REPOSITORY/FILE@REFERENCE',
  pattern: /^[\w.-]+\/[\w.-]+\/[^\p{Cc}\u2028\u2029]+@[^\p{Cc}\s]+$/u,
};

/**
 * Claims: https://docs.github.com/actions/reference/openid-connect-reference; variables:
 * https://docs.github.com/actions/reference/variables-reference.
 */
const FACTS = {
  repository: { claim: 'repository', variable: 'GITHUB_REPOSITORY', form: REPOSITORY },
  repositoryId: { claim: 'repository_id', variable: 'GITHUB_REPOSITORY_ID', form: NUMBER },
  ownerId: { claim: 'repository_owner_id', variable: 'GITHUB_REPOSITORY_OWNER_ID', form: NUMBER },
  ref: { claim: 'ref', variable: 'GITHUB_REF', form: REF },
  commit: { claim: 'sha', variable: 'GITHUB_SHA', form: COMMIT },
  workflow: { claim: 'workflow_ref', variable: 'GITHUB_WORKFLOW_REF', form: WORKFLOW },
  // No variable tells a called workflow from the one that calls it.
  jobWorkflow: { claim: 'job_workflow_ref', variable: 'GITHUB_WORKFLOW_REF', form: WORKFLOW },
  event: { claim: 'event_name', variable: 'GITHUB_EVENT_NAME', form: WORD },
  runner: { claim: 'runner_environment', variable: 'RUNNER_ENVIRONMENT', form: WORD },
  run: { claim: 'run_id', variable: 'GITHUB_RUN_ID', form: NUMBER },
  attempt: { claim: 'run_attempt', variable: 'GITHUB_RUN_ATTEMPT', form: NUMBER },
} as const;

/** No claim names the server. */
const SERVER = { server: { variable: 'GITHUB_SERVER_URL', form: ADDRESS } } as const;

/** Whether a token is one that GitHub gave to a job. */
export function isGithubToken(claims: Readonly<Record<string, unknown>>): boolean {
  return 'workflow_ref' in claims || 'job_workflow_ref' in claims;
}

/** Fails with INPUT_INVALID where something is missing, of another form, or such that the build type has no words for it. */
export function parseGithubJob(said: Said, environment: Readonly<Record<string, string>>): GithubJob {
  const { workflow, ...facts } = readFacts(FACTS, said);
  const { server } = readFacts(SERVER, { kind: 'variables', environment });
  return {
    platform: 'github',
    ...facts,
    server: server.replace(/\/$/, ''),
    workflow: splitWorkflow(workflow, facts.repository, facts.ref),
  };
}

/** Both the file and the reference may hold an `@`; the reference is the job's own but for events such as `pull_request_target`. */
function splitWorkflow(workflow: string, repository: string, ref: string): GithubJob['workflow'] {
  const prefix = `${repository}/`;
  if (!workflow.startsWith(prefix)) {
    // Such as one that an organisation requires: the build type knows one repository, which holds workflow and sources.
    throw wrongFact(`the workflow ${workflow} is not in ${repository}, and GitHub's build type has no words for that`);
  }
  const at = workflow.endsWith(`@${ref}`) ? workflow.length - ref.length - 1 : workflow.indexOf('@', prefix.length);
  return { path: workflow.slice(prefix.length, at), ref: workflow.slice(at + 1) };
}
