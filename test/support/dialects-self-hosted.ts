import { DENIED, DOCKER_TOKENS, SPECIFIED, UNAUTHORIZED, type Dialect } from './dialect.ts';

const HARBOR_SOURCE = 'https://github.com/goharbor/harbor/blob/main/src';

const HARBOR: Dialect = {
  ...SPECIFIED,
  name: 'Harbor',
  auth: {
    ...DOCKER_TOKENS,
    tokenPath: '/service/token',
    service: 'harbor-registry',
    namesError: false,
    unauthorized: { status: 401, code: 'UNAUTHORIZED', message: 'unauthorized to access repository: {repository}' },
    takesBasic: true,
    // Whoever already brought an Authorization is asked for Basic, and so is every request for the catalogue.
    thenChallenges: 'basic',
  },
  unknownManifest: { status: 404, code: 'NOT_FOUND', message: 'artifact {repository}:{reference} not found' },
  unknownRepository: { status: 404, code: 'NOT_FOUND', message: 'repository {repository} not found' },
  referrers: {
    hasApi: true,
    tellsSubject: true,
    unknownSubject: { status: 200, headers: { 'content-type': 'application/vnd.oci.image.index.v1+json' }, body: '{}' },
  },
  deletes: {
    manifest: 'done',
    tag: {
      status: 400,
      code: 'UNSUPPORTED',
      message: 'unsupported digest {reference}: invalid checksum digest format',
    },
  },
  catalog: 'open',
  immutable: {
    refusal: {
      status: 412,
      code: 'PRECONDITION',
      message: "Failed to process request due to '{repository}:{reference}' configured as immutable.",
    },
    sameDigest: 'refused',
  },
  sources: {
    auth: [
      `${HARBOR_SOURCE}/server/middleware/v2auth/auth.go`,
      `${HARBOR_SOURCE}/core/service/token/creator.go`,
      'https://github.com/goharbor/harbor/issues/11271',
    ],
    unknownManifest: [`${HARBOR_SOURCE}/lib/errors/const.go`, 'https://github.com/buildpacks/lifecycle/pull/304'],
    unknownRepository: [`${HARBOR_SOURCE}/server/registry/tag.go`, `${HARBOR_SOURCE}/lib/errors/const.go`],
    referrers: [
      'https://github.com/goharbor/harbor/blob/22b249cc8dfdc431683060c3c07fc56bbd5b91b4/src/server/registry/referrers.go',
    ],
    deletes: [`${HARBOR_SOURCE}/server/registry/manifest.go`, 'https://github.com/goharbor/harbor/pull/11971'],
    tags: [`${HARBOR_SOURCE}/server/registry/util/util.go`],
    catalog: [`${HARBOR_SOURCE}/server/registry/catalog.go`],
    immutable: [
      `${HARBOR_SOURCE}/server/middleware/immutable/pushmf.go`,
      `${HARBOR_SOURCE}/server/middleware/immutable/error.go`,
      `${HARBOR_SOURCE}/lib/http/error.go`,
    ],
  },
};

const QUAY_SOURCE = 'https://github.com/quay/quay/blob/master/endpoints/v2';

