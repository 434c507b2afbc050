import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { aDirectory } from '../../test/support/layout-image.ts';
import { parseImageName } from '../image/index.ts';
import { withoutSecrets, findSignatureStores, type SignatureStores } from './signature-stores.ts';

let directory: Awaited<ReturnType<typeof aDirectory>>;
beforeEach(async () => {
  directory = await aDirectory();
});
afterEach(async () => directory[Symbol.asyncDispose]());

async function put(file: string, text: string): Promise<string> {
  const whole = path.join(directory.path, file);
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, text);
  return whole;
}

async function find(name: string, named?: string): Promise<SignatureStores> {
  return findSignatureStores(
    { named, environment: { HOME: path.join(directory.path, 'home') }, system: path.join(directory.path, 'etc') },
    parseImageName(name),
  );
}

async function lookaside(name: string): Promise<string | undefined> {
  return (await find(name)).lookaside?.value.href;
}

/** Nine times nine times … as long as it looks. */
const BOMB = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((name, at, all) => `${name}: &${name} [${(at === 0 ? 'x,' : `*${all[at - 1] ?? ''},`).repeat(9)}]`)
  .join('\n');

describe('where signatures are kept', () => {
  it('is wrong where what is named is no directory that can be read', async () => {
    const circle = path.join(directory.path, 'circle');
    await symlink(circle, circle);
    for (const named of [await put('a-file', ''), circle])
      expect((await failureOf(find('example.com/app:1', named), 'CONFIG_INVALID')).message).toContain(named);
  });

  it('is said by nobody, where there is no directory', async () => {
    expect(await find('example.com/app:1')).toEqual({});
  });

  it('is said by the directory that is named, else by the user, else by the machine, and by no other', async () => {
    await put('etc/registries.d/a.yaml', 'default-docker: {lookaside: "https://etc.example.com"}');
    expect(await lookaside('example.com/app:1')).toBe('https://etc.example.com/');
    await put('home/.config/containers/registries.d/a.yaml', 'default-docker: {sigstore: "file:///own"}');
    await put('home/.config/containers/registries.d/ignored.yml', 'garbage: [');
    expect(await lookaside('example.com/app:1')).toBe('file:///own');
    await put('named/a.yaml', '');
    expect(await find('example.com/app:1', path.join(directory.path, 'named'))).toEqual({});
  });

  it('is found for each key by itself, the nearest scope first', async () => {
    const one = await put(
      'etc/registries.d/one.yaml',
      `docker:
  example.com:5000:
    lookaside: https://host.example.com/a
    use-sigstore-attachments: true
  example.com:5000/team:
    lookaside-staging: file:///staging
  example.com:5000/team/app:
  "example.com:5000/team/app:1":
    lookaside: https://image.example.com/
`,
    );
    const two = await put(
      'etc/registries.d/two.yaml',
      'docker:\n  "*.example.com":\n    lookaside: http://wild/\ndefault-docker:\n  lookaside: https://default/\n',
    );
    expect(await find('example.com:5000/team/app:1')).toEqual({
      lookaside: { value: new URL('https://image.example.com/'), origin: `${one}, example.com:5000/team/app:1` },
      staging: { value: new URL('https://image.example.com/'), origin: `${one}, example.com:5000/team/app:1` },
      attachments: { value: true, origin: `${one}, example.com:5000` },
    });
    expect(await find('example.com:5000/team/app:2')).toMatchObject({
      lookaside: { value: new URL('https://host.example.com/a') },
      staging: { value: new URL('file:///staging'), origin: `${one}, example.com:5000/team` },
    });
    expect(await find('a.b.example.com:1/x')).toEqual({
      lookaside: { value: new URL('http://wild/'), origin: `${two}, *.example.com` },
      staging: { value: new URL('http://wild/'), origin: `${two}, *.example.com` },
    });
    expect(await lookaside('other.org/x')).toBe('https://default/');
  });

  it.each([
    ['docker: [', /a\.yaml:1: /],
    ['docker: 5', /a\.yaml: docker must be a table/],
    ['- docker', /a\.yaml: the file must be a table/],
    ['docker:\n  example.com: text', /docker\.example\.com must be a table/],
    ['docker:\n  example.com:\n    lookaside: [1]', /lookaside of example\.com must be a URL/],
    ['docker:\n  example.com:\n    lookaside: ftp://x/', /lookaside of example\.com must be a URL/],
    ['docker:\n  example.com:\n    use-sigstore-attachments: 2', /must be true or false/],
    ['docker:\n  example.com: {}\n  example.com: {}', /a\.yaml:3: /],
    [BOMB, /a\.yaml: .*alias/],
    ['#'.repeat(2_000_000), /larger than/],
  ])('is refused as it stands in %j', async (text, message) => {
    const file = await put('etc/registries.d/a.yaml', text);
    const failure = await failureOf(find('example.com/app:1'), 'CONFIG_INVALID');
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain('\n');
    expect(failure.message).toContain(file);
  });

  it('is not looked for elsewhere where the directory that is named is not there', async () => {
    await put('etc/registries.d/a.yaml', 'default-docker: {lookaside: "https://etc.example.com"}');
    const missing = path.join(directory.path, 'typo');
    const failure = await failureOf(find('example.com/app:1', missing), 'CONFIG_INVALID');
    expect(failure.message).toContain(missing);
    expect(failure.hint).toContain('--registries.d');
  });

  it('is shown without what only its server may know', () => {
    const address = new URL('https://me:secret@store.example.com/base?sig=secret#secret');
    expect(withoutSecrets(address)).toBe('https://store.example.com/base');
    expect(withoutSecrets(new URL('file:///var/lib/signatures'))).toBe('file:///var/lib/signatures');
  });

  it('may not be said twice', async () => {
    const one = await put('etc/registries.d/1.yaml', 'docker: {example.com: {}}');
    const two = await put('etc/registries.d/2.yaml', 'docker: {example.com: {}}');
    const failure = await failureOf(find('example.com/app:1'), 'CONFIG_INVALID');
    expect(failure.message).toBe(`${two}: example.com stands in ${one} too`);
    await put('etc/registries.d/2.yaml', 'default-docker: {}');
    await put('etc/registries.d/3.yaml', 'default-docker: {}');
    await failureOf(find('example.com/app:1'), 'CONFIG_INVALID');
  });
});
