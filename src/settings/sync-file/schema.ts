import { objectSchema as object, type JsonSchema } from '../schema-keys.ts';
import {
  CHOICE_KEYS,
  DOCUMENT_KEYS,
  ENTRY_KEYS,
  MOVE_IF_KEYS,
  PATTERN_KEYS,
  REGISTRY_KEYS,
  RULE_KEYS,
} from './keys.ts';

/**
 * The JSON schema of the sync file (draft 7, which editors know), from the table that the parser reads by. It knows the keys, the
 * words and the form of values; what a reference or an expression means is for the parser.
 */
export function syncFileSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A sync file of waybill',
    ...object(DOCUMENT_KEYS, { required: ['version', 'sync'] }),
    definitions: {
      registry: object(REGISTRY_KEYS, {
        dependencies: {
          username: { anyOf: [{ required: ['password'] }, { required: ['password-file'] }] },
          password: ['username'],
          'password-file': ['username'],
        },
        not: { required: ['password', 'password-file'] },
      }),
      defaults: object(CHOICE_KEYS),
      entry: object(ENTRY_KEYS, { required: ['from'] }, Object.keys(CHOICE_KEYS)),
      pattern: {
        anyOf: [
          { type: 'string', pattern: '^(?:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}|.*[*?[\\]{}].*)$' },
          object(PATTERN_KEYS, { minProperties: 1, maxProperties: 1 }),
        ],
      },
      rule: object(RULE_KEYS, { required: ['rule'] }),
      'move-if': object(MOVE_IF_KEYS, {
        required: ['move-if'],
        anyOf: [{ properties: { 'move-if': { const: 'newer' } } }, { not: { required: ['by'] } }],
      }),
    },
  };
}
