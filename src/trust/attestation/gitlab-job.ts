import {
  ADDRESS,
  COMMIT,
  findFacts,
  LINE,
  NUMBER,
  readFacts,
  WORD,
  wrongFact,
  type Form,
  type Said,
} from './job-facts.ts';
import type { GitlabJob } from './provenance.ts';

const PROJECT: Form = { what: 'GROUP/PROJECT', pattern: /^[\w.-]+(?:\/[\w.-]+)+$/ };
const SYSTEM: Form = { what: 'OS/ARCHITECTURE', pattern: /^[\w.-]+\/[\w.-]+$/ };
const REVISION: Form = { what: 'a revision', pattern: /^[\w.~+-]{1,64}$/ };
/** ISO 8601 as GitLab writes it: in UTC, or in the time zone that its administrator chose. */
const TIME: Form = {
  what: 'a time',
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/,
};

/**
 * Claims: https://docs.gitlab.com/ci/secrets/id_token_authentication/#token-payload; variables:
 * https://docs.gitlab.com/ci/variables/predefined_variables/.
 */
const FACTS = {
  server: { claim: 'iss', variable: 'CI_SERVER_URL', form: ADDRESS },
  path: { claim: 'project_path', variable: 'CI_PROJECT_PATH', form: PROJECT },
  commit: { claim: 'sha', variable: 'CI_COMMIT_SHA', form: COMMIT },
  id: { claim: 'job_id', variable: 'CI_JOB_ID', form: NUMBER },
  runnerId: { claim: 'runner_id', variable: 'CI_RUNNER_ID', form: NUMBER },
} as const;

/** Of the variables that the build type wants, those that GitLab sets and that are nobody's secret. */
const VARIABLES = {
  CI_COMMIT_REF_NAME: { claim: 'ref', variable: 'CI_COMMIT_REF_NAME', form: LINE },
  CI_PIPELINE_ID: { claim: 'pipeline_id', variable: 'CI_PIPELINE_ID', form: NUMBER },
  CI_PIPELINE_SOURCE: { claim: 'pipeline_source', variable: 'CI_PIPELINE_SOURCE', form: WORD },
  CI_PROJECT_ID: { claim: 'project_id', variable: 'CI_PROJECT_ID', form: NUMBER },
} as const;

/** What no claim says. */
const NAME = { name: { variable: 'CI_JOB_NAME', form: LINE } } as const;
const MORE = {
  job: { variable: 'CI_JOB_ID', form: NUMBER },
  startedAt: { variable: 'CI_JOB_STARTED_AT', form: TIME },
  runner: { variable: 'CI_RUNNER_DESCRIPTION', form: LINE },
  system: { variable: 'CI_RUNNER_EXECUTABLE_ARCH', form: SYSTEM },
  revision: { variable: 'CI_RUNNER_REVISION', form: REVISION },
} as const;

/** Whether a token is one that GitLab gave to a job. */
export function isGitlabToken(claims: Readonly<Record<string, unknown>>): boolean {
  return 'project_path' in claims && 'job_id' in claims;
}

/** Fails with INPUT_INVALID where something is missing, of another form, or of two jobs. */
export function parseGitlabJob(said: Said, environment: Readonly<Record<string, string>>): GitlabJob {
  const own: Said = { kind: 'variables', environment };
  const { server, path, commit, id, runnerId } = readFacts(FACTS, said);
  const { name } = readFacts(NAME, own);
  const { job, startedAt, runner, system, revision } = findFacts(MORE, own);
  if (job !== undefined && job !== id) {
    throw wrongFact(`the identity token is of the job ${id}, and CI_JOB_ID says that this is ${job}`);
  }
  return {
    platform: 'gitlab',
    project: `${server.replace(/\/$/, '')}/${path}`,
    commit,
    id,
    name,
    runner: {
      id: runnerId,
      ...(runner === undefined ? {} : { name: runner }),
      ...(system === undefined ? {} : { architecture: system.slice(system.indexOf('/') + 1) }),
      ...(revision === undefined ? {} : { revision }),
    },
    ...(startedAt === undefined ? {} : { startedAt: parseTime(startedAt) }),
    variables: findFacts(VARIABLES, said),
  };
}

function parseTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw wrongFact(`CI_JOB_STARTED_AT is not a time: ${text}`);
  return time;
}
