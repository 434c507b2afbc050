import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { GOOD, MEANINGLESS, MISSHAPEN, syncText } from '../../../test/support/sync-files.ts';
import type { Failure } from '../../runtime/failure.ts';
import { parseSyncFile } from './parse.ts';
import type { SyncEntry } from './sync-file.ts';

const refusal = async (text: string): Promise<Failure> =>
  failureOf(async () => Promise.resolve().then(() => parseSyncFile(text, 'sync.yml')), 'CONFIG_INVALID');
const entryOf = (text: string): SyncEntry | undefined => parseSyncFile(text, 'sync.yml').entries[0];

describe('a sync file', () => {
  it.each(GOOD)('is understood: %s', (text) => {
    expect(parseSyncFile(text, 'sync.yml').entries).toHaveLength(1);
  });

  it.each([...MISSHAPEN, ...MEANINGLESS])('is refused for %s', async (_, text, message) => {
    const failure = await refusal(text);
    expect(failure.message.startsWith(`sync.yml${message}`), failure.message).toBe(true);
    expect(failure.message).not.toMatch(/\n|hunter22/);
    expect(failure.hint).not.toBe('');
  });

  it('names the key that was meant', async () => {
    expect((await refusal(syncText('- from: r.example/a\n  to: s.example/b\n  exlude: x\n'))).hint).toBe(
      'did you mean exclude?',
    );
    expect((await refusal(syncText('- from: r.example/a\n  to: s.example/{{nam}}\n'))).hint).toBe(
      'did you mean {{name}}?',
    );
  });

  it('gives every entry the defaults, key by key, and a null takes one back', () => {
    const { entries } = parseSyncFile(
      syncText(
        '- from: r.example/a\n- from: r.example/b\n  to: t.example/b\n  exclude: [x]\n- from: r.example/c\n  newest: ~\n  exclude: ~\n',
        'defaults: {to: "s.example/{{name}}", newest: 3, exclude: ["*-rc*"], tag-template: "{{tag}}-m"}\n',
      ),
      'sync.yml',
    );
    expect(entries.map(({ to }) => to.map(({ repository, tag }) => `${repository.text} ${tag?.text ?? ''}`))).toEqual([
      ['s.example/{{name}} {{tag}}-m'],
      ['t.example/b {{tag}}-m'],
      ['s.example/{{name}} {{tag}}-m'],
    ]);
    expect(entries.map(({ newest }) => newest?.count)).toEqual([3, 3, undefined]);
    expect(entries.map(({ exclude }) => exclude.map(({ source }) => Object.values(source)))).toEqual([
      [['*-rc*']],
      [['x']],
      [],
    ]);
  });

  it('has no choice of tags where one image is named, whatever the defaults are', () => {
    const entry = entryOf(
      syncText('- from: r.example/a:1\n  to: s.example/b\n', 'defaults: {newest: 3, include: [x]}\n'),
    );
    expect(entry).toMatchObject({ from: { kind: 'image', image: { tag: '1' } }, include: [] });
    expect(entry).not.toHaveProperty('newest');
  });

  it("takes a destination's own tag before the template for tags", () => {
    const entry = entryOf(
      syncText(
        '- from: r.example/a\n  to: ["s.example/b", "localhost:5000/b:x-{{tag}}"]\n  tag-template: "{{tag}}-m"\n',
      ),
    );
    expect(entry?.to.map(({ repository, tag }) => [repository.text, tag?.text])).toEqual([
      ['s.example/b', '{{tag}}-m'],
      ['localhost:5000/b', 'x-{{tag}}'],
    ]);
  });

  it('pushes by digest alone where there is no tag', () => {
    const entry = entryOf(
      syncText(
        `- from: r.example/a@sha256:${'a'.repeat(64)}\n  to: s.example/b\n`,
        'defaults: {tag-template: "{{tag}}-m"}\n',
      ),
    );
    expect(entry?.to).toEqual([{ repository: { text: 's.example/b', pieces: ['s.example/b'] } }]);
  });
});
