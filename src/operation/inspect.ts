import type { DigestAlgorithm, Platform } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { Endpoint } from './endpoint.ts';

export interface InspectRequest {
  readonly image: Endpoint;
  readonly platform: Platform;
  readonly noTags: boolean;
  readonly manifestDigest?: DigestAlgorithm;
}

/** skopeo's inspect output: field names, order and null behaviour of its JSON. */
export interface Inspection {
  readonly Name?: string;
  readonly Tag?: string;
  readonly Digest: string;
  readonly RepoTags: readonly string[] | null;
  readonly Created: string | null;
  readonly DockerVersion: string;
  readonly Labels: Readonly<Record<string, string>> | null;
  readonly Architecture: string;
  readonly Os: string;
  readonly Layers: readonly string[];
  readonly LayersData: readonly {
    readonly MIMEType: string;
    readonly Digest: string;
    readonly Size: number;
    readonly Annotations: Readonly<Record<string, string>> | null;
  }[];
  readonly Env: readonly string[] | null;
}

export async function inspectImage(_ctx: OperationContext, _request: InspectRequest): Promise<Inspection> {
  await Promise.reject(new Failure('UNSUPPORTED', 'inspect is not built yet'));
  throw new Failure('UNSUPPORTED', 'inspect is not built yet');
}

/** `--raw`: the manifest's exact bytes, an index not resolved. */
export async function inspectRaw(_ctx: OperationContext, _request: InspectRequest): Promise<Uint8Array> {
  await Promise.reject(new Failure('UNSUPPORTED', 'inspect is not built yet'));
  throw new Failure('UNSUPPORTED', 'inspect is not built yet');
}

/** `--config` and `--config --raw`: the exact bytes of the chosen platform's config. */
export async function inspectConfig(_ctx: OperationContext, _request: InspectRequest): Promise<Uint8Array> {
  await Promise.reject(new Failure('UNSUPPORTED', 'inspect is not built yet'));
  throw new Failure('UNSUPPORTED', 'inspect is not built yet');
}
