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

describe('a predicate', () => {
  it.each([
    ['https://spdx.dev/Document', { spdxVersion: 'SPDX-2.3' }],
    ['https://cyclonedx.org/bom', { bomFormat: 'CycloneDX' }],
    ['https://openvex.dev/ns', { '@context': 'https://openvex.dev/ns/v0.2.0' }],
    ['https://slsa.dev/provenance/v1', { buildDefinition: {}, runDetails: {} }],
    ['https://example.com/own', { anything: 1 }],
  ])('of %s is taken as it is', (type, predicate) => {
    expect(checkPredicate(predicate, type, 'p.json')).toEqual(predicate);
  });

  it.each([
    ['https://spdx.dev/Document', { bomFormat: 'CycloneDX' }],
    ['https://cyclonedx.org/bom', { spdxVersion: 'SPDX-2.3' }],
    ['https://openvex.dev/ns', { '@context': 'https://example.com' }],
    ['https://slsa.dev/provenance/v1', { buildType: 'x' }],
    ['https://example.com/own', ['a list']],
    ['https://example.com/own', null],
  ])('that is not of %s is refused', async (type, predicate) => {
    await failureOf(async () => Promise.resolve(checkPredicate(predicate, type, 'p.json')), 'INPUT_INVALID');
  });
});
