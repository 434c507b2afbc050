const ISSUER = 'https://token.actions.githubusercontent.com';
const SUBJECT = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main';
const WHO = { issuer: ISSUER, subject: SUBJECT };
const BUNDLE = { type: 'sigstoreBundle', trustedRootPath: 'trusted_root.json', identities: [WHO] };
const KEYED = { type: 'sigstoreBundle', keyPaths: ['cosign.pub'] };
const PROVENANCE = { predicateType: 'https://slsa.dev/provenance/v1', builderId: 'https://b.example' };

/** A document around one requirement. */
export function trustPolicy(requirement: unknown): unknown {
  return { version: 1, default: [requirement] };
}

const withRoot = (more: object): unknown => trustPolicy({ ...BUNDLE, ...more });
const withKeys = (more: object): unknown => trustPolicy({ ...KEYED, ...more });
const withIdentity = (identity: object): unknown => trustPolicy({ ...BUNDLE, identities: [identity] });

/** Good ones, for the parser and for the schema. */
export const GOOD: readonly unknown[] = [
  { version: 1, default: [{ type: 'none' }] },
  {
    version: 1,
    default: [{ type: 'reject' }],
    transports: { docker: { '': [BUNDLE, KEYED], 'r.example/a': [BUNDLE] } },
  },
  trustPolicy({ type: 'sigstoreBundle', trustedRoot: 'public-good', identities: [WHO] }),
  withRoot({ require: { tlog: 2, sct: 0, timestamp: 1 }, applyTo: 'index', legacy: true, signature: true }),
  withRoot({ predicateType: 'https://example.com/signature', applyTo: 'instances' }),
  withRoot({ attestations: [PROVENANCE, { predicateType: 'https://spdx.dev/Document', identities: [WHO] }] }),
  withRoot({ signature: false, attestations: [PROVENANCE] }),
  withRoot({ signature: false, attestations: [PROVENANCE], legacy: true }),
  withKeys({ legacy: true }),
  withKeys({ trustedRootPath: '/etc/trusted_root.json', require: { tlog: 1 } }),
  withIdentity({ issuerRegexp: 'https://.*', subjectRegexp: '.*@example\\.com' }),
  withIdentity({ issuer: ISSUER, subjectGlob: 'https://github.com/acme/*/.github/**' }),
  withIdentity({ ...WHO, extensions: { sourceRepositoryIdentifier: '1', runnerEnvironment: 'github-hosted' } }),
];

/** Bad ones that the schema knows for bad as well: what they are, the document, and what the parser says. */
export const MISSHAPEN: readonly (readonly [what: string, document: unknown, message: string])[] = [
  ['a list', [], 'the document is not an object'],
  ['no version', { default: [{ type: 'none' }] }, 'has no version'],
  ['another version', { version: 2, default: [{ type: 'none' }] }, 'version is not a whole number from 1 to 1'],
  ['no default', { version: 1 }, 'has no default'],
  ['an empty list', { version: 1, default: [] }, 'default is an empty list'],
  ['an unknown key', { version: 1, default: [{ type: 'none' }], x: 1 }, 'has the unknown key "x"'],
  [
    'an unknown type',
    trustPolicy({ type: 'sigstore' }),
    'is "sigstore", which is none of none, reject, sigstoreBundle',
  ],
  ['no type', trustPolicy({}), 'has no type'],
  ['a plain one with more', trustPolicy({ type: 'none', keyPaths: ['k'] }), 'has the unknown key "keyPaths"'],
  ['no keys and no identities', trustPolicy({ type: 'sigstoreBundle' }), 'has neither identities nor keyPaths'],
  [
    'identities without a root',
    trustPolicy({ type: 'sigstoreBundle', identities: [WHO] }),
    'neither trustedRootPath nor',
  ],
  ['two roots', withRoot({ trustedRoot: 'public-good' }), 'has both trustedRootPath and trustedRoot'],
  [
    'an unknown root',
    trustPolicy({ ...BUNDLE, trustedRootPath: undefined, trustedRoot: 'mine' }),
    'none of public-good',
  ],
  ['keys and identities', withRoot({ keyPaths: ['k'] }), 'has both keyPaths and identities'],
  ['no identity', withRoot({ identities: [] }), 'identities is an empty list'],
  ['witnesses without a root', withKeys({ require: { tlog: 1 } }), 'has require and no trusted root'],
  ['too many witnesses', withRoot({ require: { tlog: 11 } }), 'tlog is not a whole number from 0 to 10'],
  ['half a witness', withRoot({ require: { tlog: 0.5 } }), 'tlog is not a whole number'],
  ['no witnesses', withRoot({ require: {} }), 'require is empty'],
  ['nothing asked for', withRoot({ signature: false }), 'asks for no signature and has no attestations'],
  [
    'a signature of some type, and none',
    withRoot({ signature: false, attestations: [PROVENANCE], predicateType: 'https://example.com/signed' }),
    'asks for no signature and has predicateType',
  ],
  ['an unknown scope of it', withRoot({ applyTo: 'all' }), 'applyTo is "all"'],
  ['an attestation of nothing', withRoot({ attestations: [{}] }), 'has no predicateType'],
  ['a text for a flag', withRoot({ legacy: 'yes' }), 'legacy is neither true nor false'],
  ['no issuer', withIdentity({ subject: SUBJECT }), 'has none of issuer, issuerRegexp'],
  ['no subject', withIdentity({ issuer: ISSUER }), 'has none of subject, subjectRegexp, subjectGlob'],
  ['two issuers', withIdentity({ ...WHO, issuerRegexp: '.*' }), 'has both issuer and issuerRegexp'],
  ['two subjects', withIdentity({ ...WHO, subjectGlob: '*' }), 'has both subject and subjectGlob'],
  ['an empty subject', withIdentity({ issuer: ISSUER, subject: '' }), 'subject is empty'],
  ['an unknown claim', withIdentity({ ...WHO, extensions: { repository: 'x' } }), 'unknown key "repository"'],
  ['no claims', withIdentity({ ...WHO, extensions: {} }), 'extensions is empty'],
];

/** Bad ones that the schema does not see through. */
export const MEANINGLESS: readonly (readonly [what: string, document: unknown, message: string])[] = [
  ['a short name of an option', withRoot({ attestations: [{ predicateType: 'spdxjson' }] }), 'is no URI'],
  ['no regular expression', withIdentity({ issuer: ISSUER, subjectRegexp: 'a(' }), 'is not a regular expression'],
  ['one that opens a group', withIdentity({ issuer: ISSUER, subjectRegexp: 'a)|(b' }), 'is not a regular expression'],
  ['a look-ahead', withIdentity({ issuerRegexp: '(?=a)b', subject: SUBJECT }), 'RE2 has no lookahead'],
  [
    'a relative scope',
    { version: 1, default: [{ type: 'none' }], transports: { oci: { 'a/b': [{ type: 'none' }] } } },
    'transports.oci["a/b"] is no scope of oci: write an absolute path',
  ],
  ['an identity without a time', withRoot({ require: { timestamp: 0 } }), 'require.timestamp is 0'],
  [
    'an identity beside keys',
    withKeys({ attestations: [{ predicateType: 'https://slsa.dev/provenance/v1', identities: [WHO] }] }),
    'has keyPaths, and identities in attestations[0]',
  ],
];
