import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';

type Json = Readonly<Record<string, unknown>>;

interface PredicateKind {
  /** The short names that people type, cosign's among them. */
  readonly names: readonly string[];
  readonly uri: string;
  /** What the predicate has to be, where its kind says so; `undefined` when it is. */
  readonly misfit?: (predicate: Json) => string | undefined;
  /** What the predicate says of the version of its format, for types that may have one behind them. */
  readonly version?: (predicate: Json) => string | undefined;
}

/** Who built something, and of what: https://slsa.dev/spec/v1.1/provenance */
export const SLSA_PROVENANCE: string = 'https://slsa.dev/provenance/v1';

const KINDS: readonly PredicateKind[] = [
  {
    names: ['slsaprovenance1', 'slsa'],
    uri: SLSA_PROVENANCE,
    // What the specification calls REQUIRED for SLSA Build L1.
    misfit: ({ buildDefinition, runDetails }) => {
      const { buildType, externalParameters } = objectOf(buildDefinition);
      return isText(buildType) &&
        isObject(externalParameters) &&
        isText(objectOf(objectOf(runDetails)['builder'])['id'])
        ? undefined
        : 'it needs buildDefinition with buildType and externalParameters, and runDetails with builder.id';
    },
  },
  {
    names: ['slsaprovenance', 'slsaprovenance02'],
    uri: 'https://slsa.dev/provenance/v0.2',
    misfit: ({ builder, buildType }) =>
      isText(objectOf(builder)['id']) && isText(buildType) ? undefined : 'it needs builder.id and buildType',
  },
  {
    names: ['spdxjson', 'spdx'],
    uri: 'https://spdx.dev/Document',
    misfit: (predicate) =>
      spdxVersion(predicate) === undefined
        ? 'it has neither the spdxVersion of SPDX 2 nor the @context of SPDX 3'
        : undefined,
    version: spdxVersion,
  },
  {
    names: ['cyclonedx'],
    uri: 'https://cyclonedx.org/bom',
    misfit: ({ bomFormat, specVersion }) => {
      if (bomFormat !== 'CycloneDX') return 'its bomFormat is not CycloneDX';
      return versionIn(/^(\d+\.\d+)$/, specVersion) === undefined ? 'it needs specVersion' : undefined;
    },
    version: ({ specVersion }) => versionIn(/^(\d+\.\d+)$/, specVersion),
  },
  {
    names: ['openvex', 'vex'],
    uri: 'https://openvex.dev/ns',
    misfit: ({ '@context': context, statements }) => {
      if (versionIn(/^https:\/\/openvex\.dev\/ns()(?:\/v\d[\w.]*)?$/, context) === undefined)
        return 'its @context is not https://openvex.dev/ns';
      return Array.isArray(statements) ? undefined : 'it needs statements';
    },
    version: ({ '@context': context }) => versionIn(/\/v(\d[\w.]*)$/, context),
  },
  {
    names: ['vuln'],
    uri: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    misfit: ({ scanner }) => (isObject(scanner) ? undefined : 'it needs scanner'),
  },
  { names: ['link'], uri: 'https://in-toto.io/Link/v1' },
  {
    names: ['vsa'],
    uri: 'https://slsa.dev/verification_summary/v1',
    misfit: ({ verifier, verificationResult: result }) =>
      isText(objectOf(verifier)['id']) && (result === 'PASSED' || result === 'FAILED')
        ? undefined
        : 'it needs verifier.id and a verificationResult, PASSED or FAILED',
  },
  { names: ['custom'], uri: 'https://cosign.sigstore.dev/attestation/v1' },
];

/** SPDX 2 names its version; SPDX 3 is JSON-LD, and names it in the address of its context. */
function spdxVersion({ spdxVersion: version, '@context': context }: Json): string | undefined {
  return (
    versionIn(/^SPDX-(2\.\d+)$/, version) ??
    versionIn(/^https:\/\/spdx\.org\/rdf\/(3(?:\.\d+){1,2})\/spdx-context\.jsonld$/, context)
  );
}

const LONGEST_URI = 1024;
/** `/v2.3`; `/vulnerabilities` would be another type. */
const VERSION = /^\/v\d[\w.+-]*$/;

/** The URI of a predicate type that was given by a short name or as a URI. Fails with INPUT_INVALID. */
export function parsePredicateType(text: string): string {
  const known = KINDS.find(({ names }) => names.includes(text.toLowerCase()));
  if (known !== undefined) return known.uri;
  if (text.length <= LONGEST_URI && /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(text)) return text;
  throw new Failure('INPUT_INVALID', `${quoteForeign(text, 80)} is no predicate type`, {
    side: 'local',
    hint: `use one of ${KINDS.flatMap(({ names }) => names).join(', ')}, or a URI`,
  });
}

/** Whether a statement's type is the one that is wanted. Those of SBOMs may have a version behind them. */
export function isPredicateType(found: string, wanted: string): boolean {
  if (found === wanted) return true;
  const mayGoOn =
    wanted === 'https://spdx.dev/Document' ||
    wanted === 'https://openvex.dev/ns' ||
    wanted === 'https://cyclonedx.org/bom';
  return mayGoOn && found.startsWith(wanted) && VERSION.test(found.slice(wanted.length));
}

/** Fails with INPUT_INVALID where the predicate cannot be what its type says. */
export function checkPredicate(predicate: unknown, type: string, file: string): Json {
  const refuse = (why: string): Failure =>
    new Failure('INPUT_INVALID', `${file} is no predicate of the type ${type}: ${why}`, {
      side: 'local',
      subject: file,
      hint: 'check --type and --predicate',
    });
  if (!isObject(predicate)) throw refuse('it is not a JSON object');
  if (isText(predicate['_type']) && 'predicateType' in predicate) {
    throw refuse('it is a whole in-toto statement, and its predicate alone belongs here');
  }
  const kind = KINDS.find(({ uri }) => isPredicateType(type, uri));
  const misfit = kind?.misfit?.(predicate);
  if (misfit !== undefined) throw refuse(misfit);
  const [wanted, found] = [type.slice(kind?.uri.length ?? type.length).replace(/^\/v/, ''), kind?.version?.(predicate)];
  if (wanted !== '' && found !== undefined && !isWithin(wanted, found) && !isWithin(found, wanted)) {
    throw refuse(`it is of version ${found}`);
  }
  return predicate;
}

/** Whether `3.0.1` is a `3.0`. */
function isWithin(version: string, whole: string): boolean {
  return `${version}.`.startsWith(`${whole}.`);
}

function versionIn(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' ? pattern.exec(value)?.[1] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
