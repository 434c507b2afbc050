import { spoolArchive } from '../../archive/archive-file.ts';
import type { GrowingContent } from '../../archive/growing-content.ts';
import { orAborted } from '../../runtime/abort.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource, EndpointSettings, LayerForeteller, Reference } from '../contract.ts';
import { layersOnTheirWay } from '../docker-archive/early-layers.ts';
import { openArchiveImages } from '../docker-archive/source.ts';
import { openEngine } from './open-engine.ts';
import { engineName, imageOf } from './reference.ts';

/**
 * Reads images out of a Docker daemon, each as a whole when its manifest is first asked for. The manifest comes last in what the
 * daemon sends, after the layers that it names: the whole is kept on disk while it is read, and what looks like
 * layers is foretold. Fails with INPUT_INVALID, CONFIG_INVALID.
 */
export async function openDaemonSource(
  opening: OperationContext,
  reference: Reference,
  settings: EndpointSettings,
): Promise<ContentSource & LayerForeteller> {
  const engine = await openEngine(opening, settings);
  const saved = new Map<string, Promise<ContentSource>>();
  const coming = new Map<string, PromiseWithResolvers<GrowingContent | undefined>>();
  const image = imageOf(reference);

  const save = async (ctx: OperationContext, name: string): Promise<ContentSource> => {
    // Asked to save an ID that it does not have, Docker 20.10 answers as if it were broken.
    if ((await engine.findImage(ctx, name)) === undefined) throw unknownImage(reference, engine.address.text);
    const what = `${name} in the Docker daemon at ${engine.address.text}`;
    const stream = await engine.saveImage(ctx, name);
    const archive = await spoolArchive(ctx, stream, settings.temporary, what, coming.get(name)?.resolve);
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
    const known = saved.get(name);
    if (known !== undefined) return known;
    const content = Promise.withResolvers<GrowingContent | undefined>();
    coming.set(name, content);
    const saving = save(ctx, name).finally(() => content.resolve(undefined));
    saved.set(name, saving);
    saving.catch(() => saved.delete(name));
    return saving;
  };
  /** The image that was resolved, or else the one that the reference names. */
  const current = async (ctx: OperationContext): Promise<ContentSource> =>
    [...saved.values()].at(-1) ?? open(ctx, undefined);
  return {
    reference: { ...reference, ...(image === undefined ? {} : { image }) },
    traits: { reads: 'local', originalDigests: false },
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
    foretell: async function* (ctx, other) {
      const { signal, limits } = ctx;
      const content = coming.get(engineName(reference, other))?.promise;
      const found = content && (await orAborted(content, signal));
      if (found !== undefined) yield* layersOnTheirWay(found.reader(signal), { signal, limits, what: reference.text });
    },
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
