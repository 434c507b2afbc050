import { describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { parseShard } from './shard.ts';

describe('parseShard', () => {
  it.each([
    ['1/4', {}, { index: 0, count: 4 }],
    ['4/4', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '9' }, { index: 3, count: 4 }],
    ['auto', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '3' }, { index: 1, count: 3 }],
    ['auto', { CI_NODE_TOTAL: '1' }, { index: 0, count: 1 }],
    ['auto/3', { CI_NODE_INDEX: '3' }, { index: 2, count: 3 }],
    ['auto/3', { JOB_COMPLETION_INDEX: '0' }, { index: 0, count: 3 }],
    ['auto/3', { JOB_COMPLETION_INDEX: '2' }, { index: 2, count: 3 }],
  ])('reads %s with %j', (text, environment, shard) => {
    expect(parseShard(text, environment)).toEqual(shard);
  });

  it.each([
    ['0/4', {}],
    ['5/4', {}],
    ['1/0', {}],
    ['1/1001', {}],
    ['1', {}],
    ['1/4/2', {}],
    ['a/b', {}],
    ['-1/4', {}],
    ['auto', {}],
    ['auto', { JOB_COMPLETION_INDEX: '0' }],
    ['auto', { CI_NODE_TOTAL: '4' }],
    ['auto/4', { CI_NODE_INDEX: '0' }],
    ['auto/4', { JOB_COMPLETION_INDEX: '4' }],
    ['auto/4', { JOB_COMPLETION_INDEX: 'x' }],
  ])('refuses %s with %j', async (text, environment) => {
    const { message } = await failureOf(async () => Promise.resolve(parseShard(text, environment)), 'INPUT_INVALID');
    expect(message).not.toContain('\n');
  });
});
