import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseImageName } from '../../image/index.ts';
import {
  entryName,
  joinName,
  nameOfDirectory,
  nameOfEntry,
  nameOfImage,
  type NamingRules,
} from './destination-name.ts';

const PLAIN: NamingRules = { scoped: false, appendSuffix: '' };
const SCOPED: NamingRules = { scoped: true, appendSuffix: '' };
const DIGEST = `sha256:${'ab'.repeat(32)}`;

const image = (text: string, namespace?: string) => nameOfImage(parseImageName(text), namespace);

describe('the place of an image at its destination', () => {
  it.each([
    ['registry.example.com/busybox:latest', '/media/usb', PLAIN, '/media/usb/busybox:latest'],
    ['registry.example.com/busybox:latest', '/media/usb', SCOPED, '/media/usb/registry.example.com/busybox:latest'],
    ['registry.example.com/repo/busybox:1', 'my/repo', PLAIN, 'my/repo/busybox:1'],
    ['registry.example.com/repo/busybox:1', 'my/repo', SCOPED, 'my/repo/registry.example.com/repo/busybox:1'],
    ['busybox:1', 'my/test/', SCOPED, 'my/test/docker.io/library/busybox:1'],
    ['r.example.com/a:1', './usb//', { ...PLAIN, appendSuffix: '-mirror' }, 'usb/a:1-mirror'],
    [`r.example.com/a/b@${DIGEST}`, 'x', PLAIN, `x/b@${DIGEST}`],
  ])("of %s below %s is skopeo's", (text, base, rules, expected) => {
    expect(joinName(base, image(text), rules)).toBe(expected);
  });

  it.each([
    ['/media/usb', '/media/usb/busybox:1-glibc', PLAIN, 'my/test/busybox:1-glibc'],
    ['/media/usb', '/media/usb/r.example.com/x/busybox:1', PLAIN, 'my/test/busybox:1'],
    ['/media/usb', '/media/usb/r.example.com/x/busybox:1', SCOPED, 'my/test/r.example.com/x/busybox:1'],
    ['/media/usb/busybox:1', '/media/usb/busybox:1', PLAIN, 'my/test/busybox:1'],
    ['/media/usb/busybox:1', '/media/usb/busybox:1', SCOPED, 'my/test/busybox:1'],
  ])("below %s of the directory %s is skopeo's", (root, directory, rules, expected) => {
    expect(joinName('my/test/', nameOfDirectory(root, directory), rules)).toBe(expected);
  });

  it('keeps the path below a namespace that was listed', () => {
    expect(joinName('mirror', image('r.example.com/team/a/b:1', 'team'), PLAIN)).toBe('mirror/a/b:1');
    expect(joinName('mirror', image('r.example.com/team:1', 'team'), PLAIN)).toBe('mirror/team:1');
    expect(joinName('mirror', image('r.example.com/team/a:1', ''), PLAIN)).toBe('mirror/team/a:1');
    expect(joinName('mirror', image('r.example.com/team/a/b:1', 'team'), SCOPED)).toBe(
      'mirror/r.example.com/team/a/b:1',
    );
  });

  it('is the tag of the destination itself for an entry of a layout that has no more than a tag', () => {
    expect(joinName('r.example.com/team/app', nameOfEntry('1.0'), PLAIN)).toBe('r.example.com/team/app:1.0');
  });
});

describe('a way through a layout', () => {
  const component = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  const path = fc.array(component, { minLength: 1, maxLength: 4 });
  const tag = fc.stringMatching(/^[a-z0-9]{1,4}(?:[.-][a-z0-9]{1,3})?$/);

  it('gives the names that the direct way gives, with --scoped and without', () => {
    const same = fc.property(path, tag, fc.boolean(), fc.nat(3), (components, label, scoped, depth) => {
      const rules = { scoped, appendSuffix: '' };
      const namespace = depth === 0 ? undefined : components.slice(0, depth - 1).join('/');
      const name = image(`r.example.com/${components.join('/')}:${label}`, namespace);
      const through = nameOfEntry(entryName(name, rules));
      expect(joinName('mirror', through, rules)).toBe(joinName('mirror', name, rules));
    });
    fc.assert(same);
  });
});
