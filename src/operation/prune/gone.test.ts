import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholly } from '../../../test/support/wholly.ts';
import { Failure } from '../../runtime/failure.ts';
import { judgeGone as judgeGoneInParts, type SourceListing } from './gone.ts';

const judgeGone = wholly(judgeGoneInParts);

const everything = (): boolean => true;
const listed = (...tags: readonly string[]): SourceListing => ({ tags: new Set(tags), selects: everything });

describe('what is gone from the source', () => {
  it('is nothing when the source could not be listed', () => {
    const failure = new Failure('UNREACHABLE', 'nobody answers');
    const verdicts = judgeGone(['1.0', '1.1'], { ...listed('1.0'), failure });
    expect([...verdicts.values()].some(({ goes }) => goes)).toBe(false);
  });

  it('is nothing when the source has no tags at all', () => {
    const verdicts = judgeGone(['1.0', '1.1'], listed());
    expect([...verdicts.values()].some(({ goes }) => goes)).toBe(false);
  });

  it('is nothing when the source has nothing left of what the sync selects', () => {
    const source = { tags: new Set(['nightly']), selects: (tag: string) => tag.startsWith('v') };
    const verdicts = judgeGone(['v1', 'v2'], source);
    expect([...verdicts.values()].some(({ goes }) => goes)).toBe(false);
  });

  it('is a tag that the sync selects and the source does not have', () => {
    const source = { tags: new Set(['v2', 'v3']), selects: (tag: string) => tag.startsWith('v') };
    const verdicts = judgeGone(['v1', 'v2', 'mine', `sha256-${'a'.repeat(64)}.sig`], source);
    expect(verdicts.get('v1')).toEqual({ goes: true, reason: 'gone from the source' });
    expect(verdicts.get('v2')).toEqual({ goes: false, reason: 'the source has it' });
    expect(verdicts.get('mine')).toEqual({ goes: false, reason: 'the sync does not select it' });
    expect(verdicts.has(`sha256-${'a'.repeat(64)}.sig`)).toBe(false);
  });

  it('never holds a tag of the source, nor one that the sync does not select, nor anything after a failure', () => {
    const names = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    fc.assert(
      fc.property(names, names, names, fc.boolean(), (there, source, selected, failed) => {
        const verdicts = judgeGone(there, {
          tags: new Set(source),
          selects: (tag) => selected.includes(tag),
          ...(failed ? { failure: new Failure('TIMEOUT', 'too late') } : {}),
        });
        const gone = [...verdicts].filter(([, { goes }]) => goes).map(([tag]) => tag);
        expect(gone.filter((tag) => source.includes(tag) || !selected.includes(tag))).toEqual([]);
        if (failed || !source.some((tag) => selected.includes(tag))) expect(gone).toEqual([]);
      }),
    );
  });
});
