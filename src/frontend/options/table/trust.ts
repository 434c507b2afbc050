import type { CommandName, Option } from '../option.ts';
import { SIGNING } from './commands.ts';

/** Commands whose signatures may claim a name. */
const SIGNING_BY_NAME: readonly CommandName[] = ['copy', 'sync', 'sign'];

/** Whom we trust. */
export const TRUST_OPTIONS: readonly Option[] = [
  { name: 'insecure-policy', kind: 'boolean', help: 'accept anything, whatever a policy file says', commands: 'all' },
  { name: 'policy', kind: 'string', value: 'FILE', help: 'the policy file to obey', commands: 'all', input: 'policy' },
  {
    name: 'trust-policy',
    kind: 'string',
    value: 'FILE',
    help: 'the trust policy to obey as well; else WAYBILL_TRUST_POLICY, else policy.sigstore.json beside the policy',
    commands: 'all',
    input: 'trust-policy',
  },
  {
    name: 'key',
    kind: 'string',
    value: 'FILE|env:NAME',
    help: 'the key: a private one to sign, a public one to verify',
    commands: [...SIGNING, 'verify', 'tree'],
    input: 'key',
  },
  {
    name: 'trusted-root',
    kind: 'string',
    value: 'FILE',
    help: 'the authorities and logs of the sigstore instance that signed (trusted_root.json)',
    commands: ['verify', 'tree'],
  },
  {
    name: 'sign-by',
    kind: 'string',
    value: 'KEY',
    help: "sign with GPG: a fingerprint of gpg's keyring or of the key in GPG_PRIVATE_KEY, a file with a secret key, or env:NAME",
    commands: SIGNING_BY_NAME,
  },
  {
    name: 'sign-identity',
    kind: 'string',
    value: 'REFERENCE',
    help: "what signatures claim the image to be, instead of the destination's names",
    commands: SIGNING_BY_NAME,
  },
  {
    name: 'output',
    short: 'o',
    kind: 'string',
    value: 'FILE',
    help: 'where the signature is written (default stdout)',
    commands: ['standalone-sign'],
  },
  {
    name: 'public-key-file',
    kind: 'string',
    value: 'FILE',
    help: "the public keys that count, instead of those of gpg's keyring",
    commands: ['standalone-verify'],
  },
  {
    name: 'recursive',
    kind: 'optional-boolean',
    help: 'every image of an index as well (default for sign)',
    commands: ['sign', 'attest', 'verify'],
  },
  {
    name: 'type',
    kind: 'string',
    value: 'TYPE',
    help: 'what the statement is: slsaprovenance1, spdxjson, cyclonedx, openvex, vuln, custom, a URI …',
    commands: ['attest', 'verify'],
    input: 'type',
  },
  {
    name: 'predicate',
    kind: 'string',
    value: 'FILE',
    help: 'the JSON document that the statement is made of',
    commands: ['attest'],
    input: 'predicate',
  },
  {
    name: 'require-signed',
    kind: 'boolean',
    help: 'refuse images that no policy wants signed',
    commands: 'all',
  },
  {
    name: 'sign-by-sigstore-private-key',
    kind: 'string',
    value: 'FILE',
    help: 'sign with this key of cosign or skopeo, for the .sig tag',
    commands: ['copy', 'sync', 'sign'],
  },
  {
    name: 'sign-by-sigstore',
    kind: 'string',
    value: 'FILE',
    help: 'sign as a file of parameters says (containers-sigstore-signing-params.yaml(5)): a key or Fulcio, and a log',
    commands: ['copy', 'sync', 'sign'],
  },
  {
    name: 'sign-passphrase-file',
    kind: 'string',
    value: 'FILE',
    help: "a file with the signing key's passphrase in its first line; else GPG_PASSPHRASE, for sigstore keys COSIGN_PASSWORD, else it is asked for",
    commands: ['copy', 'sync', 'sign'],
  },
  {
    name: 'signature-format',
    kind: 'string',
    value: 'FORMAT',
    help: 'bundle (cosign 3), legacy (the .sig tag: skopeo, podman, older cosigns) or both; --sign-by-sigstore… is legacy unless told',
    commands: ['copy', 'sync', 'sign'],
  },
  {
    name: 'allow-unencrypted-key',
    kind: 'boolean',
    help: 'take a signing key that no passphrase protects',
    commands: ['copy', 'sync', 'sign'],
  },
  {
    name: 'output-prefix',
    kind: 'string',
    value: 'PREFIX',
    help: 'where the key pair is written: PREFIX.private and PREFIX.pub',
    commands: ['generate-sigstore-key'],
  },
  {
    name: 'passphrase-file',
    kind: 'string',
    value: 'FILE',
    help: "a file with the key's passphrase in its first line; else COSIGN_PASSWORD (GPG: GPG_PASSPHRASE), else it is asked for",
    commands: ['generate-sigstore-key', 'standalone-sign'],
  },
];
