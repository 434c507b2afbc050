/** One line of docker-registry's access log (Apache's combined format). */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  /** Bytes of the answer's body. */
  readonly sent: number;
}

const LINE = /^\S+ \S+ \S+ \[[^\]]*\] "(\S+) (\S+) [^"]*" (\d{3}) (\d+|-)/;

export function parseAccessLine(line: string): LoggedRequest | undefined {
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, method = '', path = '', status, sent] = match;
  return { method, path, status: Number(status), sent: sent === '-' ? 0 : Number(sent) };
}

/** Bytes of blobs that were read. */
export function blobBytesRead(requests: readonly LoggedRequest[]): number {
  return requests
    .filter((one) => one.method === 'GET' && /\/blobs\/[a-z0-9]+:/.test(one.path) && one.status < 300)
    .reduce((sum, one) => sum + one.sent, 0);
}

/** Requests that carry bytes of a blob up, or may. A mount that was granted is none. */
export function blobWrites(requests: readonly LoggedRequest[]): number {
  return requests.filter((one) => ['PUT', 'PATCH'].includes(one.method) && one.path.includes('/blobs/uploads/')).length;
}
