import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { Failure } from '../../runtime/failure.ts';
import { parseSkopeoSync } from './parse.ts';
import type { SkopeoRepository, SkopeoSyncFile } from './skopeo-sync.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const parse = async (text: string): Promise<SkopeoSyncFile> => parseSkopeoSync(text, 'images.yaml');
const refusal = async (text: string): Promise<Failure> => failureOf(parse(text), 'CONFIG_INVALID');
const repositoriesIn = async (text: string): Promise<readonly SkopeoRepository[]> =>
  (await parse(text)).registries.flatMap(({ repositories }) => repositories);

/** Of these tags, those that a repository's pattern wants. */
async function wanted(text: string, ...tags: readonly string[]): Promise<readonly string[]> {
  const [repository] = await repositoriesIn(text);
  if (repository?.wanted.kind !== 'tags') throw new Error('no pattern');
  const { why } = repository.wanted;
  return tags.filter((tag) => why(tag) === undefined);
}

const MANUAL = `
registry.example.com:
  images:
    busybox: []
    redis:
      - "1.0"
      - 2.10
      - ${DIGEST}
    empty:
  images-by-tag-regex:
    nginx: ^1\\.13\\.[12]-alpine-perl$
  images-by-semver:
    alpine: ">= 3.12.0"
  credentials:
    username: john
    password: this is a secret
  tls-verify: true
  cert-dir: /home/john/certs
quay.io:
  tls-verify: no
  images:
    coreos/etcd:
      - latest
docker.io:
  images:
    busybox: []
`;