const QUAY: Dialect = {
  ...SPECIFIED,
  name: 'Quay',
  auth: {
    ...DOCKER_TOKENS,
    tokenPath: '/v2/auth',
    service: 'quay.io',
    namesError: false,
    unauthorized: {
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'access to the requested resource is not authorized',
      detail: {},
    },
    badCredential: { status: 401, code: 'UNAUTHORIZED', message: 'Specified credentials are invalid', detail: {} },
    lifetimeS: 3600,
    // Any token opens the catalogue; one for it cannot be asked.
    catalogScope: {
      status: 400,
      code: 'INVALID_REQUEST',
      message: 'Unable to decode repository and actions: registry:catalog:*',
      detail: {},
    },
    deleteNeeds: ['pull', 'push'],
  },
  hidesRepositories: true,
  unknownManifest: { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown', detail: {} },
  uploads: { location: 'absolute', patchStatus: 202, mounts: 'what is there' },
  referrers: {
    hasApi: true,
    tellsSubject: false,
    unknownSubject: { status: 400, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown', detail: {} },
  },
  tags: { page: 100, most: 100, link: 'absolute', cursor: 'next_page' },
  catalog: 'open',
  // The words are public; the status is that of a tag that is there already.
  immutable: {
    refusal: {
      status: 409,
      code: 'UNKNOWN',
      message: 'tag is immutable and cannot be overwritten',
      detail: {},
    },
    sameDigest: 'refused',
  },
  blobs: { status: 302, methods: ['GET'] },
  sources: {
    auth: [
      `${QUAY_SOURCE}/v2auth.py`,
      'https://github.com/quay/mirror-registry/issues/71',
      'https://github.com/openshift/oc-mirror/issues/168',
      'https://github.com/OctopusDeploy/Issues/issues/5076',
    ],
    hidesRepositories: [`${QUAY_SOURCE}/__init__.py`],
    unknownManifest: [`${QUAY_SOURCE}/errors.py`],
    unknownRepository: [`${QUAY_SOURCE}/errors.py`],
    uploads: [`${QUAY_SOURCE}/blob.py`],
    referrers: [`${QUAY_SOURCE}/referrers.py`, `${QUAY_SOURCE}/manifest.py`, 'https://github.com/quay/quay/pull/3071'],
    deletes: [`${QUAY_SOURCE}/manifest.py`],
    tags: [`${QUAY_SOURCE}/__init__.py`, 'https://github.com/opencontainers/distribution-spec/issues/116'],
    catalog: [`${QUAY_SOURCE}/catalog.py`, 'https://github.com/quay/mirror-registry/issues/71'],
    immutable: ['https://issues.redhat.com/browse/PROJQUAY-10859', `${QUAY_SOURCE}/errors.py`],
    blobs: [`${QUAY_SOURCE}/blob.py`],
  },
};

const ARTIFACTORY: Dialect = {
  ...SPECIFIED,
  name: 'Artifactory',
  auth: { scheme: 'basic', realm: 'Artifactory Realm', unauthorized: UNAUTHORIZED, denied: DENIED },
  unknownManifest: {
    status: 404,
    code: 'MANIFEST_UNKNOWN',
    message: 'The named manifest is not known to the registry.',
    detail: { manifest: '{repository}' },
  },
  deletes: {
    manifest: {
      status: 406,
      headers: { 'content-type': 'application/json' },
      body: '{"errors":[{"status":406,"message":"Not Acceptable"}]}',
    },
    tag: 'done',
  },
  // Overwriting takes a permission of its own; the status is that of the description.
  immutable: {
    refusal: {
      status: 403,
      code: 'MANIFEST_INVALID',
      message: 'manifest invalid',
      detail: { description: 'HTTP 403 Forbidden' },
    },
    sameDigest: 'refused',
  },
  sources: {
    auth: ['https://github.com/podman-container-tools/skopeo/issues/463'],
    unknownManifest: ['https://github.com/jetstack/version-checker/issues/318'],
    referrers: [
      'https://jfrog.com/help/r/jfrog-artifactory-documentation/use-referrers-rest-api-to-discover-oci-references',
    ],
    deletes: ['https://github.com/podman-container-tools/skopeo/issues/463'],
    immutable: [
      'https://github.com/GoogleContainerTools/kaniko/issues/1095',
      'https://github.com/replicatedhq/kots/pull/5940',
    ],
  },
};

const GITLAB: Dialect = {
  ...SPECIFIED,
  name: 'GitLab',
  auth: {
    ...DOCKER_TOKENS,
    tokenPath: '/jwt/auth',
    tokenHost: 'other',
    service: 'container_registry',
    grants: 'nothing to strangers',
    refusedGrant: { status: 403, code: 'DENIED', message: 'access forbidden' },
  },
  referrers: { hasApi: false, tellsSubject: false },
  // Immutable tags are documented; what the wire says of them is not.
  blobs: { status: 307, methods: ['GET', 'HEAD'] },
  sources: {
    auth: [
      'https://gitlab.com/gitlab-org/gitlab/-/issues/565989',
      'https://gitlab.com/gitlab-org/gitlab/-/issues/255291',
      'https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/auth/container_registry_authentication_service.rb',
    ],
    referrers: ['https://gitlab.com/gitlab-org/container-registry/-/issues/1205'],
    blobs: ['https://github.com/moby/moby/issues/50065'],
  },
};

/** Products that people run themselves, or have run for them. */
export const SELF_HOSTED: readonly Dialect[] = [HARBOR, QUAY, ARTIFACTORY, GITLAB];
