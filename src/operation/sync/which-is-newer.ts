import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { PreparedCopy } from '../copy-prepare.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSource } from '../open-image.ts';
import type { Newer } from './decide.ts';
import type { SyncDestination } from './item.ts';
import { compareCreation, compareVersions, type TaggedImage } from './newer.ts';

/** Asked only where a rule wants to know it: `undefined` elsewhere. */
export async function whichIsNewer(
  ctx: OperationContext,
  prepared: PreparedCopy,
  source: Endpoint,
  wanted: SyncDestination,
  { from, to }: { readonly from: Digest | undefined; readonly to: Digest | undefined },
): Promise<Newer | undefined> {
  const { rule, reference, settings } = wanted;
  if (rule.kind !== 'move-if-newer' || from === undefined || from === to) return undefined;
  await using store = await openSource(ctx, { reference, settings: { ...settings, withoutMirrors: true } });
  const root = await store.resolve(ctx, from);
  const ours: TaggedImage = { store: prepared.reader, root: prepared.plan.root, tag: tagOf(source.reference) };
  const there: TaggedImage = { store, root, tag: tagOf(reference) };
  return await (rule.by === 'semver' ? compareVersions : compareCreation)(ctx, ours, there);
}

function tagOf({ image, name = '' }: Endpoint['reference']): string {
  return image === undefined ? name : (image.tag ?? '');
}
