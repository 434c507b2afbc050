import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';

interface PredicateKind {
  /** The short names that people type, cosign's among them. */
  readonly names: readonly string[];
  readonly uri: string;
  /** What the predicate has to be, where its kind says so; `undefined` when it is. */
  readonly misfit?: (predicate: Readonly<Record<string, unknown>>) => string | undefined;
}

const KINDS: readonly PredicateKind[] = [
  {
    names: ['slsaprovenance1', 'slsa'],
    uri: 'https://slsa.dev/provenance/v1',
    misfit: ({ buildDefinition, runDetails }) =>
      isObject(buildDefinition) && isObject(runDetails) ? undefined : 'it needs buildDefinition and runDetails',
  },
  {
    names: ['slsaprovenance', 'slsaprovenance02'],
    uri: 'https://slsa.dev/provenance/v0.2',
    misfit: ({ builder, buildType }) =>
      isObject(builder) && typeof buildType === 'string' ? undefined : 'it needs builder and buildType',
  },
  {
    names: ['spdxjson', 'spdx'],
    uri: 'https://spdx.dev/Document',
    misfit: (predicate) =>
      typeof predicate['spdxVersion'] === 'string' || typeof predicate['@context'] === 'string'
        ? undefined
        : 'it needs spdxVersion',
  },
  {
    names: ['cyclonedx'],
    uri: 'https://cyclonedx.org/bom',
    misfit: ({ bomFormat }) => (bomFormat === 'CycloneDX' ? undefined : 'its bomFormat is not CycloneDX'),
  },
  {
    names: ['openvex', 'vex'],
    uri: 'https://openvex.dev/ns',
    misfit: ({ '@context': context }) =>
      typeof context === 'string' && context.startsWith('https://openvex.dev/ns')
        ? undefined
        : 'its @context is not https://openvex.dev/ns',
  },
  { names: ['vuln'], uri: 'https://cosign.sigstore.dev/attestation/vuln/v1' },
  { names: ['link'], uri: 'https://in-toto.io/Link/v1' },
  { names: ['vsa'], uri: 'https://slsa.dev/verification_summary/v1' },
  { names: ['custom'], uri: 'https://cosign.sigstore.dev/attestation/v1' },
];

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
export function checkPredicate(predicate: unknown, type: string, file: string): Readonly<Record<string, unknown>> {
  const refuse = (why: string): Failure =>
    new Failure('INPUT_INVALID', `${file} is no predicate of the type ${type}: ${why}`, {
      side: 'local',
      subject: file,
      hint: 'check --type and --predicate',
    });
  if (!isObject(predicate)) throw refuse('it is not a JSON object');
  const misfit = KINDS.find(({ uri }) => isPredicateType(type, uri))?.misfit?.(predicate);
  if (misfit !== undefined) throw refuse(misfit);
  return predicate;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
