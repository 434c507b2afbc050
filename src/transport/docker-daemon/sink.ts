import { isDigest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSink, EndpointSettings, Reference } from '../contract.ts';
import { createArchiveSink } from '../docker-archive/sink.ts';
import { createLoadOutput } from './load-output.ts';
import { openEngine } from './open-engine.ts';
import { engineName } from './reference.ts';

/**
 * Writes images into a Docker daemon as one stream, in the form of a docker-archive. The daemon takes it as a whole: what was not sealed is
 * not there. Fails with REFERENCE_INVALID where the reference names no tag; INPUT_INVALID, CONFIG_INVALID.
 */
export async function openDaemonSink(
  ctx: OperationContext,
  reference: Reference,
  settings: EndpointSettings,
): Promise<ContentSink> {
  if (reference.name === undefined || isDigest(reference.name)) {
    throw new Failure('REFERENCE_INVALID', `a daemon is written to by name and tag: ${reference.text}`, {
      side: 'destination',
      subject: reference.text,
      hint: 'write docker-daemon:NAME:TAG; the daemon makes the ID itself',
    });
  }
  const engine = await openEngine(ctx, settings);
  const archive = createArchiveSink(
    { ...reference, name: engineName(reference, undefined) },
    createLoadOutput(async (tar) => engine.loadImage(ctx, tar)),
  );
  return {
    ...archive,
    reference,
    [Symbol.asyncDispose]: async () => {
      await archive[Symbol.asyncDispose]();
      engine[Symbol.dispose]();
    },
  };
}
