import { objectSchema, type JsonSchema } from '../schema-keys.ts';
import {
  ATTESTATION_KEYS,
  BUNDLE_KEYS,
  DOCUMENT_KEYS,
  EXTENSION_KEYS,
  IDENTITY_KEYS,
  PLAIN_KEYS,
  REQUIRE_KEYS,
} from './keys.ts';

/**
 * The JSON schema of the trust policy (draft 7), from the table that the parser reads by. It knows the keys, which go together and the
 * form of values; scopes, paths and expressions are for the parser.
 */
export function trustPolicySchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A trust policy of waybill',
    ...objectSchema(DOCUMENT_KEYS, { required: ['version', 'default'] }),
    definitions: {
      requirement: {
        anyOf: [objectSchema(PLAIN_KEYS, { required: ['type'] }), { $ref: '#/definitions/bundle' }],
      },
      bundle: objectSchema(BUNDLE_KEYS, {
        required: ['type'],
        anyOf: [
          { required: ['identities'], anyOf: [{ required: ['trustedRootPath'] }, { required: ['trustedRoot'] }] },
          { required: ['keyPaths'] },
        ],
        dependencies: {
          trustedRootPath: not('trustedRoot'),
          keyPaths: not('identities'),
          require: { anyOf: [{ required: ['trustedRootPath'] }, { required: ['trustedRoot'] }] },
          signature: {
            anyOf: [
              { properties: { signature: { const: true } } },
              { required: ['attestations'], ...not('predicateType') },
            ],
          },
        },
      }),
      identity: objectSchema(IDENTITY_KEYS, {
        anyOf: [
          { required: ['issuer'], ...not('issuerRegexp') },
          { required: ['issuerRegexp'], ...not('issuer') },
        ],
        dependencies: {
          subject: not('subjectRegexp', 'subjectGlob'),
          subjectRegexp: not('subject', 'subjectGlob'),
          subjectGlob: not('subject', 'subjectRegexp'),
        },
        not: {
          not: { anyOf: [{ required: ['subject'] }, { required: ['subjectRegexp'] }, { required: ['subjectGlob'] }] },
        },
      }),
      extensions: objectSchema(EXTENSION_KEYS, { minProperties: 1 }),
      require: objectSchema(REQUIRE_KEYS, { minProperties: 1 }),
      attestation: objectSchema(ATTESTATION_KEYS, { required: ['predicateType'] }),
    },
  };
}

function not(...keys: readonly string[]): JsonSchema {
  return { not: { anyOf: keys.map((key) => ({ required: [key] })) } };
}
