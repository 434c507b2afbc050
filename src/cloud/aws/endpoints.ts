import { parseAddress, variable, type Asking } from '../ask.ts';
import type { CloudHost } from '../hosts.ts';

/** What of a registry's name decides which endpoints of AWS are asked. */
export interface AwsPlace {
  readonly region: string;
  readonly isFips: boolean;
  readonly isDualStack: boolean;
  readonly isChina: boolean;
}

/** ECR Public has its API in one region (https://docs.aws.amazon.com/general/latest/gr/ecr-public.html). */
const PUBLIC_PLACE: AwsPlace = { region: 'us-east-1', isFips: false, isDualStack: false, isChina: false };

export function placeOf(host: Extract<CloudHost, { cloud: 'ecr' | 'ecr-public' }>): AwsPlace {
  return host.cloud === 'ecr' ? host : PUBLIC_PLACE;
}

/** https://docs.aws.amazon.com/general/latest/gr/ecr.html; AWS_ENDPOINT_URL_ECR, then AWS_ENDPOINT_URL, go before. */
export function ecrEndpoint(asking: Asking, { region, isFips, isDualStack, isChina }: AwsPlace): URL {
  const fips = isFips ? '-fips' : '';
  const host = isDualStack
    ? `ecr${fips}.${region}.${isChina ? 'api.amazonwebservices.com.cn' : 'api.aws'}`
    : `${isFips ? '' : 'api.'}ecr${fips}.${region}.amazonaws.com${isChina ? '.cn' : ''}`;
  return configured(asking, 'AWS_ENDPOINT_URL_ECR') ?? new URL(`https://${host}/`);
}

export function ecrPublicEndpoint(asking: Asking): URL {
  return (
    configured(asking, 'AWS_ENDPOINT_URL_ECR_PUBLIC') ??
    new URL(`https://api.ecr-public.${PUBLIC_PLACE.region}.amazonaws.com/`)
  );
}

/** The job's own region, else that of the registry: https://docs.aws.amazon.com/general/latest/gr/sts.html */
export function stsEndpoint(asking: Asking, place: AwsPlace): URL {
  const region = variable(asking, 'AWS_REGION') ?? variable(asking, 'AWS_DEFAULT_REGION') ?? place.region;
  const name = /^[a-z0-9-]{1,40}$/.test(region) ? region : place.region;
  const suffix = name.startsWith('cn-') ? '.cn' : '';
  return (
    configured(asking, 'AWS_ENDPOINT_URL_STS') ??
    new URL(`https://sts${place.isFips ? '-fips' : ''}.${name}.amazonaws.com${suffix}/`)
  );
}

function configured(asking: Asking, name: string): URL | undefined {
  for (const one of [name, 'AWS_ENDPOINT_URL']) {
    const text = variable(asking, one);
    if (text !== undefined) return parseAddress(text, one);
  }
  return undefined;
}
