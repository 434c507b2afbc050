import * as fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { parseRegistriesDocument } from './document.ts';
import { saysNothing } from './says-nothing.ts';

const FILE = '/etc/containers/registries.conf';

describe('a registries.conf', () => {
  it('says where registries are, with their mirrors', async () => {
    const conf = await parseRegistriesDocument(
      `
unqualified-search-registries = ["docker.io", "localhost:5000"]
credential-helpers = ["containers-auth.json", "pass"]
short-name-mode = "enforcing"
[[registry]]
prefix = "example.com/team/"
location = "internal.example.net/team"
insecure = true
[[registry.mirror]]
location = "mirror.example.net:5000/team"
pull-from-mirror = "tag-only"
[[registry.mirror]]
location = "other.example.net"
insecure = true
[[registry]]
location = "docker.io"
mirror-by-digest-only = true
mirror = [{ location = "hub.example.net" }]
[[registry]]
prefix = "*.evil.example"
blocked = true
`,
      FILE,
    );
    expect(conf).toEqual({
      registries: [
        {
          file: FILE,
          prefix: 'example.com/team',
          location: 'internal.example.net/team',
          insecure: true,
          blocked: false,
          mirrors: [
            { location: 'mirror.example.net:5000/team', insecure: false, pullFrom: 'tag-only' },
            { location: 'other.example.net', insecure: true, pullFrom: 'all' },
          ],
        },
        {
          file: FILE,
          prefix: 'docker.io',
          location: 'docker.io',
          insecure: false,
          blocked: false,
          mirrors: [{ location: 'hub.example.net', insecure: false, pullFrom: 'digest-only' }],
        },
        { file: FILE, prefix: '*.evil.example', location: '', insecure: false, blocked: true, mirrors: [] },
      ],
      credentialHelpers: { file: FILE, names: ['containers-auth.json', 'pass'] },
      warnings: [],
    });
  });

  it.each([
    ['a = "', /registries\.conf:1: .*string/],
    ['x = 1\n[[registry]\n', /registries\.conf:2: /],
    ['[[registry]]\nlocation = 5', /registries\.conf:2: registry\.location must be a text/],
    ['[[registry]]\nlocation = "a.io"\nblocked = "yes"', /:3: registry\.blocked must be true or false/],
    ['[[registry]]\nlocation = "a.io"\n\n[[registry]]\nprefix = "b.io"', /:4: registry\.location is missing/],
    ['[[registry]]', /:1: registry\.location is missing, and there is no prefix/],
    ['registry = 1', /:1: registry must be tables/],
    ['[registry]\nlocation = "a.io"', /:1: registry must be tables in double brackets/],
    ['[[registry]]\nlocation = "https://a.io"', /:2: registry\.location "https:\/\/a\.io": leave https:\/\/ out/],
    ['[[registry]]\nprefix = "*.a.io/team"', /:2: registry\.prefix .*wildcard/],
    ['[[registry]]\nprefix = "a.*"\nlocation = "a.io"', /:2: registry\.prefix .*beginning/],
    [
      '[[registry]]\nlocation = "a.io"\n[[registry.mirror]]\ninsecure = true',
      /:3: registry\.mirror\.location is missing/,
    ],
    [
      '[[registry]]\nlocation = "a.io"\n[[registry.mirror]]\nlocation = "m.io"\npull-from-mirror = "sometimes"',
      /:5: registry\.mirror\.pull-from-mirror must be one of all, digest-only, tag-only/,
    ],
    [
      '[[registry]]\nlocation = "a.io"\nmirror-by-digest-only = true\n[[registry.mirror]]\nlocation = "m.io"\npull-from-mirror = "all"',
      /:6: .*exclude each other/,
    ],
    ['[[registry]]\nlocation = "a.io"\npull-from-mirror = "all"', /:3: .*belongs in \[\[registry\.mirror\]\]/],
    [
      '[[registry]]\nlocation = "a.io"\n[[registry]]\nprefix = "b.io"\nlocation = "a.io"\ninsecure = true',
      /:1: registry "a\.io" and "b\.io" are both at "a\.io", and differ in insecure/,
    ],
    ['unqualified-search-registries = ["a/b"]', /:1: unqualified-search-registries "a\/b" is not host\[:port\]/],
    ['short-name-mode = "shy"', /:1: short-name-mode must be one of/],
    ['credential-helpers = "pass"', /:1: credential-helpers must be a list/],
    ['short-name-mode = ""\n[aliases]\n"a" = 1', /:3: aliases\.a must be a text/],
    ['[registries.search]\nregistries = ["docker.io"]', /:1: registries\.search is version 1/],
    ['[registries.block]\nregistries = ["docker.io"]', /registries\.block is version 1/],
  ])('is refused with its line and its key: %j', async (text, message) => {
    const failure = await failureOf(parseRegistriesDocument(text, FILE), 'CONFIG_INVALID');
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain('\n');
    expect(failure).toMatchObject({ side: 'local', subject: FILE, hint: expect.stringMatching(/./) as string });
  });

  it('with keys that mean nothing is read, and says so of each', async () => {
    const { registries, warnings } = await parseRegistriesDocument(
      '[[registry]]\nlocation = "a.io"\nbloked = true\n[[registry.mirror]]\nlocation = "m.io"\nextra = 1\n[future]\nkey = 1',
      FILE,
    );
    expect(registries).toHaveLength(1);
    expect(warnings).toEqual([
      `${FILE}:7: future is no key that means anything here, and is passed over`,
      `${FILE}:3: registry.bloked is no key that means anything here, and is passed over`,
      `${FILE}:6: registry.mirror.extra is no key that means anything here, and is passed over`,
    ]);
  });

  it('warns of a prefix that can fit no name', async () => {
    const text =
      '[[registry]]\nlocation = "a.io:5000/x"\n[[registry]]\nprefix = "a.io:5000/x:1"\nlocation = "b.io"\nblocked = true\n';
    expect((await parseRegistriesDocument(text, FILE)).warnings).toEqual([
      `${FILE}:4: registry.prefix "a.io:5000/x:1" names a tag or a digest, and so fits no name`,
    ]);
  });

  it('is read with keys in any case of letters, as the containers tools read it', async () => {
    const { registries } = await parseRegistriesDocument('[[Registry]]\nLocation = "a.io"\nBLOCKED = true', FILE);
    expect(registries).toMatchObject([{ location: 'a.io', blocked: true }]);
  });

  it('is read, or refused as such, whatever is in it', async () => {
    const piece = fc.constantFrom(
      '[[registry]]', '[[registry.mirror]]', '[aliases]', '[registry]', 'location', 'prefix', 'blocked', '=', '"a.io"',
      '"*.a.io"', 'true', '1979-05-27', '[', ']', '{', '}', '\n', ',', '"', '#', '\\', '.', '__proto__',
    ); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const read = parseRegistriesDocument(pieces.join(' '), FILE);
        await read.catch(async () => failureOf(read, 'CONFIG_INVALID'));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a file that says nothing', () => {
  it('is told without the parser, and never where the parser finds anything but aliases', () => {
    const line = fc.constantFrom(
      '# a comment', '', '  ', '[aliases]', ' [ aliases ] # short names', '"alpine" = "docker.io/library/alpine"',
      'a-b = "c.io/d"', 'blocked = "x"', '[[registry]]', 'location = "a.io"', '"a" = "b" # "c" = "d"', 'a = """', '"""',
      "a = '''", "'''", 'a = [', ']', 'a.b = "c"', '"a', '\r',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        if (!saysNothing(text)) return;
        let found: Record<string, unknown> = {};
        try {
          found = parse(text);
        } catch {
          // The same alias twice is an error that nobody has to hear of.
        }
        expect(Object.keys(found).filter((key) => key !== 'aliases')).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(saysNothing('# x\n[aliases]\n  # y\n  "a" = "docker.io/a"\n')).toBe(true);
    expect(saysNothing('"a" = "b"')).toBe(false);
  });
});
