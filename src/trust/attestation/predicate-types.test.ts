import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { checkPredicate, isPredicateType, parsePredicateType } from './predicate-types.ts';

describe('the type of a predicate', () => {
  it.each([
    ['spdxjson', 'https://spdx.dev/Document'],
    ['SLSAprovenance1', 'https://slsa.dev/provenance/v1'],
    ['https://example.com/own/v3', 'https://example.com/own/v3'],
  ])('%s is %s', (text, uri) => {
    expect(parsePredicateType(text)).toBe(uri);
  });

  it.each(['sbom', '', 'https://exa mple.com', 'x'.repeat(2000)])('%j is none', async (text) => {
    await failureOf(async () => Promise.resolve(parsePredicateType(text)), 'INPUT_INVALID');
  });

  it('of an SBOM may have its version behind it, and nothing else', () => {
    expect(isPredicateType('https://spdx.dev/Document/v2.3', 'https://spdx.dev/Document')).toBe(true);
    expect(isPredicateType('https://openvex.dev/ns/v0.2.0', 'https://openvex.dev/ns')).toBe(true);
    expect(isPredicateType('https://cyclonedx.org/bom/vulnerabilities', 'https://cyclonedx.org/bom')).toBe(false);
    expect(isPredicateType('https://spdx.dev/Document/v2.3/notes', 'https://spdx.dev/Document')).toBe(false);
    expect(isPredicateType('https://spdx.dev/Documents', 'https://spdx.dev/Document')).toBe(false);
    expect(isPredicateType('https://slsa.dev/provenance/v1/v2', 'https://slsa.dev/provenance/v1')).toBe(false);
  });
});

const SPDX3 = { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [] };
const VEX = { '@context': 'https://openvex.dev/ns/v0.2.0', statements: [] };
const PROVENANCE = {
  buildDefinition: { buildType: 'https://example.com/build', externalParameters: {} },
  runDetails: { builder: { id: 'https://example.com/builder' } },
};

describe('a predicate', () => {
  it.each([
    ['https://spdx.dev/Document', { spdxVersion: 'SPDX-2.3' }],
    ['https://spdx.dev/Document/v2.3', { spdxVersion: 'SPDX-2.3' }],
    ['https://spdx.dev/Document', SPDX3],
    ['https://spdx.dev/Document/v3.0', SPDX3],
    ['https://cyclonedx.org/bom', { bomFormat: 'CycloneDX', specVersion: '1.6' }],
    ['https://cyclonedx.org/bom/v1.6', { bomFormat: 'CycloneDX', specVersion: '1.6' }],
    ['https://openvex.dev/ns', VEX],
    ['https://openvex.dev/ns/v0.2.0', VEX],
    ['https://openvex.dev/ns/v0.2.0', { ...VEX, '@context': 'https://openvex.dev/ns' }],
    ['https://slsa.dev/provenance/v1', PROVENANCE],
    ['https://slsa.dev/provenance/v0.2', { builder: { id: 'b' }, buildType: 't' }],
    ['https://cosign.sigstore.dev/attestation/vuln/v1', { invocation: {}, scanner: {}, metadata: {} }],
    ['https://slsa.dev/verification_summary/v1', { verifier: { id: 'v' }, verificationResult: 'PASSED' }],
    ['https://in-toto.io/Link/v1', { _type: 'link', name: 'build' }],
    ['https://example.com/own', { anything: 1 }],
  ])('of %s is taken as it is: %j', (type, predicate) => {
    expect(checkPredicate(predicate, type, 'p.json')).toBe(predicate);
  });

  it.each([
    ['https://spdx.dev/Document', { bomFormat: 'CycloneDX', specVersion: '1.6' }, 'neither the spdxVersion'],
    ['https://spdx.dev/Document', { spdxVersion: 'SPDX-9' }, 'neither the spdxVersion'],
    ['https://spdx.dev/Document', { '@context': 'https://openvex.dev/ns' }, 'neither the spdxVersion'],
    ['https://spdx.dev/Document/v2.2', { spdxVersion: 'SPDX-2.3' }, 'it is of version 2.3'],
    ['https://spdx.dev/Document/v2.3', SPDX3, 'it is of version 3.0.1'],
    ['https://cyclonedx.org/bom', { spdxVersion: 'SPDX-2.3' }, 'bomFormat'],
    ['https://cyclonedx.org/bom', { bomFormat: 'CycloneDX' }, 'specVersion'],
    ['https://cyclonedx.org/bom/v1.5', { bomFormat: 'CycloneDX', specVersion: '1.6' }, 'it is of version 1.6'],
    ['https://openvex.dev/ns', { ...VEX, '@context': 'https://example.com' }, '@context'],
    ['https://openvex.dev/ns', { ...VEX, '@context': 'https://openvex.dev/nsx' }, '@context'],
    ['https://openvex.dev/ns', { '@context': 'https://openvex.dev/ns/v0.2.0' }, 'statements'],
    ['https://openvex.dev/ns/v0.0.1', VEX, 'it is of version 0.2.0'],
    ['https://slsa.dev/provenance/v1', { buildType: 'x' }, 'buildDefinition'],
    ['https://slsa.dev/provenance/v1', { buildDefinition: {}, runDetails: {} }, 'buildType'],
    ['https://slsa.dev/provenance/v1', { ...PROVENANCE, runDetails: { builder: {} } }, 'builder.id'],
    ['https://slsa.dev/provenance/v1', { ...PROVENANCE, buildDefinition: { buildType: 'x' } }, 'externalParameters'],
    ['https://slsa.dev/provenance/v0.2', PROVENANCE, 'buildType'],
    ['https://slsa.dev/verification_summary/v1', { verifier: { id: 'v' }, verificationResult: 'ok' }, 'PASSED'],
    ['https://cosign.sigstore.dev/attestation/vuln/v1', { vulnerabilities: [] }, 'scanner'],
    [
      'https://example.com/own',
      { _type: 'https://in-toto.io/Statement/v1', predicateType: 'x', predicate: {} },
      'a whole in-toto statement',
    ],
    ['https://example.com/own', ['a list'], 'not a JSON object'],
    ['https://example.com/own', null, 'not a JSON object'],
  ])('that is not of %s is refused: %j', async (type, predicate, why) => {
    const failure = await failureOf(
      async () => Promise.resolve(checkPredicate(predicate, type, 'p.json')),
      'INPUT_INVALID',
    );
    expect(failure.message).toMatch(/^p\.json is no predicate of the type \S+: [^\n]+$/);
    expect(failure.message).toContain(why);
  });
});
