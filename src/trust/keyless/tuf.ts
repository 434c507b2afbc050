import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HttpClient } from '../../distribution/http.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { isErrno, nameOwnedFile, removeIfThere } from '../../runtime/owned-files.ts';
import { readAtMost } from '../../runtime/read-at-most.ts';
import { renderForeign } from '../../runtime/text.ts';
import { makeDirectory } from '../../runtime/make-directory.ts';

/** Files that are published under The Update Framework (theupdateframework.github.io/specification, 1.0). */
export interface TufRepository {
  /** Of the metadata; the files are below `targets`. */
  readonly url: URL;
  /** A root that is trusted as it is. Later ones follow from it. */
  readonly root: Uint8Array;
}

export interface TufPlaces {
  readonly temporary: string;
  /** Where metadata and files are kept between runs; absent: nowhere. */
  readonly cache?: string;
}

const ROLES = ['timestamp', 'snapshot', 'targets'];

/**
 * The files of these names, verified from the root down. What is kept in the cache is used without a request as long as its timestamp has
 * not expired; then it serves to tell that a repository went back. It is verified as what comes by a request is: jobs that nobody trusts
 * may write to a cache. Fails with SIGNATURE_INVALID where the repository's own
 * signatures, versions, times or hashes do not hold, and as the HTTP client does.
 */
export async function readTufTargets(
  ctx: OperationContext,
  http: HttpClient,
  repository: TufRepository,
  places: TufPlaces,
  names: readonly string[],
): Promise<readonly Uint8Array[]> {
  const { url } = repository;
  await using work = await openWork(places, repository);
  const heard: { failure?: Failure } = {};
  try {
    const [{ Updater }, { DownloadHTTPError, DownloadLengthMismatchError }] = await Promise.all([
      import('tuf-js'),
      import('tuf-js/dist/error.js'),
    ]);
    const downloadBytes = async (from: string, most: number): Promise<Buffer> => {
      const answer = await http.request(ctx, { method: 'GET', url: new URL(from), what: 'the trust root' });
      // Which tells the end of the chain of roots.
      if (answer.status !== 200) throw new DownloadHTTPError(`answering ${String(answer.status)}`, answer.status);
      if (answer.body.byteLength > most) throw new DownloadLengthMismatchError('longer than it may be');
      const root = ROOT_FILE.exec(from)?.[0];
      if (root !== undefined) await writeFile(path.join(work.directory, root), answer.body);
      return answer.body;
    };
    const remembering = async (from: string, most: number): Promise<Buffer> => {
      try {
        return await downloadBytes(from, most);
      } catch (error) {
        if (error instanceof Failure) heard.failure = error;
        throw error;
      }
    };
    const base = url.href.replace(/\/+$/, '');
    const updater = new Updater({
      metadataBaseUrl: base,
      metadataDir: work.directory,
      targetBaseUrl: `${base}/targets`,
      targetDir: work.targets,
      // Otherwise the library would leave the chain of roots alone, and with it keys that were taken back.
      forceCache: await isFresh(path.join(work.directory, 'timestamp.json')),
      fetcher: {
        downloadBytes: remembering,
        downloadFile: async (from, most, handler) => {
          const file = path.join(work.directory, 'download');
          await writeFile(file, await remembering(from, most));
          return handler(file);
        },
      },
    });
    const read: Uint8Array[] = [];
    for (const name of names) {
      const target = await updater.getTargetInfo(name);
      if (target === undefined) throw new Error(`it has no ${name}`);
      const file = (await updater.findCachedTarget(target)) ?? (await updater.downloadTarget(target));
      read.push(await readFile(file));
    }
    await work.keep(ctx);
    return read;
  } catch (error) {
    ctx.signal.throwIfAborted();
    // The library tells of some failures in words alone.
    throw heard.failure ?? distrusted(url, error);
  }
}

