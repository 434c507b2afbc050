import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { Failure } from '../runtime/failure.ts';
import { parseYaml } from './yaml-node.ts';

const read = (text: string): ReturnType<typeof parseYaml> => parseYaml(text, 'file.yml', 'correct it');
const refusal = async (act: () => unknown): Promise<Failure> =>
  failureOf(async () => Promise.resolve().then(act), 'CONFIG_INVALID');

describe('a value in a YAML file', () => {
  it('is taken as what it is, with its line and its path', () => {
    const table = read('a: text\n\nlist:\n  - one\n  - {deep: 3, on: true}\n').table();
    expect(table.get('a')?.text()).toBe('text');
    const [one, two] = table.get('list')?.items() ?? [];
    expect([one?.text(), one?.line, one?.path]).toEqual(['one', 4, 'list[0]']);
    expect(two?.table().get('deep')?.count(0, 9)).toBe(3);
    expect(two?.table().get('on')?.flag()).toBe(true);
    expect(two?.table().get('on')?.path).toBe('list[1].on');
  });

  it('may be JSON', () => {
    expect(read('{"a": ["b"]}').table().get('a')?.items()[0]?.text()).toBe('b');
  });

  it.each([
    ['a number where a text belongs', 'a: 3.20\n', 'file.yml:1: a must be a text'],
    ['a word that YAML 1.1 took for true', 'a: yes\n', undefined],
    ['an alias', 'b: &x c\na: *x\n', 'file.yml:2: a is an alias, and aliases are not read here'],
    ['nothing', '\na:\n', 'file.yml:2: a must be a text'],
  ])('is refused as a text when it is %s', async (_, text, message) => {
    const act = (): string | undefined => read(text).table().get('a')?.text();
    if (message === undefined) expect(act()).toBe('yes');
    else expect((await refusal(act)).message).toBe(message);
  });

  it('names the key that may have been meant, and the line of the wrong one', async () => {
    const failure = await refusal(() => read('from: x\n\nplatform: y\n').tableOf(['from', 'platforms']));
    expect(failure).toMatchObject({
      code: 'CONFIG_INVALID',
      message: 'file.yml:3: platform is no key that means anything here',
      hint: 'did you mean platforms?',
    });
  });

  it.each([
    ['a key that comes twice', 'a: 1\nb: 2\na: 3\n', 'file.yml:3: a is there twice'],
    ['a merge key', 'a: {<<: {b: 1}}\n', 'file.yml:1: a.<< is no key that means anything here'],
    ['a key that is no text', '1: a\n', 'file.yml:1: the document has a key that is no text'],
    ['a list', '- a\n', 'file.yml:1: the document must be a table of keys and values'],
    ['nothing', '', 'file.yml:1: the document must be a table of keys and values'],
  ])('is refused as a table when it is or has %s', async (_, text, message) => {
    const act = (): unknown =>
      [...read(text).tableOf(['a', 'b']).values()].map((one) => one.isTable && one.tableOf(['a']));
    expect((await refusal(act)).message).toBe(message);
  });
});

describe('a YAML file', () => {
  it.each([
    ['two documents', 'a: 1\n---\nb: 2\n', 'file.yml:2: more than one document in the file'],
    ['a tag', 'a: 1\nb: !secret c\n', 'file.yml:2: a tag (!name) is not read here'],
    ['a tab', 'a:\n\tb: 1\n', 'file.yml:2: Tabs are not allowed as indentation'],
    ['an open quote', 'a: "b\n', 'file.yml:2: Missing closing "quote'],
    ['deep nesting', '['.repeat(10_000), 'file.yml:1: nested too deeply'],
  ])('is refused for %s, with its line', async (_, text, message) => {
    expect(await refusal(() => read(text))).toMatchObject({ code: 'CONFIG_INVALID', message });
  });

  it('says nothing of a value that it cannot read', async () => {
    for (const text of [
      'password: 12345678\n',
      'password: "hunter\\p22"\n',
      'password: !hunter22 x\n',
      'password: *hunter22\n',
      'password: |hunter22\n',
    ]) {
      const failure = await refusal(() => read(text).table().get('password')?.text());
      expect(failure.message + (failure.hint ?? '')).not.toMatch(/12345678|hunter/);
    }
  });

  it('is read or refused with its line, whatever is in it', () => {
    assert(
      property(string({ unit: constantFrom(...LETTERS), maxLength: 60 }), (text) => {
        try {
          visit(read(text));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
          expect((error as Failure).message).toMatch(/^file\.yml:[1-9][0-9]*: .+$/);
        }
      }),
    );
  });
});

const LETTERS: readonly string[] = `ab:-[]{}&*!|>'"%#?,\n\t \\`.split('');

function visit(node: ReturnType<typeof parseYaml>): void {
  if (node.isNothing) return;
  if (node.isList) for (const one of node.items()) visit(one);
  else if (node.isTable) for (const one of node.table().values()) visit(one);
  else node.text();
}
