import type { Readable } from 'node:stream';
import type { Descriptor, Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { discardBody } from './body.ts';
import type { Room } from './room.ts';
import { headerOf, type Answer } from './wire.ts';

type Opened = { readonly stream: Readable; readonly offset: number };

/** OCI Distribution 1.1, "Checking if content exists in the registry". */
export function hasBlob(ctx: OperationContext, room: Room, digest: Digest): Promise<boolean> {
  return room.call(
    ctx,
    { method: 'HEAD', target: pathOf(room, digest), about: room.about('blob', digest, false), accepts: [404] },
    async (answer) => {
      await discardBody(answer, ctx.limits.errorBodyBytes);
      return answer.status !== 404;
    },
  );
}

/** OCI Distribution 1.1, "Pulling blobs"; ranges by RFC 9110 §14. A range that is refused, or not the one asked for, gives the whole. */
export async function openBlob(ctx: OperationContext, room: Room, wanted: Descriptor, from: number): Promise<Opened> {
  const opened = await getBlob(ctx, room, wanted, from);
  if (opened !== 'not that range') return opened;
  const whole = from === 0 ? opened : await getBlob(ctx, room, wanted, 0);
  if (whole !== 'not that range') return whole;
  const { subject } = room.about('blob', wanted.digest, false);
  throw new Failure('SERVER_ERROR', `${subject}: the registry sends a part where the whole was asked for`, { subject });
}

function getBlob(
  ctx: OperationContext,
  room: Room,
  wanted: Descriptor,
  from: number,
): Promise<Opened | 'not that range'> {
  return room.call<Opened | 'not that range'>(
    ctx,
    {
      method: 'GET',
      target: pathOf(room, wanted.digest),
      about: room.about('blob', wanted.digest, false),
      lane: 'read',
      accepts: [416],
      ...(from > 0 ? { headers: { range: `bytes=${String(from)}-` } } : {}),
    },
    async (answer) => {
      const isPart = answer.status === 206;
      if (answer.status !== 416 && !isPart) return { stream: answer.body, offset: 0 };
      if (isPart && from > 0 && firstByteOf(answer) === from) return { stream: answer.body, offset: from };
      if (isPart) answer.body.destroy();
      else await discardBody(answer, ctx.limits.errorBodyBytes);
      return 'not that range';
    },
  );
}

function firstByteOf(answer: Answer): number | undefined {
  const range = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec(headerOf(answer, 'content-range')?.trim() ?? '');
  return range?.[1] === undefined ? undefined : Number(range[1]);
}

function pathOf(room: Room, digest: Digest): string {
  return `${room.repository.path}/blobs/${digest}`;
}
