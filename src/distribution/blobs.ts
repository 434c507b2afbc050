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

/** OCI Distribution 1.1, "Pulling blobs"; ranges by RFC 9110 §14. A range that is refused gives the whole. */
export async function openBlob(ctx: OperationContext, room: Room, wanted: Descriptor, from: number): Promise<Opened> {
  const opened = await getBlob(ctx, room, wanted, from);
  if (opened !== 'no such range') return opened;
  const whole = await getBlob(ctx, room, wanted, 0);
  if (whole !== 'no such range') return whole;
  throw new Failure('SERVER_ERROR', `the registry refuses a range that was not asked for`, {
    subject: room.about('blob', wanted.digest, false).subject,
  });
}

function getBlob(
  ctx: OperationContext,
  room: Room,
  wanted: Descriptor,
  from: number,
): Promise<Opened | 'no such range'> {
  const about = room.about('blob', wanted.digest, false);
  return room.call<Opened | 'no such range'>(
    ctx,
    {
      method: 'GET',
      target: pathOf(room, wanted.digest),
      about,
      lane: 'read',
      accepts: [416],
      ...(from > 0 ? { headers: { range: `bytes=${String(from)}-` } } : {}),
    },
    async (answer) => {
      if (answer.status === 416) {
        await discardBody(answer, ctx.limits.errorBodyBytes);
        return 'no such range';
      }
      if (answer.status !== 206) return { stream: answer.body, offset: 0 };
      const first = firstByteOf(answer);
      if (first !== from) {
        throw new Failure('SERVER_ERROR', `${about.subject}: the registry sent another part than the one asked for`, {
          subject: about.subject,
          facts: { expected: from, found: first ?? 'none' },
        });
      }
      return { stream: answer.body, offset: from };
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
