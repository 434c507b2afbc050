import { createHash } from 'node:crypto';
import type { Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { discardBody, readBody } from './body.ts';
import { parseJson } from './paging.ts';
import type { Room } from './room.ts';

/** Simple signatures that the registry keeps beside a manifest; those of other kinds are left out. Fails with SERVER_ERROR. */
export async function listSignatures(
  ctx: OperationContext,
  room: Room,
  subject: Digest,
): Promise<readonly Uint8Array[]> {
  const about = room.about('manifest', subject, false);
  const bytes = await room.call(
    ctx,
    { method: 'GET', target: targetOf(room, subject), about, accepts: [404] },
    async (answer) =>
      answer.status === 404
        ? discardBody(answer, ctx.limits.errorBodyBytes).then(() => undefined)
        : readBody(answer, ctx.limits.pageBytes, `the list of signatures of ${about.subject}`),
  );
  if (bytes === undefined) return [];
  const list = fieldsOf(parseJson(bytes))['signatures'];
  if (!Array.isArray(list) && list !== null && list !== undefined) throw broken(about.subject);
  return (list ?? []).flatMap((one: unknown) => {
    const { schemaVersion, type, content } = fieldsOf(one);
    if (schemaVersion !== 2 || type !== 'atomic') return [];
    if (typeof content !== 'string') throw broken(about.subject);
    return [Buffer.from(content, 'base64')];
  });
}

/** Adds one. Its name follows from its bytes, so that it is there once however often this is asked. */
export async function putSignature(
  ctx: OperationContext,
  room: Room,
  subject: Digest,
  signature: Uint8Array,
): Promise<void> {
  const name = `${subject}@${createHash('sha256').update(signature).digest('hex').slice(0, 32)}`;
  const content = Buffer.from(signature).toString('base64');
  const body = Buffer.from(JSON.stringify({ schemaVersion: 2, name, type: 'atomic', content }));
  await room.call(
    ctx,
    {
      method: 'PUT',
      target: targetOf(room, subject),
      headers: { 'content-type': 'application/json', 'content-length': String(body.byteLength) },
      body,
      about: room.about('manifest', subject, true),
      accepts: [409],
    },
    async (answer) => discardBody(answer, ctx.limits.errorBodyBytes),
  );
}

function targetOf({ registry, repository }: Room, subject: Digest): URL {
  return new URL(`/extensions/v2/${repository.path}/signatures/${subject}`, registry.base);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function broken(subject: string): Failure {
  return new Failure('SERVER_ERROR', `the list of signatures of ${subject} is none`, {
    subject,
    hint: 'the registry is broken here: report it to those who run it',
  });
}