interface Work extends AsyncDisposable {
  readonly directory: string;
  readonly targets: string;
  /** Puts what is verified now into the cache. */
  keep(ctx: OperationContext): Promise<void>;
}

/** A directory of this run's own with what the cache has: others may be at it at the same time. */
async function openWork({ temporary, cache }: TufPlaces, { url, root }: TufRepository): Promise<Work> {
  const directory = await mkdtemp(path.join(temporary, 'waybill-tuf-'));
  const targets = path.join(directory, 'targets');
  const kept = cache === undefined ? undefined : path.join(cache, 'tuf', encodeURIComponent(url.host + url.pathname));
  const copy = async (from: string, to: string): Promise<void> => {
    for (const role of ROLES) await copyIfThere(path.join(from, `${role}.json`), path.join(to, `${role}.json`));
    for (const name of TARGETS) await copyIfThere(path.join(from, 'targets', name), path.join(to, 'targets', name));
  };
  await mkdir(targets);
  if (kept !== undefined) await copy(kept, directory);
  await writeFile(path.join(directory, 'root.json'), kept === undefined ? root : await newestRoot(kept, root));
  return {
    directory,
    targets,
    keep: async (ctx) => {
      if (kept === undefined) return;
      try {
        await makeDirectory(path.join(kept, 'targets'), 0o777);
        await copy(directory, kept);
        for (const name of await readdir(directory))
          if (ROOT_FILE.test(name)) await copyIfThere(path.join(directory, name), path.join(kept, name));
      } catch (error) {
        // Nothing is lost but time.
        ctx.emit({ kind: 'debug', text: `the trust root is not kept: ${toFailure(error).message}` });
      }
    },
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}

/** The files that are kept: of the sigstore instances, whose repositories hold others for other clients. */
const TARGETS = ['trusted_root.json', 'signing_config.v0.2.json'];

/** Whole or not at all, for a reader may come at any time. */
async function copyIfThere(from: string, to: string): Promise<void> {
  const whole = path.join(path.dirname(to), nameOwnedFile('tmp'));
  try {
    await writeFile(whole, await readFile(from));
    await rename(whole, to);
  } catch (error) {
    await removeIfThere(whole);
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}

/** A root behind the first, as repositories call it. */
const ROOT_FILE = /\b[1-9][0-9]{0,8}\.root\.json$/;
const LARGEST_ROOT = 512 * 1024;

/** The last of the roots that are kept of those that follow from the first, each signed by the one before: that is all that tells it from another. */
async function newestRoot(kept: string, first: Uint8Array): Promise<Uint8Array> {
  let newest = first;
  try {
    const { TrustedMetadataStore } = await import('tuf-js/dist/store.js');
    const store = new TrustedMetadataStore(Buffer.from(first));
    for (;;) {
      const next = await readAtMost(
        path.join(kept, `${String(store.root.signed.version + 1)}.root.json`),
        LARGEST_ROOT,
      );
      store.updateRoot(next);
      newest = next;
    }
  } catch {
    return newest;
  }
}

/** Whether metadata says that it has not expired yet; its signature is for the library. */
async function isFresh(file: string): Promise<boolean> {
  const expires = (await readSigned(file))?.expires;
  return typeof expires === 'string' && Date.parse(expires) > Date.now();
}

async function readSigned(file: string): Promise<{ readonly expires?: unknown } | undefined> {
  try {
    const { signed } = JSON.parse(await readFile(file, 'utf8')) as { readonly signed?: { readonly expires?: unknown } };
    return signed;
  } catch {
    return undefined;
  }
}

function distrusted(url: URL, error: unknown): Failure {
  const why = renderForeign(error instanceof Error ? error.message : 'it is not understood');
  return new Failure('SIGNATURE_INVALID', `the trust root of ${url.host} is not to be trusted: ${why}`, {
    facts: { host: url.host },
    hint: 'check the time of this machine and what answers at this address, or give the files: --trusted-root, --signing-config',
    cause: error,
  });
}
