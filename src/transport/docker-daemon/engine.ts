import type { Agent } from 'node:http';
import type { Readable } from 'node:stream';
import { readUpTo } from '../../distribution/body.ts';
import { exchangeOnce, headerOf, type Answer, type Method } from '../../distribution/wire.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { EngineAddress } from './address.ts';
import { answerFailure, unreachable } from './engine-errors.ts';
import { readLoadAnswer } from './load-answer.ts';

/** A Docker engine, as far as images go in and out of it (Docker Engine API, https://docs.docker.com/reference/api/engine/). */
export interface Engine extends Disposable {
  readonly address: EngineAddress;
  /** The ID of an image, by name or ID. `undefined` when the engine does not have it. */
  findImage(ctx: OperationContext, name: string): Promise<string | undefined>;
  /** The image as a tar in the form of `docker save`. Fails with MANIFEST_UNKNOWN. */
  saveImage(ctx: OperationContext, name: string): Promise<Readable>;
  /**
   * Takes what `docker load` takes. Fails with SERVER_ERROR in the engine's own words; with the stream's own error when that breaks:
   * the engine has nothing new then.
   */
  loadImage(ctx: OperationContext, tar: Readable): Promise<void>;
}

/** The newest version of the API whose words are known here. Engines of later ones speak it, or say what they speak. */
const NEWEST: Version = [1, 51];
/** What an engine speaks that does not say (API 1.24 and before). */
const UNSAID: Version = [1, 24];

type Version = readonly [major: number, minor: number];

export interface EngineOptions {
  readonly agent: Agent;
  /** `DOCKER_API_VERSION`: asked for without a question. */
  readonly version?: string | undefined;
}

/** Nothing is asked before the first call; the version of the API is agreed on once. */
export function createEngine(address: EngineAddress, { agent, version }: EngineOptions): Engine {
  let agreed: Promise<string> | undefined;
  const ask = async (ctx: OperationContext, asked: Asked): Promise<Answer> => exchange(ctx, address, agent, asked);
  const versioned = async (ctx: OperationContext, asked: Asked): Promise<Answer> => {
    agreed ??= version === undefined || version === '' ? negotiate(ctx, address, ask) : Promise.resolve(version);
    try {
      const prefix = `/v${await agreed}`;
      return await ask(ctx, { ...asked, path: `${prefix}${asked.path}` });
    } catch (error) {
      agreed = undefined;
      throw error;
    }
  };
  return {
    address,
    findImage: async (ctx, name) => {
      const answer = await versioned(ctx, { method: 'GET', path: `/images/${name}/json` });
      if (answer.status === 404) {
        await readUpTo(answer, ctx.limits.errorBodyBytes);
        return undefined;
      }
      if (answer.status !== 200) throw await answerFailure(ctx, address, name, answer);
      return parseId(await readUpTo(answer, ctx.limits.configBytes), address);
    },
    saveImage: async (ctx, name) => {
      // The engine packs the whole image before the first byte.
      const headersMs = ctx.limits.programMs;
      const answer = await versioned(ctx, { method: 'GET', path: `/images/${name}/get`, headersMs });
      if (answer.status !== 200) throw await answerFailure(ctx, address, name, answer);
      return answer.body;
    },
    loadImage: async (ctx, tar) => {
      const headersMs = ctx.limits.programMs;
      const path = '/images/load?quiet=1';
      const answer = await versioned(ctx, { method: 'POST', path, body: tar, headersMs });
      if (answer.status !== 200) throw await answerFailure(ctx, address, 'the image', answer);
      await readLoadAnswer(answer, address);
      if (tar.readableEnded) return;
      throw new Failure('SERVER_ERROR', `${address.text}: the daemon answered before it had the whole image`, {
        side: 'destination',
        hint: 'see the log of the daemon',
      });
    },
    [Symbol.dispose]: () => agent.destroy(),
  };
}

interface Asked {
  readonly method: Method;
  readonly path: string;
  readonly body?: Readable;
  readonly headersMs?: number;
}

async function exchange(ctx: OperationContext, address: EngineAddress, agent: Agent, asked: Asked): Promise<Answer> {
  const { at, isSecure } = address;
  const host =
    at.kind === 'socket' ? 'docker' : `${at.host.includes(':') ? `[${at.host}]` : at.host}:${String(at.port)}`;
  const url = new URL(`${isSecure ? 'https' : 'http'}://${host}${at.kind === 'socket' ? '' : at.prefix}${asked.path}`);
  const { connectMs, idleMs, headersMs } = ctx.limits;
  try {
    const answer = await exchangeOnce(
      { agent },
      {
        method: asked.method,
        url,
        headers: {
          'user-agent': 'waybill',
          ...(asked.body === undefined ? {} : { 'content-type': 'application/x-tar', 'transfer-encoding': 'chunked' }),
        },
        ...(asked.body === undefined ? {} : { body: asked.body }),
        connectMs,
        idleMs,
        headersMs: asked.headersMs ?? headersMs,
        signal: ctx.signal,
      },
    );
    ctx.emit({ kind: 'request', host: address.text, method: asked.method, status: answer.status });
    return answer;
  } catch (error) {
    ctx.signal.throwIfAborted();
    throw asked.body?.errored ?? unreachable(error, address);
  }
}

/** "Versioned API and SDK" of the reference: the older of what both sides know. */
async function negotiate(
  ctx: OperationContext,
  address: EngineAddress,
  ask: (ctx: OperationContext, asked: Asked) => Promise<Answer>,
): Promise<string> {
  const answer = await ask(ctx, { method: 'GET', path: '/_ping' });
  // A listener with TLS says so here; further on a body would be on its way, and the connection would only break.
  if (answer.status === 400) throw await answerFailure(ctx, address, 'asked what it speaks', answer);
  await readUpTo(answer, ctx.limits.errorBodyBytes);
  const [, major, minor] = /^(\d{1,3})\.(\d{1,3})$/.exec(headerOf(answer, 'api-version') ?? '') ?? [];
  const theirs: Version = major === undefined ? UNSAID : [Number(major), Number(minor)];
  const isNewer = theirs[0] > NEWEST[0] || (theirs[0] === NEWEST[0] && theirs[1] > NEWEST[1]);
  return (isNewer ? NEWEST : theirs).join('.');
}

function parseId(
  { bytes, isWhole }: { readonly bytes: Buffer; readonly isWhole: boolean },
  address: EngineAddress,
): string {
  const value = isWhole ? tryParse(bytes.toString('utf8')) : undefined;
  const id = typeof value === 'object' && value !== null && 'Id' in value ? value.Id : undefined;
  if (typeof id === 'string' && /^sha256:[0-9a-f]{64}$/.test(id)) return id;
  throw new Failure('SERVER_ERROR', `${address.text}: the answer does not describe an image`, {
    hint: 'check that a Docker daemon listens there',
  });
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
