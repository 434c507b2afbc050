import { parseStrictJson } from '../image/index.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';

/** One condition of a policy; an image must meet every one of its list. */
export interface PolicyRequirement {
  readonly type: keyof typeof FIELDS;
}

/** A policy.json (containers-policy.json(5)). */
export interface PolicyDocument {
  readonly default: readonly PolicyRequirement[];
  /** By transport, then by scope; the scope `''` is the transport's own default. */
  readonly transports: ReadonlyMap<string, ReadonlyMap<string, readonly PolicyRequirement[]>>;
}

/** The kinds of requirement there are, and the fields that each may have. */
const FIELDS = {
  insecureAcceptAnything: [],
  reject: [],
  signedBy: ['keyType', 'keyPath', 'keyPaths', 'keyData', 'signedIdentity'],
  signedBaseLayer: ['baseLayerIdentity'],
  sigstoreSigned: [
    'keyPath',
    'keyPaths',
    'keyData',
    'keyDatas',
    'fulcio',
    'pki',
    'rekorPublicKeyPath',
    'rekorPublicKeyPaths',
    'rekorPublicKeyData',
    'rekorPublicKeyDatas',
    'signedIdentity',
  ],
} as const;

/**
 * Reads the whole file strictly, also what does not concern this image: an unknown or repeated key, an unknown type or an empty
 * list makes all of it invalid, since a rule that was misspelt would otherwise be no rule. Fails with CONFIG_INVALID.
 */
export function parsePolicyDocument(bytes: Uint8Array, file: string): PolicyDocument {
  const invalid = (why: string, cause?: unknown): Failure =>
    new Failure('CONFIG_INVALID', `${file}: ${why}`, {
      side: 'local',
      subject: file,
      hint: 'correct the file; containers-policy.json(5) describes it',
      ...(cause === undefined ? {} : { cause }),
    });
  let value: unknown;
  try {
    value = parseStrictJson(bytes, 'the policy');
  } catch (error) {
    throw invalid(toFailure(error).message, error);
  }
  const root = record(value, 'the policy', invalid);
  refuseUnknown(root, ['default', 'transports'], 'the policy', invalid);
  const transports = Object.entries(record(root['transports'] ?? {}, 'transports', invalid)).map(
    ([name, scopes]) =>
      [
        name,
        new Map(
          Object.entries(record(scopes, name, invalid)).map(([scope, rules]) => [
            scope,
            requirements(rules, `${name}:${scope}`, invalid),
          ]),
        ),
      ] as const,
  );
  return { default: requirements(root['default'], 'default', invalid), transports: new Map(transports) };
}

type Invalid = (why: string) => Failure;

function requirements(value: unknown, where: string, invalid: Invalid): readonly PolicyRequirement[] {
  if (!Array.isArray(value) || value.length === 0) throw invalid(`${where} is not a list with a requirement in it`);
  return value.map((one: unknown) => {
    const fields = record(one, `a requirement of ${where}`, invalid);
    const { type } = fields;
    if (!isType(type)) throw invalid(`${where} has the unknown requirement ${JSON.stringify(type)}`.slice(0, 300));
    refuseUnknown(fields, ['type', ...FIELDS[type]], `${type} of ${where}`, invalid);
    return { type };
  });
}

function isType(value: unknown): value is keyof typeof FIELDS {
  return typeof value === 'string' && Object.hasOwn(FIELDS, value);
}

function record(value: unknown, where: string, invalid: Invalid): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${where} is not an object`);
  return { ...value };
}

function refuseUnknown(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  where: string,
  invalid: Invalid,
): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalid(`${where} has the unknown key ${quoteForeign(unknown, 60)}`);
}
