/** A registry that a cloud runs, as its host name tells. */
export type CloudHost =
  | {
      readonly cloud: 'ecr';
      readonly account: string;
      readonly region: string;
      readonly isFips: boolean;
      readonly isDualStack: boolean;
      readonly isChina: boolean;
    }
  | { readonly cloud: 'ecr-public' }
  | { readonly cloud: 'google' }
  | { readonly cloud: 'azure'; readonly authority: string };

/** https://docs.aws.amazon.com/general/latest/gr/ecr.html and .../AmazonECR/latest/userguide/ecr-requests.html */
const ECR = /^(\d{12})\.dkr\.ecr(-fips)?\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/;
const ECR_DUAL_STACK = /^(\d{12})\.dkr-ecr(-fips)?\.([a-z0-9-]+)\.on\.(?:aws|(amazonwebservices\.com\.cn))$/;
const ECR_PUBLIC = /^(?:public\.ecr\.aws|ecr-public\.aws\.com)$/;
/** https://cloud.google.com/artifact-registry/docs/docker/pushing-and-pulling, and the hosts of the older Container Registry */
const GOOGLE = /^(?:[a-z0-9-]+-docker\.pkg\.dev|docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/;
/** https://learn.microsoft.com/azure/container-registry: each cloud has a registry suffix and an authority of its own */
const AZURE: readonly (readonly [RegExp, string])[] = [
  [/^[a-z0-9-]+(?:\.[a-z0-9]+\.data)?\.azurecr\.io$/, 'https://login.microsoftonline.com'],
  [/^[a-z0-9-]+\.azurecr\.us$/, 'https://login.microsoftonline.us'],
  [/^[a-z0-9-]+\.azurecr\.cn$/, 'https://login.chinacloudapi.cn'],
];

/** `undefined` for every registry that is not one of a cloud: nothing of this room is loaded for it. Whole names, never parts. */
export function parseCloudHost(registry: string): CloudHost | undefined {
  const name = registry.toLowerCase();
  const isDualStack = ECR_DUAL_STACK.test(name);
  const [, account, fips, region, china] = (isDualStack ? ECR_DUAL_STACK : ECR).exec(name) ?? [];
  if (account !== undefined && region !== undefined) {
    return {
      cloud: 'ecr',
      account,
      region,
      isFips: fips !== undefined,
      isDualStack,
      isChina: china !== undefined,
    };
  }
  if (ECR_PUBLIC.test(name)) return { cloud: 'ecr-public' };
  if (GOOGLE.test(name)) return { cloud: 'google' };
  const authority = AZURE.find(([pattern]) => pattern.test(name))?.[1];
  return authority === undefined ? undefined : { cloud: 'azure', authority };
}
