import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';

export interface ServeRequest {
  /** Each repository is the OCI layout `<directory>/<repository>/`; none means a temporary one, removed at the end. */
  readonly directory?: string;
  /** Where temporary directories are made. */
  readonly temporary: string;
  readonly listen: { readonly host: string; readonly port: number };
}

export interface RunningRegistry extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
}

/** A registry on loopback: OCI Distribution 1.1 with referrers. Runs until it is disposed. */
export async function serve(_ctx: OperationContext, _request: ServeRequest): Promise<RunningRegistry> {
  return Promise.reject(new Failure('UNSUPPORTED', 'serve is not built yet'));
}
