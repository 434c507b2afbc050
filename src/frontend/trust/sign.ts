import type { Result } from '../../operation/result.ts';
import { attestImages, signImages } from '../../operation/sign/sign-images.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { parseStrictJson } from '../../image/index.ts';
import { checkPredicate, parsePredicateType, SLSA_PROVENANCE } from '../../trust/attestation/predicate-types.ts';
import { renderStatement } from '../../trust/attestation/render-statement.ts';
import { readNamedFile } from '../files.ts';
import type { Invocation, Services } from '../invocation.ts';
import { namedPolicy } from '../policy.ts';
import { requireSigning } from './signers.ts';

/** As large as what GitHub takes. */
const LARGEST_PREDICATE = 16 * 1024 * 1024;

export async function runSign(invocation: Invocation, services: Services): Promise<Result> {
  const { options, operands } = invocation;
  return signImages(services.ctx, {
    images: services.endpoints(operands, ''),
    signing: await requireSigning(invocation, services),
    recursive: options.optionalFlag('recursive') ?? true,
    dryRun: options.flag('dry-run'),
    ...(await namedPolicy(invocation, services)),
  });
}

export async function runAttest(invocation: Invocation, services: Services): Promise<Result> {
  const { options, operands } = invocation;
  const type = options.text('type') ?? '';
  if (type === '') {
    throw new Failure('INPUT_INVALID', 'attest takes --type: what the statement is', {
      side: 'local',
      hint: 'waybill attest --help shows examples',
    });
  }
  const predicateType = parsePredicateType(type);
  const predicate = await predicateOf(invocation, services, predicateType);
  return attestImages(services.ctx, {
    images: services.endpoints(operands, ''),
    signing: await requireSigning(invocation, services),
    // What is true of an image need not be true of its siblings.
    recursive: options.flag('recursive'),
    dryRun: options.flag('dry-run'),
    ...(await namedPolicy(invocation, services)),
    predicateType,
    statementOf: ({ digest }, name) => renderStatement(digest, name, predicateType, predicate),
  });
}

/** What the file of `--predicate` says; of provenance, what the job itself does where no file is named. */
async function predicateOf(
  invocation: Invocation,
  services: Services,
  type: string,
): Promise<Readonly<Record<string, unknown>>> {
  const file = invocation.options.text('predicate');
  if (file === undefined && type === SLSA_PROVENANCE) {
    const { makeProvenance } = await import('./provenance.ts');
    return makeProvenance(invocation, services);
  }
  // A file that a script failed to name is not one that was left out.
  if (file === undefined || file === '') {
    throw new Failure('INPUT_INVALID', `attest --type ${type} takes --predicate FILE`, {
      side: 'local',
      hint: 'name the JSON document that the statement is made of',
    });
  }
  return checkPredicate(readJson(await readNamedFile(file, '--predicate', LARGEST_PREDICATE), file), type, file);
}

function readJson(bytes: Uint8Array, file: string): unknown {
  try {
    return parseStrictJson(bytes, file);
  } catch (error) {
    throw new Failure('INPUT_INVALID', toFailure(error).message, {
      side: 'local',
      subject: file,
      hint: 'a predicate is a JSON object',
      cause: error,
    });
  }
}
