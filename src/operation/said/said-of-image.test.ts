import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { anImage } from '../../../test/support/image-builder.ts';
import { createMemoryStore } from '../../../test/support/memory-store.ts';
import { parseManifest } from '../../image/index.ts';
import { readCreated, readCreatedOf } from './said-of-image.ts';

const EARLY = '2020-01-01T00:00:00Z';
const LATE = '2024-01-01T00:00:00Z';
const EPOCH = '1970-01-01T00:00:00Z';

/** When an image was created, as a sync and as a prune ask for it. */
async function createdOf(created: string, annotation?: string): Promise<readonly (number | undefined)[]> {
  const annotations = annotation === undefined ? {} : { 'org.opencontainers.image.created': annotation };
  const image = anImage({ created, annotations });
  const store = createMemoryStore().hold(image, '1').openSource();
  const root = await store.resolve(aContext(), '1');
  const manifest = parseManifest(root.bytes, root.descriptor.mediaType);
  const config = manifest.kind === 'image' ? { config: manifest.config } : {};
  const known = { ...config, ...(annotation === undefined ? {} : { created: annotation }) };
  return [await readCreated(aContext(), { store, root }), await readCreatedOf(aContext(), store, known)];
}

describe('when an image was created', () => {
  it.each([
    ['its annotation says', EARLY, LATE, LATE],
    ['its config says, without an annotation', EARLY, undefined, EARLY],
    ['its config says, where the annotation is no time', EARLY, 'soon', EARLY],
    ['its annotation says, where the config has the time of reproducible builds', EPOCH, LATE, LATE],
    ['nobody says, where both have that time', EPOCH, EPOCH, undefined],
  ])('is what %s', async (_what, config, annotation, wanted) => {
    const time = wanted === undefined ? undefined : Date.parse(wanted);
    expect(await createdOf(config, annotation)).toEqual([time, time]);
  });
});
