import type { JsonSchema, Keys } from '../schema-keys.ts';

export const TRUST_TYPES = ['none', 'reject', 'sigstoreBundle'] as const;
export const APPLY_TO = ['index-and-instances', 'index', 'instances'] as const;
export const MOST_WITNESSES = 10;
export const COSIGN_SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';

/** Claims of an identity token that Fulcio writes into its certificates. */
const EXTENSION_NAMES = [
  'buildSignerURI',
  'buildSignerDigest',
  'runnerEnvironment',
  'sourceRepositoryURI',
  'sourceRepositoryDigest',
  'sourceRepositoryRef',
  'sourceRepositoryIdentifier',
  'sourceRepositoryOwnerURI',
  'sourceRepositoryOwnerIdentifier',
  'buildConfigURI',
  'buildConfigDigest',
  'buildTrigger',
  'runInvocationURI',
  'sourceRepositoryVisibilityAtSigning',
  'deploymentEnvironment',
] as const;
export type ExtensionName = (typeof EXTENSION_NAMES)[number];

const TEXT: JsonSchema = { type: 'string', minLength: 1 };
const TEXTS: JsonSchema = { type: 'array', minItems: 1, items: TEXT };
const IDENTITIES: JsonSchema = { type: 'array', minItems: 1, items: { $ref: '#/definitions/identity' } };
const WITNESSES: JsonSchema = { type: 'integer', minimum: 0, maximum: MOST_WITNESSES };
const RULES: JsonSchema = { type: 'array', minItems: 1, items: { $ref: '#/definitions/requirement' } };

export const DOCUMENT_KEYS: Keys<'version' | 'default' | 'transports'> = {
  version: { help: '`1`', schema: { const: 1 } },
  default: { help: 'what holds for every image that no scope is found for', schema: RULES },
  transports: {
    help: 'by transport, then by scope, as in policy.json',
    schema: { type: 'object', additionalProperties: { type: 'object', additionalProperties: RULES } },
  },
};

export const PLAIN_KEYS: Keys<'type'> = {
  type: { help: '`none`: nothing more is asked; `reject`: no such image', schema: { enum: ['none', 'reject'] } },
};

export const BUNDLE_KEYS: Keys<
  | 'type'
  | 'trustedRootPath'
  | 'trustedRoot'
  | 'keyPaths'
  | 'identities'
  | 'require'
  | 'signature'
  | 'predicateType'
  | 'attestations'
  | 'legacy'
  | 'applyTo'
> = {
  type: { help: '`sigstoreBundle`', schema: { const: 'sigstoreBundle' } },
  trustedRootPath: { help: 'a `trusted_root.json`; relative paths are relative to this file', schema: TEXT },
  trustedRoot: { help: "`public-good`: Sigstore's own, by TUF", schema: { const: 'public-good' } },
  keyPaths: {
    help: 'public keys in PEM, one of which must have signed, instead of `identities`; a trusted root beside them is for logs and timestamps',
    schema: TEXTS,
  },
  identities: { help: 'who may have signed; one of them must match', schema: IDENTITIES },
  require: {
    help: 'how many witnesses a signature needs; default 1 each, and 0 `sct` with `keyPaths`',
    schema: { $ref: '#/definitions/require' },
  },
  signature: {
    help: '`false`: no signature is asked for, only the attestations. Default `true`',
    schema: { type: 'boolean' },
  },
  predicateType: { help: `what the signature must say; default \`${COSIGN_SIGNATURE}\``, schema: TEXT },
  attestations: {
    help: 'attestations that must be there, every one',
    schema: { type: 'array', minItems: 1, items: { $ref: '#/definitions/attestation' } },
  },
  legacy: {
    help: "`true`: a signature in cosign's `.sig` tag, or an attestation in its `.att` tag, will do as well. Default `false`",
    schema: { type: 'boolean' },
  },
  applyTo: {
    help: 'what must be signed of an image for several platforms: `index-and-instances` (default), `index`, or `instances` and an index that names others (`--sparse`)',
    schema: { enum: APPLY_TO },
  },
};

export const IDENTITY_KEYS: Keys<
  'issuer' | 'issuerRegexp' | 'subject' | 'subjectRegexp' | 'subjectGlob' | 'extensions'
> = {
  issuer: { help: 'the OIDC issuer', schema: TEXT },
  issuerRegexp: { help: "a regular expression in RE2's syntax for the whole of it", schema: TEXT },
  subject: { help: 'the subject of the certificate: a workflow, an address', schema: TEXT },
  subjectRegexp: { help: "a regular expression in RE2's syntax for the whole of it", schema: TEXT },
  subjectGlob: {
    help: '`*`: any characters but `/` and `@`; `**`: any at all; `?`: one that is neither',
    schema: TEXT,
  },
  extensions: {
    help: 'further claims in the certificate, each exactly so',
    schema: { $ref: '#/definitions/extensions' },
  },
};

export const REQUIRE_KEYS: Keys<'tlog' | 'sct' | 'timestamp'> = {
  tlog: { help: 'transparency logs that have it; two entries of one log are one', schema: WITNESSES },
  sct: { help: 'certificate timestamps of logs', schema: WITNESSES },
  timestamp: { help: 'logs and timestamp authorities that say when; each counts once', schema: WITNESSES },
};

export const ATTESTATION_KEYS: Keys<'predicateType' | 'builderId' | 'identities'> = {
  predicateType: { help: 'what it is, a URI; with a version after a `/` it is the same', schema: TEXT },
  builderId: { help: "of a SLSA provenance, the builder's `id`", schema: TEXT },
  identities: { help: 'who may have made it; default as for the signature', schema: IDENTITIES },
};

export const EXTENSION_KEYS: Keys<ExtensionName> = Object.fromEntries(
  EXTENSION_NAMES.map((name) => [name, { help: 'exactly this', schema: TEXT }]),
) as Keys<ExtensionName>;
