import { describe, expect, it } from 'vitest';
import { choosePlatform } from './choose-platform.ts';
import type { Descriptor } from './descriptor.ts';
import { digestOf } from './digest.ts';
import { OCI_MANIFEST } from './media-types.ts';
import { parsePlatform } from './platform.ts';

function child(platform: string | undefined, annotations?: Record<string, string>): Descriptor {
  const digest = digestOf(Buffer.from(`${String(platform)} ${JSON.stringify(annotations)}`));
  return {
    mediaType: OCI_MANIFEST,
    digest,
    size: 1,
    ...(platform === undefined ? {} : { platform: parsePlatform(platform) }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

describe('the choice of a platform', () => {
  it('takes the best variant, wherever it stands', () => {
    const [v6, v7, v8] = [child('linux/arm/v6'), child('linux/arm/v7'), child('linux/arm/v8')];
    expect(choosePlatform([v6, v7, v8], parsePlatform('linux/arm/v7'))).toBe(v7);
    expect(choosePlatform([v6, v8], parsePlatform('linux/arm/v7'))).toBe(v6);
  });

  it('prefers the zstd variant of one platform, but a better platform to that', () => {
    const zstd = { 'io.github.containers.compression.zstd': 'true' };
    const [gzip, better] = [child('linux/amd64'), child('linux/amd64', zstd)];
    expect(choosePlatform([gzip, better], parsePlatform('linux/amd64'))).toBe(better);
    const [v7, v6] = [child('linux/arm/v7'), child('linux/arm/v6', zstd)];
    expect(choosePlatform([v6, v7], parsePlatform('linux/arm/v7'))).toBe(v7);
  });

  it('takes the first of equals', () => {
    const [first, second] = [child('linux/amd64', { a: '1' }), child('linux/amd64', { a: '2' })];
    expect(choosePlatform([first, second], parsePlatform('linux/amd64'))).toBe(first);
  });

  it('names the platforms there are when none matches', () => {
    expect(() =>
      choosePlatform([child('linux/amd64'), child('linux/arm64/v8')], parsePlatform('windows/amd64')),
    ).toThrow(expect.objectContaining({ code: 'PLATFORM_UNKNOWN', hint: 'it has: linux/amd64, linux/arm64/v8' }));
  });
});
