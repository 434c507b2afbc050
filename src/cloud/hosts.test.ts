import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCloudHost } from './hosts.ts';

const ECR = { cloud: 'ecr', account: '123456789012', isFips: false, isDualStack: false, isChina: false } as const;

describe("a registry's name", () => {
  it.each([
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', { ...ECR, region: 'eu-west-1' }],
    ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', { ...ECR, region: 'us-gov-west-1', isFips: true }],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', { ...ECR, region: 'cn-north-1', isChina: true }],
    ['123456789012.dkr-ecr.us-east-2.on.aws', { ...ECR, region: 'us-east-2', isDualStack: true }],
    ['123456789012.dkr-ecr-fips.us-east-2.on.aws', { ...ECR, region: 'us-east-2', isDualStack: true, isFips: true }],
    [
      '123456789012.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn',
      { ...ECR, region: 'cn-north-1', isDualStack: true, isChina: true },
    ],
    ['public.ecr.aws', { cloud: 'ecr-public' }],
    ['europe-west1-docker.pkg.dev', { cloud: 'google' }],
    ['gcr.io', { cloud: 'google' }],
    ['eu.gcr.io', { cloud: 'google' }],
    ['acme.azurecr.io', { cloud: 'azure', authority: 'https://login.microsoftonline.com' }],
    ['acme.azurecr.us', { cloud: 'azure', authority: 'https://login.microsoftonline.us' }],
    ['acme.azurecr.cn', { cloud: 'azure', authority: 'https://login.chinacloudapi.cn' }],
  ])('%s is that of a cloud', (name, expected) => {
    expect(parseCloudHost(name)).toEqual(expected);
  });

  const known = fc.constantFrom(
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    'public.ecr.aws',
    'europe-docker.pkg.dev',
    'eu.gcr.io',
    'acme.azurecr.io',
  );
  const more = fc.stringMatching(/^[a-z0-9-]{1,10}$/);

  it('is none of a cloud when one is only a part of it', () => {
    fc.assert(
      fc.property(known, more, (name, word) => {
        expect(parseCloudHost(`${name}.${word}`)).toBeUndefined();
        expect(parseCloudHost(`${word}.example.com/${name}`)).toBeUndefined();
        expect(parseCloudHost(`${name}:5000`)).toBeUndefined();
        expect(parseCloudHost(`${name}@${word}`)).toBeUndefined();
        expect(parseCloudHost(`${word}.x.y.${name}`)).toBeUndefined();
      }),
    );
  });

  it.each(['docker.io', 'ghcr.io', 'amazonaws.com', 'azurecr.io', 'pkg.dev', '12.dkr.ecr.us-east-1.amazonaws.com', ''])(
    '%j is none of a cloud',
    (name) => expect(parseCloudHost(name)).toBeUndefined(),
  );
});
