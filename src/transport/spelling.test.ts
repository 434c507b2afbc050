import { describe, expect, it } from 'vitest';
import { parseReference } from './index.ts';
import { nameKey, storeKey } from './spelling.ts';

const nameOf = (text: string): string => nameKey(parseReference(text));

describe('one place in two spellings', () => {
  it.each([
    ['docker://r.example.com/team/app:1', 'docker://R.Example.COM/team/app:1'],
    ['docker://r.example.com/team/app:1', 'docker://r.example.com:443/team/app:1'],
    ['docker://alpine:3', 'docker://index.docker.io/library/alpine:3'],
    ['docker://alpine', 'docker://docker.io/library/alpine:latest'],
    ['dir:/a/b', 'dir:/a/b'],
  ])('%s is %s', (one, other) => {
    expect(nameOf(one)).toBe(nameOf(other));
    expect(storeKey(parseReference(one))).toBe(storeKey(parseReference(other)));
  });

  it.each([
    ['docker://r.example.com/app:1', 'docker://r.example.com/app:2'],
    ['docker://r.example.com/app:1', 'docker://r.example.com:5000/app:1'],
    ['docker://r.example.com/app:1', 'docker://r.example.com/other:1'],
    ['docker://r.example.com/app:1', `docker://r.example.com/app:1@sha256:${'a'.repeat(64)}`],
    ['oci:/a:1', 'oci:/a:2'],
    ['oci:/a:1', 'dir:/a:1'],
  ])('%s is not %s', (one, other) => {
    expect(nameOf(one)).not.toBe(nameOf(other));
  });
});
