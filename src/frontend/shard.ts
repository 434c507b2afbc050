import type { SyncRequest } from '../operation/sync/item.ts';
import type { Shard } from '../operation/sync/shard/shard-groups.ts';
import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import type { Invocation, Services } from './invocation.ts';

/** `--shard`: the images that are this run's. Fails with INPUT_INVALID. */
export async function shardOf(
  { options, environment }: Invocation,
  { ctx }: Services,
  request: SyncRequest,
): Promise<SyncRequest> {
  const text = options.text('shard') ?? '';
  if (text === '') return request;
  const shard = parseShard(text, environment);
  if (shard.count === 1) return request;
  const { shardGroups } = await import('../operation/sync/shard/shard-groups.ts');
  return { ...request, groups: shardGroups(ctx, request.groups, shard) };
}

/** What GitHub runs of one matrix is fewer; nobody has asked for more. */
export const MOST_SHARDS = 1000;

/**
 * `i/n`, from 1/n to n/n; `auto`, which reads CI_NODE_INDEX and CI_NODE_TOTAL (GitLab's `parallel:`, from 1); `auto/n`, which reads
 * the index alone: from CI_NODE_INDEX, else JOB_COMPLETION_INDEX (a Kubernetes Indexed Job, from 0). The environment alone never
 * makes a part of a run. Fails with INPUT_INVALID.
 */
export function parseShard(text: string, environment: Readonly<Record<string, string>>): Shard {
  const [, first = '', second] = /^(auto|\d{1,4})(?:\/(\d{1,4}))?$/.exec(text.trim()) ?? [];
  if (first === '' || (first !== 'auto' && second === undefined))
    throw wrong(`--shard takes I/N, auto or auto/N, not ${quoteForeign(text, 40)}`);
  if (first !== 'auto') return checked(Number(first), Number(second), text);
  const { CI_NODE_INDEX: node, CI_NODE_TOTAL: total, JOB_COMPLETION_INDEX: completion } = environment;
  const count = second ?? total;
  if (count === undefined || count === '')
    throw wrong(`--shard ${text}: CI_NODE_TOTAL does not say how many shards there are`, 'write --shard auto/N');
  // A job of GitLab's without `parallel:` has a total of 1 and no index.
  if (second === undefined && count === '1' && node === undefined) return { index: 0, count: 1 };
  if (node !== undefined && node !== '')
    return checked(whole(node, 'CI_NODE_INDEX'), whole(count, 'CI_NODE_TOTAL'), text);
  if (completion === undefined || completion === '')
    throw wrong(`--shard ${text}: neither CI_NODE_INDEX nor JOB_COMPLETION_INDEX says which shard this is`);
  return checked(whole(completion, 'JOB_COMPLETION_INDEX') + 1, whole(count, 'CI_NODE_TOTAL'), text);
}

function checked(number: number, count: number, text: string): Shard {
  if (count < 1 || count > MOST_SHARDS)
    throw wrong(`--shard ${text}: there are 1 to ${String(MOST_SHARDS)} shards, not ${String(count)}`);
  if (number < 1 || number > count)
    throw wrong(`--shard ${text}: of ${String(count)} shards there is no number ${String(number)}`);
  return { index: number - 1, count };
}

function whole(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw wrong(`${name} is ${quoteForeign(text, 40)}, and no number`);
  return Number(text);
}

function wrong(message: string, hint = 'write --shard 1/4 for the first of four'): Failure {
  return new Failure('INPUT_INVALID', message, { side: 'local', hint });
}
