import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { aSignedSource } from '../../../test/support/signed-candidate.ts';
import { digestOf, type Digest } from '../../image/index.ts';
import { openEvidence } from './evidence.ts';

const APP = 'docker://registry.example.com/team/app:v1';
const [first, second, third] = ['1', '2', '3'].map((one) => digestOf(Buffer.from(one))) as [Digest, Digest, Digest];

describe('what speaks for an image', () => {
  it('is read once for all rules', async () => {
    const asked: Digest[] = [];
    const signature = { kind: 'simple-signing', bytes: Buffer.alloc(8) } as const;
    const evidence = openEvidence(aSignedSource(APP, new Map([[first, [signature]]]), asked));
    for (let rules = 0; rules < 3; rules += 1)
      expect(await evidence.simple(aContext(), first)).toEqual([signature.bytes]);
    expect(asked).toEqual([first]);
  });

  it('is not held in memory without bound: an index has many images, and each may have much that speaks for it', async () => {
    const asked: Digest[] = [];
    const much = [{ kind: 'simple-signing', bytes: Buffer.alloc(40 * 1024 * 1024) }] as const;
    const little = [{ kind: 'simple-signing', bytes: Buffer.alloc(8) }] as const;
    const signatures = new Map([
      [first, much],
      [second, much],
      [third, little],
    ]);
    const evidence = openEvidence(aSignedSource(APP, signatures, asked));
    for (const one of [first, second, third]) await evidence.simple(aContext(), one);
    asked.length = 0;
    for (const one of [first, second, third]) await evidence.simple(aContext(), one);
    expect(asked).toEqual([second]);
  });
});
