import { DENIED, DOCKER_TOKENS, SPECIFIED, UNAUTHORIZED, UNSUPPORTED, type Dialect } from './dialect.ts';
import { SELF_HOSTED } from './dialects-self-hosted.ts';

const DOCKER_HUB: Dialect = {
  ...SPECIFIED,
  name: 'Docker Hub',
  auth: {
    ...DOCKER_TOKENS,
    tokenHost: 'other',
    service: 'registry.docker.io',
    fields: ['token', 'access_token'],
    takesRefreshTokens: true,
  },
  hidesRepositories: true,
  referrers: { hasApi: false, tellsSubject: false },
  deletes: { manifest: UNSUPPORTED, tag: UNSUPPORTED },
  // The scope is granted to nobody: with a token for it the answer stays the same.
  catalog: UNAUTHORIZED,
  rate: {
    headers: { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '76;w=21600' },
    limited: {
      status: 429,
      code: 'TOOMANYREQUESTS',
      message:
        'You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
    },
  },
  immutable: { refusal: DENIED, sameDigest: 'refused' },
  blobs: { status: 307, methods: ['GET', 'HEAD'] },
  sources: {
    auth: [
      'https://github.com/docker-archive/docker-registry/issues/1071',
      'https://github.com/docker/hub-feedback/issues/2094',
      'https://distribution.github.io/distribution/spec/auth/oauth/',
    ],
    hidesRepositories: [
      'https://github.com/docker-archive/docker-registry/issues/1071',
      'https://github.com/distribution/distribution/issues/4354',
    ],
    referrers: ['https://github.com/docker/roadmap/issues/724'],
    deletes: [
      'https://github.com/docker/hub-feedback/issues/1759',
      'https://github.com/docker/hub-feedback/issues/2360',
    ],
    catalog: ['https://github.com/docker/hub-feedback/issues/2094'],
    rate: ['https://docs.docker.com/docker-hub/usage/pulls/', 'https://github.com/docker/docs/issues/21908'],
    // Nothing but the status is public: with it, a frozen tag cannot be told from a credential without the right.
    immutable: [
      'https://docs.docker.com/docker-hub/repos/manage/hub-images/immutable-tags',
      'https://github.com/docker/hub-feedback/issues/2466',
    ],
    blobs: ['https://github.com/containerd/stargz-snapshotter/pull/167'],
  },
};

const GHCR: Dialect = {
  ...SPECIFIED,
  name: 'GHCR',
  auth: {
    ...DOCKER_TOKENS,
    service: 'ghcr.io',
    // Two scopes in one request are refused together when one of them is not allowed.
    grants: 'all or nothing',
    namesError: false,
  },
  hidesRepositories: true,
  referrers: { hasApi: false, tellsSubject: false },
  deletes: { manifest: UNSUPPORTED, tag: UNSUPPORTED },
  tags: { page: 100, link: 'relative', cursor: 'last' },
  rate: {
    headers: {},
    limited: { status: 429, code: 'TOOMANYREQUESTS', message: 'retry-after: 10.305464ms, allowed: 2000/minute' },
  },
  blobs: { status: 307, methods: ['GET'] },
  sources: {
    auth: [
      'https://github.com/package-operator/package-operator/issues/700',
      'https://github.com/mccutchen/go-httpbin/issues/223',
    ],
    hidesRepositories: ['https://github.com/sigstore/scaffolding/issues/127'],
    referrers: [
      'https://github.com/orgs/community/discussions/208530',
      'https://github.com/dataaxiom/ghcr-cleanup-action/pull/114',
    ],
    deletes: ['https://github.com/podman-container-tools/skopeo/issues/1880'],
    tags: ['https://github.com/smg-project/smg/pull/2348', 'https://github.com/renovatebot/renovate/pull/36103'],
    rate: ['https://github.com/chainguard-images/images/issues/173'],
    blobs: ['https://github.com/containerd/stargz-snapshotter/pull/167'],
  },
};

