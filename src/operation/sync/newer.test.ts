import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { anImage, anIndex, type BuiltImage, type ImageOptions } from '../../../test/support/image-builder.ts';
import { createMemoryStore } from '../../../test/support/memory-store.ts';
import { compareCreation, compareVersions, type TaggedImage } from './newer.ts';

const VERSION = 'org.opencontainers.image.version';
const CREATED = 'org.opencontainers.image.created';

function stored(image: BuiltImage, tag = 'latest'): TaggedImage {
  return { store: createMemoryStore().hold(image, tag).openSource(), root: image.root, tag };
}

function labelled(version: string, tag?: string): TaggedImage {
  return stored(anImage({ labels: { [VERSION]: version } }), tag);
}

function created(time: string, options: ImageOptions = {}): TaggedImage {
  return stored(anImage({ ...options, created: time }));
}

describe('compareVersions', () => {
  it('goes by the label of the config', async () => {
    expect(await compareVersions(aContext(), labelled('1.10.0'), labelled('v1.9'))).toEqual({ kind: 'source' });
    expect(await compareVersions(aContext(), labelled('1.9.0'), labelled('1.9.0'))).toEqual({
      kind: 'not-source',
      text: "the image there is version 1.9.0, the source's 1.9.0",
    });
  });

  it('goes by the annotation before the label, and of an index by its own, its list, or its first image', async () => {
    const one = anImage({ annotations: { [VERSION]: '3.0.0' }, labels: { [VERSION]: '1.0.0' } });
    expect(await compareVersions(aContext(), stored(one), labelled('2.0.0'))).toEqual({ kind: 'source' });
    expect(await compareVersions(aContext(), stored(anIndex([one])), labelled('2.0.0'))).toEqual({ kind: 'source' });
    const plain = anIndex([anImage({ labels: { [VERSION]: '2.0.1' } }), one]);
    expect(await compareVersions(aContext(), stored(plain), labelled('2.0.0'))).toEqual({ kind: 'source' });
    expect(await compareVersions(aContext(), stored(plain), labelled('2.1.0'))).toMatchObject({ kind: 'not-source' });
  });

  it('goes by the tag where the image does not tell', async () => {
    const silent = stored(anImage(), '1.3.0');
    expect(await compareVersions(aContext(), silent, labelled('1.2.0'))).toEqual({ kind: 'source' });
    expect(await compareVersions(aContext(), stored(anImage()), silent)).toEqual({
      kind: 'unknown',
      text: "the source's image does not say which version it is",
    });
    expect(await compareVersions(aContext(), silent, labelled('rolling'))).toMatchObject({
      kind: 'unknown',
      text: 'the image there does not say which version it is',
    });
  });
});

describe('compareCreation', () => {
  it('goes by the config, and by the annotation before it', async () => {
    const [old, young] = [created('2024-01-01T00:00:00Z'), created('2024-01-01T00:30:00+00:00')];
    expect(await compareCreation(aContext(), young, old)).toEqual({ kind: 'source' });
    expect(await compareCreation(aContext(), old, young)).toMatchObject({ kind: 'not-source' });
    const annotated = created('2020-01-01T00:00:00Z', { annotations: { [CREATED]: '2025-01-01T00:00:00Z' } });
    expect(await compareCreation(aContext(), annotated, young)).toEqual({ kind: 'source' });
  });

  it('knows that a time from before there were images tells nothing', async () => {
    expect(await compareCreation(aContext(), created('2024-01-01T00:00:00Z'), created('1970-01-01T00:00:00Z'))).toEqual(
      {
        kind: 'unknown',
        text: 'the image there does not say when it was created',
      },
    );
  });
});
