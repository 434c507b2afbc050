import type { SyncRequest } from '../../operation/sync/item.ts';
import { parseImageName } from '../../image/index.ts';
import { tellAttachedTags } from '../../operation/sync/attached-tags.ts';
import { nameOfImage } from '../../operation/sync/destination-name.ts';
import { Failure } from '../../runtime/failure.ts';
import { parseReference } from '../../transport/index.ts';
import type { Invocation, Services } from '../invocation.ts';
import { wantsPlan } from '../planning.ts';
import { admissionFor } from '../policy.ts';
import type { Answer } from '../answer.ts';
import { shardOf } from '../shard.ts';
import { createSyncPlace, type SyncPlace } from './destination.ts';
import { openDigestFile } from './digest-file.ts';
import { groupsOf } from './groups.ts';
import { openSyncRequest, syncChoicesOf } from './request.ts';
import { openSyncSource } from './sources.ts';
import { chooseTransports } from './transports.ts';

/** `sync` with skopeo's command line, all of it, a shard of it, or as a plan. Its result goes into `--digestfile` too. */
export async function runSync(invocation: Invocation, services: Services): Promise<Answer> {
  const { options } = invocation;
  await using work = await openSyncWork(invocation, services);
  const gone = options.flag('prune') ? await (await import('./gone.ts')).openGoneWatch(invocation) : undefined;
  const groups = tellAttachedTags(services.ctx, work.request.groups);
  const all = { ...work.request, groups: gone === undefined ? groups : gone.hear(groups) };
  const request = await shardOf(invocation, services, all);
  if (wantsPlan(options)) {
    const { answerPlan } = await import('../plan.ts');
    const answer = await answerPlan(services.ctx, options, request, 'sync');
    return gone === undefined ? answer : await gone.show(services.ctx, answer);
  }
  const { sync } = await import('../../operation/sync/sync.ts');
  const file = options.text('digestfile') ?? '';
  const digestFile = file === '' ? undefined : await openDigestFile(file, work.place.spell);
  const synced = await sync(services.ctx, {
    ...request,
    ...(digestFile === undefined ? {} : { onCompared: (_compared, image) => digestFile.take(image) }),
  });
  await digestFile?.finish(synced);
  const result = gone === undefined ? synced : await gone.finish(services.ctx, synced);
  return { kind: 'result', result };
}

/** What a sync is to do, with all that was opened for it. */
export interface SyncWork extends AsyncDisposable {
  readonly request: SyncRequest;
  readonly place: Pick<SyncPlace, 'spell'>;
}

/** Fails with INPUT_INVALID, REFERENCE_INVALID; nothing is listed yet. */
async function openSyncWork(invocation: Invocation, services: Services): Promise<SyncWork> {
  const { options, operands } = invocation;
  if (options.has('config')) {
    const { openSyncFile } = await import('./sync-file.ts');
    return openSyncFile(invocation, services);
  }
  const { from, to } = chooseTransports(options);
  const [source, destination] = operands;
  if (source === undefined || destination === undefined || operands.length > 2) {
    throw new Failure('INPUT_INVALID', 'sync takes SOURCE and DESTINATION, without a transport in front of them', {
      side: 'local',
      hint: 'waybill sync --help shows examples',
    });
  }
  const rules = { scoped: options.flag('scoped'), appendSuffix: options.text('append-suffix') ?? '' };
  const place = createSyncPlace(to, destination, rules, services);
  const obeyed = await admissionFor(invocation, services);
  const request = await openSyncRequest(invocation, services);
  const choices = syncChoicesOf(invocation);
  const attachedByName = invocation.calledAsSkopeo && (options.text('attached') ?? '') === '';
  const opened = await openSyncSource(from, source, services);
  const likely = from === 'docker' && to === 'docker' ? likelyOf(source, place) : undefined;
  return {
    place,
    request: {
      ...request,
      ...obeyed,
      ...(likely === undefined ? {} : { likely }),
      groups: groupsOf(opened.listings, { place, choices, attachedByName }),
    },
    [Symbol.asyncDispose]: async () => opened[Symbol.asyncDispose](),
  };
}

/** Where the tags of a repository go. What is wrong with the names is told when it is listed. */
function likelyOf(source: string, place: SyncPlace): SyncRequest['likely'] {
  try {
    const text = source.replace(/^docker:\/\//, '');
    const image = parseImageName(text);
    if (image.tag !== undefined || image.digest !== undefined) return undefined;
    return { destination: place.destinationOf(nameOfImage(image)), from: parseReference(`docker://${text}`) };
  } catch {
    return undefined;
  }
}