const ECR: Dialect = {
  ...SPECIFIED,
  name: 'ECR',
  auth: {
    scheme: 'basic',
    realm: 'https://123456789012.dkr.ecr.us-east-1.amazonaws.com/',
    unauthorized: UNAUTHORIZED,
    denied: DENIED,
  },
  repositories: 'made before',
  unknownRepository: {
    status: 404,
    code: 'NAME_UNKNOWN',
    message: "The repository with name '{repository}' does not exist in the registry with id '123456789012'",
  },
  uploads: { location: 'relative', patchStatus: 201, mounts: 'what a manifest names' },
  tags: { page: 100, link: 'relative', cursor: 'last' },
  immutable: {
    refusal: {
      status: 400,
      code: 'TAG_INVALID',
      message:
        "The image tag '{reference}' already exists in the '{repository}' repository and cannot be overwritten because the tag is immutable.",
    },
    sameDigest: 'refused',
  },
  blobs: { status: 307, methods: ['GET'] },
  tellsDigestOnGet: false,
  sources: {
    auth: [
      'https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html',
      'https://github.com/podman-container-tools/skopeo/issues/819',
    ],
    repositories: [
      'https://github.com/plexsystems/sinker/issues/55',
      'https://github.com/regclient/regclient/issues/869',
    ],
    unknownRepository: ['https://github.com/plexsystems/sinker/issues/55'],
    uploads: [
      'https://github.com/aws/containers-roadmap/issues/2831',
      'https://github.com/aws/containers-roadmap/issues/2860',
    ],
    referrers: ['https://docs.amazonaws.cn/en_us/AmazonECR/latest/userguide/images.md'],
    deletes: ['https://github.com/aws/containers-roadmap/issues/1229'],
    tags: ['https://github.com/docker-archive/migrator/issues/96', 'https://github.com/genuinetools/reg/issues/206'],
    immutable: [
      'https://github.com/osscontainertools/kaniko/pull/204',
      'https://github.com/aws/containers-roadmap/issues/2179',
      'https://github.com/docker/buildx/issues/2955',
    ],
    blobs: ['https://github.com/open-policy-agent/opa/issues/6580'],
    tellsDigestOnGet: [
      'https://github.com/ChangemakerStudios/Docker.Registry.DotNet/issues/34',
      'https://github.com/podman-container-tools/skopeo/issues/819',
    ],
  },
};

const ARTIFACT_REGISTRY: Dialect = {
  ...SPECIFIED,
  name: 'Google Artifact Registry',
  auth: {
    ...DOCKER_TOKENS,
    tokenPath: '/v2/token',
    grants: 'all or nothing',
    refusedGrant: {
      status: 403,
      code: 'DENIED',
      message:
        'Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "{repository}" (or it may not exist)',
    },
  },
  deletes: {
    manifest: {
      whileTagged: {
        status: 400,
        code: 'GOOGLE_MANIFEST_DANGLING_TAG',
        message: 'Manifest is still referenced by tag: {reference}',
      },
    },
    tag: 'done',
  },
  // All at once: `n` is not looked at.
  tags: { link: 'none', cursor: 'last' },
  immutable: {
    refusal: {
      status: 400,
      code: 'MANIFEST_INVALID',
      message: 'cannot update tag {reference}. The repository has enabled tag immutability',
    },
    sameDigest: 'taken',
  },
  sources: {
    auth: [
      'https://github.com/google/ax/issues/140',
      'https://github.com/RafikFarhad/push-to-gcr-github-action/issues/48',
    ],
    deletes: [
      'https://github.com/GoogleCloudPlatform/docker-credential-gcr/issues/73',
      'https://github.com/GoogleCloudPlatform/gcr-cleaner/issues/113',
    ],
    tags: ['https://github.com/google/go-containerregistry/issues/897'],
    immutable: [
      'https://cloud.google.com/artifact-registry/docs/docker/troubleshoot#push',
      'https://cloud.google.com/artifact-registry/docs/repositories/update-repo-settings',
    ],
  },
};

const ACR: Dialect = {
  ...SPECIFIED,
  name: 'ACR',
  auth: {
    ...DOCKER_TOKENS,
    tokenPath: '/oauth2/token',
    fields: ['access_token'],
    takesRefreshTokens: true,
  },
  uploads: {
    location: 'relative',
    state: '_nouploadcache=false&_state=VYABvUSCNW2yY5e5Vab-_LHpp%2FXq%2BwU%3D',
    patchStatus: 202,
    mounts: 'what is there',
  },
  tags: { page: 100, link: 'relative', cursor: 'last' },
  catalog: 'open',
  immutable: {
    refusal: {
      status: 405,
      code: 'REGISTRY_DISALLOWED_OPERATION',
      message:
        'The operation is disallowed on this registry, repository or image. View troubleshooting steps at https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation',
      detail: {},
    },
    sameDigest: 'refused',
  },
  blobs: { status: 307, methods: ['GET'] },
  sources: {
    auth: [
      'https://azure.github.io/acr/Token-BasicAuth.html',
      'https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md',
    ],
    uploads: [
      'https://github.com/Azure/azure-sdk-for-go/tree/main/sdk/containers/azcontainerregistry',
      'https://learn.microsoft.com/en-us/rest/api/containerregistry/',
    ],
    referrers: ['https://github.com/aws/containers-roadmap/issues/2783'],
    tags: ['https://github.com/Azure/acr/pull/389'],
    catalog: ['https://github.com/Azure/acr/pull/389'],
    immutable: [
      'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-image-lock',
      'https://github.com/Azure/azure-sdk-for-net/issues/22827',
    ],
    blobs: ['https://github.com/Azure/acr/issues/217'],
  },
};

/** A registry by the specification alone, with Docker's tokens: what all others are compared with. */
const BY_THE_BOOK: Dialect = { ...SPECIFIED, name: 'OCI Distribution 1.1', sources: {} };

export const DIALECTS: readonly Dialect[] = [
  BY_THE_BOOK,
  DOCKER_HUB,
  GHCR,
  ECR,
  ARTIFACT_REGISTRY,
  ACR,
  ...SELF_HOSTED,
];
