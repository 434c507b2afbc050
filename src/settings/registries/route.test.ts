import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { parseImageName, renderRepository } from '../../image/index.ts';
import type { RegistriesConf, RegistryEntry } from './conf.ts';
import { isInsecureRegistry, routeHome, routesToRead } from './route.ts';

function anEntry(entry: Partial<RegistryEntry> & { readonly prefix: string }): RegistryEntry {
  const location = entry.prefix.startsWith('*.') ? '' : entry.prefix;
  return { file: '/the/file', location, insecure: false, blocked: false, mirrors: [], ...entry };
}

function aConf(...registries: readonly RegistryEntry[]): RegistriesConf {
  return { registries, warnings: [] };
}

function mirror(location: string, pullFrom: 'all' | 'digest-only' | 'tag-only' = 'all', insecure = false) {
  return { location, pullFrom, insecure };
}

function places(conf: RegistriesConf, name: string): readonly string[] {
  const { mirrors, primary } = routesToRead(conf, parseImageName(name));
  return [...mirrors, primary].map(({ repository }) => renderRepository(repository));
}

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('where an image is read', () => {
  it('is where its name says, when nothing is said of it', () => {
    expect(places(aConf(), 'example.com/team/app:1')).toEqual(['example.com/team/app']);
    expect(places(aConf(anEntry({ prefix: 'example.com/other' })), 'alpine')).toEqual(['docker.io/library/alpine']);
  });

  it('is at the mirrors in order, then at the location of the registry', () => {
    const conf = aConf(
      anEntry({
        prefix: 'docker.io',
        location: 'registry.example.com/hub',
        mirrors: [mirror('m1.example.com'), mirror('m2.example.com:5000/a/b')],
      }),
    );
    expect(places(conf, 'alpine:3')).toEqual([
      'm1.example.com/library/alpine',
      'm2.example.com:5000/a/b/library/alpine',
      'registry.example.com/hub/library/alpine',
    ]);
  });

  it('is said by the longest prefix alone, ended by what may end a name', () => {
    const conf = aConf(
      anEntry({ prefix: 'example.com/te', location: 'wrong.example.com' }),
      anEntry({ prefix: 'example.com', location: 'host.example.com', mirrors: [mirror('m.example.com')] }),
      anEntry({ prefix: 'example.com/team/app', location: 'app.example.com/x' }),
      anEntry({ prefix: 'example.com/team', location: 'team.example.com' }),
    );
    expect(places(conf, 'example.com/team/app:1')).toEqual(['app.example.com/x']);
    expect(places(conf, 'example.com/team/app/more')).toEqual(['app.example.com/x/more']);
    expect(places(conf, 'example.com/team/apples')).toEqual(['team.example.com/apples']);
    expect(places(conf, 'example.com/teams')).toEqual(['m.example.com/teams', 'host.example.com/teams']);
    expect(places(conf, 'example.com:5000/x')).toEqual(['m.example.com:5000/x', 'host.example.com:5000/x']);
    expect(places(conf, 'example.community/x')).toEqual(['example.community/x']);
  });

  it('of a wildcard stays where it is, or has the whole host replaced', () => {
    const conf = aConf(
      anEntry({ prefix: '*.example.com', mirrors: [mirror('m.example.net/e')] }),
      anEntry({ prefix: '*.b.example.com', location: 'b.example.net' }),
    );
    expect(places(conf, 'a.example.com/x:1')).toEqual(['m.example.net/e/x', 'a.example.com/x']);
    expect(places(conf, 'deep.a.example.com/x')).toEqual(['m.example.net/e/x', 'deep.a.example.com/x']);
    expect(places(conf, 'a.b.example.com/x')).toEqual(['b.example.net/x']);
    expect(places(conf, 'example.com/x')).toEqual(['example.com/x']);
    expect(places(conf, 'badexample.com/x')).toEqual(['badexample.com/x']);
    expect(places(conf, 'other.io/a.example.com/x')).toEqual(['other.io/a.example.com/x']);
  });

  it('depends on whether the name has a digest, for the mirrors that say so', () => {
    const mirrors = [mirror('d.io', 'digest-only'), mirror('t.io', 'tag-only'), mirror('m.io')];
    const conf = aConf(anEntry({ prefix: 'a.io', mirrors }));
    expect(places(conf, 'a.io/x:1')).toEqual(['t.io/x', 'm.io/x', 'a.io/x']);
    expect(places(conf, `a.io/x@${DIGEST}`)).toEqual(['d.io/x', 'm.io/x', 'a.io/x']);
    expect(places(conf, `a.io/x:1@${DIGEST}`)).toEqual(['d.io/x', 'm.io/x', 'a.io/x']);
  });

  it('is insecure where that very place is', () => {
    const conf = aConf(
      anEntry({ prefix: 'a.io', insecure: true, mirrors: [mirror('m.io'), mirror('n.io', 'all', true)] }),
    );
    const { mirrors, primary } = routesToRead(conf, parseImageName('a.io/x'));
    expect([...mirrors, primary].map(({ insecure }) => insecure)).toEqual([false, true, true]);
    expect(isInsecureRegistry(conf, 'a.io')).toBe(true);
    expect(isInsecureRegistry(conf, 'm.io')).toBe(false);
  });

  it('is nowhere, when it is blocked; a blocked mirror is left out', async () => {
    const conf = aConf(
      anEntry({ prefix: 'a.io/bad', blocked: true }),
      anEntry({ prefix: 'b.io', location: 'a.io/bad' }),
      anEntry({ prefix: 'c.io', mirrors: [mirror('a.io/bad'), mirror('m.io')] }),
    );
    for (const name of ['a.io/bad', 'a.io/bad/x:1', 'b.io/x']) {
      const failure = await failureOf(
        async () => Promise.resolve(routesToRead(conf, parseImageName(name))),
        'REGISTRY_BLOCKED',
      );
      expect(failure.message).toBe('a.io/bad is blocked: /the/file says blocked = true');
    }
    await failureOf(async () => Promise.resolve(routeHome(conf, parseImageName('a.io/bad/x'))), 'REGISTRY_BLOCKED');
    expect(places(conf, 'a.io/good')).toEqual(['a.io/good']);
    expect(places(conf, 'c.io/x')).toEqual(['m.io/x', 'c.io/x']);
  });

  it('must be a repository after all', async () => {
    for (const location of ['docker.io', 'no host/x', 'UPPER.io/CASE', 'nohost']) {
      const conf = aConf(anEntry({ prefix: 'a.io', location }));
      const failure = await failureOf(
        async () => Promise.resolve(routesToRead(conf, parseImageName('a.io/x'))),
        'CONFIG_INVALID',
      );
      expect(failure.message).toContain('/the/file: the location');
    }
  });

  it('is for all but reading the place that the name says', () => {
    const conf = aConf(anEntry({ prefix: 'a.io', location: 'b.io', insecure: true, mirrors: [mirror('m.io')] }));
    expect(routeHome(conf, parseImageName('a.io/x:1'))).toEqual({
      repository: { registry: 'a.io', path: 'x' },
      insecure: true,
    });
  });

  it('follows from the longest of all prefixes that are whole beginnings of the name, in any order of entries', () => {
    const part = fc.constantFrom('a', 'b', 'ab');
    const path = fc.array(part, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(path, { selector: (one) => one.join('/'), maxLength: 8 }), path, (prefixes, name) => {
        const entries = prefixes.map((one, at) =>
          anEntry({ prefix: ['h.io', ...one].join('/'), location: `l${String(at)}.io/z` }),
        );
        const whole = prefixes
          .map((one, at) => ({ one, at }))
          .filter(({ one }) => one.every((step, depth) => name[depth] === step))
          .toSorted((a, b) => b.one.join('/').length - a.one.join('/').length)[0];
        const expected =
          whole === undefined
            ? ['h.io', ...name].join('/')
            : [`l${String(whole.at)}.io/z`, ...name.slice(whole.one.length)].join('/');
        expect(places(aConf(...entries), ['h.io', ...name].join('/'))).toEqual([expected]);
        expect(places(aConf(...entries.toReversed()), ['h.io', ...name].join('/'))).toEqual([expected]);
      }),
    );
  });
});
