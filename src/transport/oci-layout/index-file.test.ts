import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OCI_MANIFEST, type Descriptor, type Digest } from '../../image/index.ts';
import {
  EMPTY_INDEX,
  nameOf,
  parseLayoutIndex,
  renderLayoutIndex,
  withEntry,
  withName,
  withoutEntryNamed,
  withoutName,
  type LayoutIndex,
} from './index-file.ts';

const image = (seed: number): Descriptor => ({
  mediaType: OCI_MANIFEST,
  digest: `sha256:${seed.toString(16).padStart(64, '0')}` as Digest,
  size: 10 + seed,
});
const shown = (index: LayoutIndex): readonly string[] =>
  index.entries.map((one) => `${String(one.descriptor.size - 10)} ${nameOf(one) ?? '-'}`);
const parse = (value: unknown): LayoutIndex => parseLayoutIndex(Buffer.from(JSON.stringify(value)));

describe('index.json', () => {
  it('moves a name and leaves the entry that had it, unnamed', () => {
    const index = withName(withName(EMPTY_INDEX, image(1), 'a'), image(2), 'a');
    expect(shown(index)).toEqual(['1 -', '2 a']);
  });

  it('names an unnamed entry of the same image in its place, and keeps what that entry says', () => {
    const before = parse({
      schemaVersion: 2,
      manifests: [{ ...image(1), platform: { os: 'linux', architecture: 'x' }, new: 1 }],
    });
    const after = withName(withName(before, image(2), 'b'), image(1), 'a');
    expect(shown(after)).toEqual(['1 a', '2 b']);
    expect(after.entries[0]?.raw).toMatchObject({ new: 1, platform: { os: 'linux' } });
  });

  it('lets an image have several names, and an unnamed image be there once', () => {
    const index = withEntry(
      withEntry(withName(withName(EMPTY_INDEX, image(1), 'a'), image(1), 'b'), image(1)),
      image(2),
    );
    expect(shown(withEntry(index, image(2)))).toEqual(['1 a', '1 b', '2 -']);
    expect(shown(withoutName(index, 'a'))).toEqual(['1 b', '2 -']);
    expect(shown(withoutEntryNamed(index, 'b'))).toEqual(['1 a', '2 -']);
  });

  it('says an image name in full too, as containerd takes it, and takes it off with the name', () => {
    const said = (index: LayoutIndex): unknown => index.entries[0]?.descriptor.annotations;
    const ref = 'org.opencontainers.image.ref.name';
    const named = withName(EMPTY_INDEX, image(1), 'team/app:1');
    expect(said(named)).toEqual({ [ref]: 'team/app:1', 'io.containerd.image.name': 'docker.io/team/app:1' });
    expect(said(withoutName(named, 'team/app:1'))).toBeUndefined();
    for (const name of ['v1', 'team/app', 'A:1'])
      expect(said(withName(EMPTY_INDEX, image(1), name))).toEqual({ [ref]: name });
    const imported = { ...image(1), annotations: { 'io.containerd.image.name': 'docker.io/library/old:1' } };
    expect(said(withName(parse({ schemaVersion: 2, manifests: [imported] }), image(1), 'v1'))).toEqual({ [ref]: 'v1' });
  });

  it('changes nothing when the name is there already', () => {
    const index = withName(EMPTY_INDEX, image(1), 'a');
    expect(withName(index, image(1), 'a')).toBe(index);
  });

  it.each([
    ['{"schemaVersion":1,"manifests":[]}'],
    ['{"manifests":[]}'],
    ['{"schemaVersion":2,"manifests":{}}'],
    ['{"schemaVersion":2,"manifests":[{"digest":"sha256:../x","size":1,"mediaType":"a/b"}]}'],
    ['{"schemaVersion":2,"mediaType":"x/y","manifests":[]}'],
    ['{"schemaVersion":2,"manifests":[],"manifests":[]}'],
    ['[]'],
    ['<html>'],
  ])('refuses %s', (text) => {
    expect(() => parseLayoutIndex(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
  });

  it('takes null for an empty list, as Go programs write it', () => {
    expect(parse({ schemaVersion: 2, manifests: null }).entries).toEqual([]);
  });

  it('keeps every other entry and field through any edits', () => {
    const foreign = fc.record({
      seed: fc.integer({ min: 100, max: 120 }),
      extra: fc.dictionary(fc.stringMatching(/^x[a-z]{0,5}$/), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
      note: fc.string(),
    });
    const edit = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('a', 'b', 'c', undefined));
    fc.assert(
      fc.property(fc.array(foreign, { maxLength: 4 }), fc.array(edit, { maxLength: 8 }), (others, edits) => {
        const entries = others.map((one) => ({ ...image(one.seed), ...one.extra, annotations: { note: one.note } }));
        const before = parse({ schemaVersion: 2, manifests: entries, annotations: { of: 'the index' }, other: [1] });
        const after = edits.reduce(
          (index, [seed, name]) =>
            name === undefined ? withEntry(index, image(seed)) : withName(index, image(seed), name),
          before,
        );
        const written = JSON.parse(renderLayoutIndex(after)) as { manifests: unknown[] };
        expect(written).toMatchObject({ annotations: { of: 'the index' }, other: [1] });
        expect(written.manifests.slice(0, entries.length)).toEqual(JSON.parse(JSON.stringify(entries)));
        const last = new Map(edits.flatMap(([seed, name]) => (name === undefined ? [] : [[name, seed] as const])));
        for (const [name, seed] of last) expect(shown(after)).toContain(`${String(seed)} ${name}`);
        const names = after.entries.flatMap((one) => nameOf(one) ?? []);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
