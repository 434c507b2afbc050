import type { Result } from '../../operation/result.ts';
import { attestImages, signImages } from '../../operation/sign/sign-images.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { parseStrictJson } from '../../image/index.ts';
import { checkPredicate, parsePredicateType } from '../../trust/attestation/predicate-types.ts';
import { renderStatement } from '../../trust/attestation/render-statement.ts';
import { readNamedFile } from '../files.ts';
import type { Invocation, Services } from '../invocation.ts';
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
  });
}

export async function runAttest(invocation: Invocation, services: Services): Promise<Result> {
  const { options, operands } = invocation;
  const file = options.text('predicate') ?? '';
  const type = options.text('type') ?? '';
  if (file === '' || type === '') {
    throw new Failure('INPUT_INVALID', 'attest takes --type and --predicate', {
      side: 'local',
      hint: 'waybill attest --help shows examples',
    });
  }
  const predicateType = parsePredicateType(type);
  const predicate = checkPredicate(
    readJson(await readNamedFile(file, '--predicate', LARGEST_PREDICATE), file),
    predicateType,
    file,
  );
  return attestImages(services.ctx, {
    images: services.endpoints(operands, ''),
    signing: await requireSigning(invocation, services),
    // What is true of an image need not be true of its siblings.
    recursive: options.flag('recursive'),
    dryRun: options.flag('dry-run'),
    predicateType,
    statementOf: ({ digest }, name) => renderStatement(digest, name, predicateType, predicate),
  });
}

function readJson(bytes: Uint8Array, file: string): unknown {
  try {
    return parseStrictJson(bytes, file);
  } catch (error) {
    throw new Failure('INPUT_INVALID', `${file} is no JSON: ${toFailure(error).message}`, {
      side: 'local',
      subject: file,
      hint: 'a predicate is a JSON object',
      cause: error,
    });
  }
}
