import type { Endpoint } from '../operation/endpoint.ts';
import { applyPlan } from '../operation/plan/apply.ts';
import { imagesOfShard } from '../operation/plan/shards.ts';
import type { Result } from '../operation/result.ts';
import { Failure } from '../runtime/failure.ts';
import type { Invocation, Services } from './invocation.ts';
import { readPlan } from './plan-file.ts';
import { policyFor } from './policy.ts';
import { parseShard } from './shard.ts';
import { openSyncRequest } from './sync/request.ts';

/** `apply PLAN`: everything it says, or one shard of it. */
export async function runApply(invocation: Invocation, services: Services): Promise<Result> {
  const { operands, options, environment } = invocation;
  const [file = options.text('plan') ?? ''] = operands;
  if (file === '') {
    throw new Failure('INPUT_INVALID', 'apply takes a plan', { side: 'local', hint: 'waybill apply PLAN' });
  }
  const plan = await readPlan(file, services.ctx.limits);
  const text = options.text('shard') ?? '';
  if (plan.command === 'prune') {
    if (text !== '') {
      throw new Failure('INPUT_INVALID', 'a plan of prune has no shards: it is applied by one run', {
        side: 'local',
        hint: 'leave --shard out',
      });
    }
    return (await import('./prune.ts')).applyRemovals(invocation, services, plan);
  }
  const shard = text === '' ? undefined : parseShard(text, environment);
  const images = shard === undefined ? plan.images : imagesOfShard(plan, shard.index, shard.count);
  const sourceOf = reader(
    services,
    'src-',
    images.map(({ source }) => source),
  );
  const destinationOf = reader(
    services,
    'dest-',
    images.flatMap(({ destinations }) => destinations.map(({ reference }) => reference)),
  );
  const obeyed = await policyFor(invocation, services);
  const request = await openSyncRequest(invocation, services);
  return applyPlan(services.ctx, { ...request, ...obeyed, plan, images, sourceOf, destinationOf });
}

/** All references of one side at once: their hosts tell whose credentials the flags are. */
function reader(services: Services, side: 'src-' | 'dest-', texts: readonly string[]): (text: string) => Endpoint {
  const all = [...new Set(texts)];
  const endpoints = services.endpoints(all, side);
  const byText = new Map(all.map((text, i) => [text, endpoints[i]]));
  return (text) => {
    const endpoint = byText.get(text);
    if (endpoint === undefined) throw new Failure('INTERNAL', `no way to ${text}`);
    return endpoint;
  };
}