describe("skopeo's file of registries", () => {
  it('is understood as its manual has it, in its own order', async () => {
    const { registries, warnings } = await parse(MANUAL);
    expect(warnings).toEqual([]);
    expect(registries.flatMap(({ repositories }) => repositories.map(({ name, at }) => `${at} ${name}`))).toEqual([
      'images.yaml:4 registry.example.com/busybox',
      'images.yaml:6 registry.example.com/redis',
      'images.yaml:9 registry.example.com/empty',
      'images.yaml:11 registry.example.com/nginx',
      'images.yaml:13 registry.example.com/alpine',
      'images.yaml:23 quay.io/coreos/etcd',
      'images.yaml:26 docker.io/library/busybox',
    ]);
    expect(registries[0]).toMatchObject({
      tlsVerify: true,
      certDir: '/home/john/certs',
      credentials: { kind: 'basic', username: 'john' },
    });
    expect(JSON.stringify(registries[0])).not.toContain('this is a secret');
    expect(registries[1]?.tlsVerify).toBe(false);
    expect(registries[0]?.repositories[1]?.wanted).toEqual({
      kind: 'images',
      references: [{ tag: '1.0' }, { tag: '2.10' }, { digest: DIGEST }],
    });
    expect(registries[0]?.repositories[0]?.wanted).toEqual({ kind: 'all' });
    expect(registries[0]?.repositories[2]?.wanted).toEqual({ kind: 'all' });
  });

  it('finds an expression anywhere in a tag, as RE2', async () => {
    const text = 'r.example.com:\n  images-by-tag-regex:\n    a: 1\\.1[0-9]\n';
    expect(await wanted(text, '1.10', 'v1.12-x', '1.2', 'latest')).toEqual(['1.10', 'v1.12-x']);
  });

  it('takes versions by a constraint, and says of the other tags why not', async () => {
    const text = 'r.example.com:\n  images-by-semver:\n    a: ">= 3.12.0, < 4"\n';
    expect(await wanted(text, 'v3.12', '3.13.1', '3.14.0-rc1', '4.0', 'latest')).toEqual(['v3.12', '3.13.1']);
    const [repository] = await repositoriesIn(text);
    const why = repository?.wanted.kind === 'tags' ? repository.wanted.why : undefined;
    expect([why?.('latest'), why?.('4.0')]).toEqual(['it is no version', 'it is not in >= 3.12.0, < 4']);
  });

  it('warns of a key that means nothing, which skopeo passes over', async () => {
    const { warnings } = await parse('r.example.com:\n  image:\n    a: []\n  credentials: {user: x}\n');
    expect(warnings).toEqual([
      'images.yaml:3: r.example.com.image means nothing here',
      'images.yaml:2: r.example.com names no images',
      'images.yaml:4: r.example.com.credentials.user means nothing here',
    ]);
  });

  it('reads a list that has a name and is used again', async () => {
    const text = 'r.example.com:\n  images:\n    a: &tags ["1", "2"]\n    b: *tags\n';
    const both = { kind: 'images', references: [{ tag: '1' }, { tag: '2' }] };
    expect((await repositoriesIn(text)).map((one) => one.wanted)).toEqual([both, both]);
  });

  it.each([
    ['a list', '- a\n', 'images.yaml:1: the document must be a table'],
    ['a registry without a table', 'r.example.com: x\n', 'images.yaml:1: r.example.com must be a table'],
    [
      'a list of repositories',
      'r.example.com:\n  images: [a]\n',
      'images.yaml:2: r.example.com.images must be a table',
    ],
    [
      'a repository in capitals',
      'r.example.com:\n  images:\n    App: []\n',
      'images.yaml:3: r.example.com.images.App is not an image name',
    ],
    [
      'a repository with a tag',
      'r.example.com:\n  images:\n    a:1: []\n',
      'images.yaml:3: r.example.com.images.a:1 is a repository with a tag',
    ],
    [
      'a tag that is none',
      'r.example.com:\n  images:\n    a:\n      - "x y"\n',
      'images.yaml:4: r.example.com.images.a[0] is neither a tag nor a digest',
    ],
    [
      'one tag without a list',
      'r.example.com:\n  images:\n    a: latest\n',
      'images.yaml:3: r.example.com.images.a must be a list',
    ],
    [
      'a wrong expression',
      'r.example.com:\n  images-by-tag-regex:\n    a: "["\n',
      'images.yaml:3: r.example.com.images-by-tag-regex.a is not a regular expression',
    ],
    [
      'lookahead',
      'r.example.com:\n  images-by-tag-regex:\n    a: (?!x)\n',
      'images.yaml:3: r.example.com.images-by-tag-regex.a is not a regular expression',
    ],
    [
      'a wrong constraint',
      'r.example.com:\n  images-by-semver:\n    a: ">= x.y"\n',
      'images.yaml:3: r.example.com.images-by-semver.a is not',
    ],
    [
      'tls-verify with a number',
      'r.example.com:\n  tls-verify: 3\n',
      'images.yaml:2: r.example.com.tls-verify must be true or false',
    ],
    [
      'a registry that comes twice',
      'a.example.com:\n  images: {x: []}\na.example.com:\n  images: {y: []}\n',
      'images.yaml:4: a.example.com is there twice',
    ],
    [
      'a password alone',
      'r.example.com:\n  credentials: {password: hunter22}\n',
      'images.yaml:2: r.example.com.credentials has a password',
    ],
    ['a merge key', 'r.example.com:\n  <<: {images: {a: []}}\n', 'images.yaml:2: r.example.com.<< is a merge key'],
    ['no YAML', 'r.example.com: [\n', 'images.yaml:'],
    ['a tag of YAML', 'r.example.com: !!js/function x\n', 'images.yaml:1: '],
  ])('is refused for %s, with the line', async (_, text, message) => {
    const failure = await refusal(text);
    expect(failure.message.startsWith(message), failure.message).toBe(true);
    expect(failure.message).not.toMatch(/\n|hunter22/);
    expect(failure.hint ?? '').not.toBe('');
  });

  it('is refused where aliases would make much of little', async () => {
    const many = Array.from({ length: 101 }, (_unused, at) => `    a${String(at)}: *tags`).join('\n');
    const failure = await refusal(`r.example.com:\n  images:\n    a: &tags ["1"]\n${many}\n`);
    expect(failure.message).toContain('more than 100 aliases');
    const loop = await refusal('r.example.com: &r\n  images:\n    a: [*r]\n');
    expect(loop.message).toContain('images.yaml:');
  });

  it('is read back as it was written, whatever tags and names it has', async () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,8}(?:\/[a-z0-9]{1,8})?$/);
    const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,12}$/);
    const images = fc.dictionary(name, fc.array(tag, { minLength: 1, maxLength: 4 }), { minKeys: 1, maxKeys: 5 });
    const file = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.example(?::[1-9][0-9]{3})?$/), fc.record({ images }), {
      minKeys: 1,
      maxKeys: 4,
    });
    await fc.assert(
      fc.asyncProperty(file, async (value) => {
        const found = await repositoriesIn(stringify(value));
        const asked = Object.entries(value).flatMap(([host, { images: all }]) =>
          Object.entries(all).map(([path, tags]) => ({
            name: `${host}/${path}`,
            wanted: { kind: 'images', references: tags.map((one) => ({ tag: one })) },
          })),
        );
        expect(found.map(({ name: whole, wanted: what }) => ({ name: whole, wanted: what }))).toEqual(asked);
      }),
      { numRuns: 100 },
    );
  });

  it('is understood or refused in one line, whatever it holds', async () => {
    const piece = fc.constantFrom(
      'a.b:',
      '\n',
      '  ',
      'images:',
      ' - ',
      '"',
      '&x',
      '*x',
      '[',
      '{',
      '}',
      ']',
      '!t',
      '1',
      'null',
      '|',
      '#',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        try {
          await parse(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect((error as Failure).code).toBe('CONFIG_INVALID');
          expect((error as Failure).message).not.toContain('\n');
        }
      }),
      { numRuns: 300 },
    );
  });
});
