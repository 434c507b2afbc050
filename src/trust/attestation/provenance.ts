/** A job of GitHub Actions, in the words of its contexts. */
export interface GithubJob {
  readonly platform: 'github';
  /** Without a slash at its end. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly ref: string;
  readonly commit: string;
  /** The workflow that was started: its file in the repository, and the reference at which that was read. */
  readonly workflow: { readonly path: string; readonly ref: string };
  /** `owner/name/path@ref` of the workflow that holds the job: another than the one that was started, where that one calls it. */
  readonly jobWorkflow: string;
  readonly event: string;
  readonly runner: string;
  readonly run: string;
  readonly attempt: string;
}

/** A job of GitLab CI. */
export interface GitlabJob {
  readonly platform: 'gitlab';
  /** Its address. */
  readonly project: string;
  readonly commit: string;
  readonly id: string;
  readonly name: string;
  readonly runner: {
    readonly id: string;
    readonly name?: string;
    readonly architecture?: string;
    readonly revision?: string;
  };
  readonly startedAt?: Date;
  /** Predefined variables that say what was built and why. */
  readonly variables: Readonly<Record<string, string>>;
}

export type CiJob = GithubJob | GitlabJob;

/** https://slsa.dev/spec/v1.1/provenance, the predicate. */
export interface ProvenancePredicate {
  readonly buildDefinition: {
    readonly buildType: string;
    readonly externalParameters: Readonly<Record<string, unknown>>;
    readonly internalParameters: Readonly<Record<string, unknown>>;
    readonly resolvedDependencies: readonly {
      readonly uri: string;
      readonly digest: { readonly gitCommit: string };
    }[];
  };
  readonly runDetails: {
    readonly builder: { readonly id: string; readonly version?: Readonly<Record<string, string>> };
    readonly metadata: { readonly invocationId: string; readonly startedOn?: string };
  };
}

/** SLSA Provenance v1 of what a job built, in the build type that the job's platform has published. */
export function renderProvenance(job: CiJob): ProvenancePredicate {
  return job.platform === 'github' ? ofGithub(job) : ofGitlab(job);
}

/** https://actions.github.io/buildtypes/workflow/v1 */
function ofGithub(job: GithubJob): ProvenancePredicate {
  const repository = `${job.server}/${job.repository}`;
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: { workflow: { ref: job.workflow.ref, repository, path: job.workflow.path } },
      internalParameters: {
        github: {
          event_name: job.event,
          repository_id: job.repositoryId,
          repository_owner_id: job.ownerId,
          runner_environment: job.runner,
        },
      },
      resolvedDependencies: [{ uri: `git+${repository}@${job.ref}`, digest: { gitCommit: job.commit } }],
    },
    runDetails: {
      builder: { id: `${job.server}/${job.jobWorkflow}` },
      metadata: { invocationId: `${repository}/actions/runs/${job.run}/attempts/${job.attempt}` },
    },
  };
}

/** https://docs.gitlab.com/ci/pipeline_security/slsa/provenance_v1 */
function ofGitlab({ project, commit, id, name, runner, startedAt, variables }: GitlabJob): ProvenancePredicate {
  return {
    buildDefinition: {
      buildType: 'https://docs.gitlab.com/ci/pipeline_security/slsa/provenance_v1',
      externalParameters: { source: project, entryPoint: name, variables },
      internalParameters: {
        ...(runner.architecture === undefined ? {} : { architecture: runner.architecture }),
        job: id,
        ...(runner.name === undefined ? {} : { name: runner.name }),
      },
      resolvedDependencies: [{ uri: project, digest: { gitCommit: commit } }],
    },
    runDetails: {
      builder: {
        id: `${project}/-/runners/${runner.id}`,
        ...(runner.revision === undefined ? {} : { version: { 'gitlab-runner': runner.revision } }),
      },
      metadata: { invocationId: id, ...(startedAt === undefined ? {} : { startedOn: renderTimestamp(startedAt) }) },
    },
  };
}

/** in-toto's Timestamp: RFC 3339 in UTC, to the second. */
function renderTimestamp(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
