import type { CommandName } from '../options/option.ts';

export interface Command {
  readonly name: CommandName;
  readonly operands: string;
  readonly least: number;
  readonly most: number;
  readonly help: string;
  readonly examples: readonly string[];
  /** Accepted for skopeo's sake and left out of the help. */
  readonly hidden?: true;
}

const MANY = Number.MAX_SAFE_INTEGER;

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'copy',
    operands: 'SOURCE DESTINATION [DESTINATION…]',
    least: 2,
    most: MANY,
    help: 'copy an image, with all its platforms and what is attached to it, to one or more places',
    examples: [
      'waybill copy docker://ghcr.io/acme/app:1.4 docker://registry.example.com/prod/app:1.4',
      'waybill copy docker://ghcr.io/acme/app:1.4 docker://quay.io/acme/app docker://docker.io/acme/app --tag 1.4 --tag latest',
      'waybill copy --platform linux/amd64 docker://alpine:3.20 oci:./layout:3.20',
    ],
  },
  {
    name: 'sync',
    operands: 'SOURCE DESTINATION | --config FILE',
    least: 0,
    most: 2,
    help: 'keep many images the same in another place: repositories, namespaces, directory trees, layouts',
    examples: [
      'waybill sync --src docker --dest docker ghcr.io/acme/app registry.example.com/mirror',
      'waybill sync --src docker --dest docker harbor.example.com/team/ registry.example.com/mirror   # a namespace',
      'waybill sync --src yaml --dest dir images.yaml /media/usb',
      'waybill sync --src dir --dest docker /media/usb registry.example.com/mirror --dry-run',
      'waybill sync --config sync.yml   # docs/sync.md',
      'waybill sync --src docker --dest docker ghcr.io/acme/ registry.example.com/mirror --plan plan.json',
      'waybill sync --src docker --dest docker ghcr.io/acme/ registry.example.com/mirror --shard 1/4',
    ],
  },
  {
    name: 'apply',
    operands: 'PLAN',
    least: 0,
    most: 1,
    help: 'do what a plan says, by digest; what has changed since is left alone, and said',
    examples: [
      'waybill apply plan.json',
      'waybill apply plan.json --shard 1/4 --result shard-1.json',
      'waybill apply plan.json --shard auto   # in a job of GitLab with parallel:',
    ],
  },
  {
    name: 'result',
    operands: 'merge FILE [FILE…]',
    least: 2,
    most: MANY,
    help: 'join the results of shards into one, with one exit code',
    examples: [
      'waybill result merge shard-*.json --result result.json',
      'waybill result merge shard-*.json --plan plan.json   # and every image of the plan must be among them',
    ],
  },
  {
    name: 'inspect',
    operands: 'IMAGE',
    least: 1,
    most: 1,
    help: 'show an image without pulling it',
    examples: [
      'waybill inspect docker://alpine:3.20',
      "waybill inspect --format '{{.Digest}}' docker://alpine:3.20",
      'waybill inspect --raw docker://alpine:3.20',
    ],
  },
  {
    name: 'list-tags',
    operands: 'REPOSITORY',
    least: 1,
    most: 1,
    help: 'list the tags of a repository',
    examples: ['waybill list-tags docker://alpine'],
  },
  {
    name: 'list-repos',
    operands: 'HOST[/NAMESPACE]',
    least: 1,
    most: 1,
    help: 'list the repositories of a registry',
    examples: ['waybill list-repos registry.example.com', 'waybill list-repos registry.example.com/team'],
  },
  {
    name: 'inventory',
    operands: 'HOST[/NAMESPACE] [HOST…]',
    least: 1,
    most: MANY,
    help: 'list what registries hold, tag by tag and blob by blob, for an export elsewhere',
    examples: ['waybill inventory registry.example.com/team > inventory.json'],
  },
  {
    name: 'export',
    operands: 'IMAGE [IMAGE…] oci-archive:FILE',
    least: 2,
    most: MANY,
    help: 'write many images, with what is attached to them, into one archive',
    examples: [
      'waybill export docker://ghcr.io/acme/app:1.4 docker://ghcr.io/acme/web:2.0 oci-archive:release.tar',
      'waybill export --have inventory.json --split 4G docker://ghcr.io/acme/app:1.5 oci-archive:update.tar',
    ],
  },
  {
    name: 'import',
    operands: 'oci-archive:FILE HOST[/NAMESPACE]',
    least: 2,
    most: 2,
    help: 'check an archive, then push every image in it, under its own path and tag',
    examples: ['waybill import oci-archive:release.tar registry.far.example.com'],
  },
  {
    name: 'tag',
    operands: 'IMAGE NAME [NAME…]',
    least: 2,
    most: MANY,
    help: 'move names to an image without moving bytes',
    examples: ['waybill tag docker://registry.example.com/app@sha256:… 1.4 latest'],
  },
  {
    name: 'untag',
    operands: 'IMAGE:TAG',
    least: 1,
    most: 1,
    help: 'remove one name and leave its siblings',
    examples: ['waybill untag docker://registry.example.com/app:old'],
  },
  {
    name: 'delete',
    operands: 'IMAGE',
    least: 1,
    most: 1,
    help: 'remove an image with every tag on it',
    examples: ['waybill delete docker://registry.example.com/app:old'],
  },
  {
    name: 'prune',
    operands: 'REPOSITORY [REPOSITORY…]',
    least: 1,
    most: MANY,
    help: 'remove old tags, and what nothing needs any more; without --yes only say which',
    examples: [
      "waybill prune --match 'pr-*' --older-than 30d docker://registry.example.com/team/app",
      "waybill prune --keep 10 --by semver --match 'semver:*' --protect 1.4.2 --yes docker://registry.example.com/team/app",
      "waybill prune --keep 5 --match 'main-*' --match 'release-*' docker://registry.example.com/team/",
    ],
  },
  {
    name: 'sign',
    operands: 'IMAGE [IMAGE…]',
    least: 1,
    most: MANY,
    help: 'sign images where they are, by digest: an index, and every image in it',
    examples: [
      'waybill sign docker://ghcr.io/acme/app@sha256:…   # as the CI job itself',
      'waybill sign --key cosign.key docker://registry.example.com/prod/app:1.4',
      'waybill sign --sign-by 4F9E… docker://registry.example.com/prod/app:1.4   # GPG',
    ],
  },
  {
    name: 'attest',
    operands: 'IMAGE [IMAGE…]',
    least: 1,
    most: MANY,
    help: 'attach a signed statement to images: provenance, an SBOM, a VEX document …',
    examples: [
      'waybill attest --type spdxjson --predicate sbom.spdx.json docker://ghcr.io/acme/app@sha256:…',
      'waybill attest --type slsaprovenance1 docker://ghcr.io/acme/app@sha256:…   # made of what the CI job says of itself',
      'waybill attest --type slsaprovenance1 --predicate provenance.json --key cosign.key docker://registry.example.com/app:1.4',
    ],
  },
  {
    name: 'verify',
    operands: 'IMAGE [IMAGE…]',
    least: 1,
    most: MANY,
    help: 'verify signatures or statements of images, by a key, by who signed, or by the policies in force; moves nothing',
    examples: [
      'waybill verify --key cosign.pub docker://registry.example.com/app:1.4',
      'waybill verify --certificate-identity https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main --certificate-oidc-issuer https://token.actions.githubusercontent.com docker://ghcr.io/acme/app:1.4',
      'waybill verify --type slsaprovenance1 --key cosign.pub docker://registry.example.com/app:1.4',
      'waybill verify --policy policy.json docker://registry.example.com/app:1.4',
    ],
  },
  {
    name: 'tree',
    operands: 'IMAGE',
    least: 1,
    most: 1,
    help: 'show an image, its platforms, what is attached to them, and who signed it',
    examples: [
      'waybill tree docker://ghcr.io/acme/app:1.4',
      'waybill tree --key cosign.pub --trusted-root trusted_root.json docker://registry.example.com/app:1.4 --json',
    ],
  },
  {
    name: 'manifest-digest',
    operands: 'FILE',
    least: 1,
    most: 1,
    help: 'print the digest of a manifest file',
    examples: ['waybill manifest-digest manifest.json'],
  },
  {
    name: 'login',
    operands: 'REGISTRY[/NAMESPACE]',
    least: 0,
    most: 1,
    help: 'log in to a registry, for this and other programs',
    examples: [
      'echo "$TOKEN" | waybill login --username robot --password-stdin registry.example.com',
      'waybill login --get-login registry.example.com',
      'waybill login --authfile ./auth.json registry.example.com/team',
    ],
  },
  {
    name: 'logout',
    operands: 'REGISTRY[/NAMESPACE]',
    least: 0,
    most: 1,
    help: 'forget a login',
    examples: ['waybill logout registry.example.com', 'waybill logout --all'],
  },
  {
    name: 'check',
    operands: 'REFERENCE [REFERENCE…]',
    least: 1,
    most: MANY,
    help: 'say which credential is used for a registry, where it was looked for, and what is allowed there',
    examples: [
      'waybill check docker://ghcr.io/acme/app:1.4',
      'waybill check --push docker://registry.example.com/prod/app',
    ],
  },
  {
    name: 'serve',
    operands: '[DIRECTORY]',
    least: 0,
    most: 1,
    help: 'run a registry on loopback; the first line printed is its URL',
    examples: ['waybill serve', 'waybill serve ./registry --listen 127.0.0.1:5000'],
  },
  {
    name: 'generate-sigstore-key',
    operands: '',
    least: 0,
    most: 0,
    help: 'make a key pair that signs images, its private key encrypted as cosign and skopeo have it',
    examples: [
      'waybill generate-sigstore-key --output-prefix ./release',
      'waybill generate-sigstore-key --output-prefix ./release --passphrase-file passphrase.txt',
    ],
  },
  {
    name: 'standalone-sign',
    operands: 'MANIFEST REFERENCE KEY',
    least: 3,
    most: 3,
    help: "sign a manifest's file with GPG, under a reference",
    examples: [
      'waybill standalone-sign manifest.json registry.example.com/team/app:v1 0123456789ABCDEF0123456789ABCDEF01234567 -o app.signature',
      'waybill standalone-sign manifest.json registry.example.com/team/app:v1 secret-key.asc > app.signature',
    ],
  },
  {
    name: 'standalone-verify',
    operands: 'MANIFEST REFERENCE FINGERPRINT[,…]|any|KEYFILE [SIGNATURE]',
    least: 3,
    most: 4,
    help: 'verify a GPG signature of a manifest; without SIGNATURE, the one that is kept for REFERENCE, by the keys of KEYFILE',
    examples: [
      'waybill standalone-verify manifest.json registry.example.com/team/app:v1 any app.signature --public-key-file keys.asc',
      'waybill standalone-verify manifest.json registry.example.com/team/app:v1 keys.asc',
    ],
  },
  {
    name: 'untrusted-signature-dump-without-verification',
    operands: 'SIGNATURE',
    least: 1,
    most: 1,
    help: 'show what a GPG signature claims, with nothing of it verified',
    examples: ['waybill untrusted-signature-dump-without-verification app.signature'],
    hidden: true,
  },
];
