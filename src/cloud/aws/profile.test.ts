import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSections } from './profile.ts';

describe("AWS's shared files", () => {
  it('are read by section, without comments and without what is nested', () => {
    const sections = parseSections(
      '[default]\nregion=eu-west-1\n\n[profile  "ci"] # here\nAWS_Access_Key_Id = AKIA ; the key\ns3 =\n  max_queue = 5\nrole_arn=arn:a=b\n',
    );
    expect([...sections].map(([name, section]) => [name, Object.fromEntries(section)])).toEqual([
      ['default', { region: 'eu-west-1' }],
      ['profile ci', { aws_access_key_id: 'AKIA', s3: '', role_arn: 'arn:a=b' }],
    ]);
  });

  it('never fail to be read', () => {
    fc.assert(fc.property(fc.string(), (text) => parseSections(text) instanceof Map));
  });
});
