import { spoolArchive } from '../../archive/archive-file.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource, EndpointSettings, Reference } from '../contract.ts';
import { openArchiveImages } from '../docker-archive/source.ts';
import { openEngine } from './open-engine.ts';
import { engineName, imageOf } from './reference.ts';

/**
 * Reads images out of a Docker daemon, each as a whole when its manifest is first asked for. The manifest comes last in what the
 * daemon sends, after the layers that it names: the whole is kept on disk while it is read. Fails with INPUT_INVALID, CONFIG_INVALID.
 */
export async function openDaemonSource(
  opening: OperationContext,
  reference: Reference,
  settings: EndpointSettings,
): Promise<ContentSource> {
  const engine = await openEngine(opening, settings);
  const saved = new Map<string, Promise<ContentSource>>();
  const image = imageOf(reference);

  const save = async (ctx: OperationContext, name: string): Promise<ContentSource> => {
    // Asked to save an ID that it does not have, Docker 20.10 answers as if it were broken.
    if ((await engine.findImage(ctx, name)) === undefined) throw unknownImage(reference, engine.address.text);
    const what = `${name} in the Docker daemon at ${engine.address.text}`;
    const archive = await spoolArchive(ctx, await engine.saveImage(ctx, name), settings.temporary, what);
    try {
      // The archive holds what was asked for and nothing else: it is not chosen by its name again.
      const { transport, text, location } = reference;
      return await openArchiveImages(ctx, { transport, text, location }, archive);
    } catch (error) {
      await archive[Symbol.asyncDispose]();
      throw error;
    }
  };
  const open = async (ctx: OperationContext, other: string | undefined): Promise<ContentSource> => {
    ctx.signal.throwIfAborted();
    const name = engineName(reference, other);
    const known = saved.get(name) ?? save(ctx, name);
    saved.set(name, known);
    known.catch(() => saved.delete(name));
    return known;
  };
  /** The image that was resolved, or else the one that the reference names. */
  const current = async (ctx: OperationContext): Promise<ContentSource> =>
    [...saved.values()].at(-1) ?? open(ctx, undefined);
  return {
    reference: { ...reference, ...(image === undefined ? {} : { image }) },
    traits: { reads: 'parallel', originalDigests: false },
    resolve: async (ctx, other) => (await open(ctx, other)).resolve(ctx, undefined),
    lookup: async (ctx, other) => {
      ctx.signal.throwIfAborted();
      try {
        return await (await open(ctx, other)).lookup(ctx, undefined);
      } catch (error) {
        if (error instanceof Failure && error.code === 'MANIFEST_UNKNOWN') return undefined;
        throw error;
      }
    },
    fetchManifest: async (ctx, wanted) => (await current(ctx)).fetchManifest(ctx, wanted),
    openBlob: async (ctx, wanted, from) => (await current(ctx)).openBlob(ctx, wanted, from),
    [Symbol.asyncDispose]: async () => {
      for (const one of await Promise.allSettled(saved.values()))
        if (one.status === 'fulfilled') await one.value[Symbol.asyncDispose]();
      engine[Symbol.dispose]();
    },
  };
}

function unknownImage({ text }: Reference, address: string): Failure {
  return new Failure('MANIFEST_UNKNOWN', `${text}: no such image in the Docker daemon at ${address}`, {
    subject: text,
    hint: 'see `docker images`; a daemon elsewhere is named with DOCKER_HOST or --src-daemon-host',
  });
}
