import type { ServerResponse } from 'node:http';

/** An answer as a handler gave it, whole. Header names are in lower case. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Lets the next handler's answer through `change`: its head as soon as it is known, with what `wantsBody` asks for also its
 * whole body. What is not wanted streams past.
 */
export function rewriteAnswer(
  response: ServerResponse,
  wantsBody: (status: number) => boolean,
  change: (answer: WholeAnswer) => WholeAnswer,
): void {
  const [writeHead, write, end] = [
    response.writeHead.bind(response),
    response.write.bind(response),
    response.end.bind(response),
  ];
  const chunks: Buffer[] = [];
  let head: Pick<WholeAnswer, 'status' | 'headers'> | undefined;
  const restore = (): void => void Object.assign(response, { writeHead, write, end });
  const isText = (chunk: unknown): chunk is string | Uint8Array =>
    typeof chunk === 'string' || chunk instanceof Uint8Array;
  Object.assign(response, {
    writeHead: (status: number, given: Readonly<Record<string, unknown>> = {}): ServerResponse => {
      const headers = Object.fromEntries(
        Object.entries({ ...response.getHeaders(), ...lowerCased(given) }).map(([name, value]) => [
          name,
          String(value),
        ]),
      );
      if (wantsBody(status)) {
        head = { status, headers };
        return response;
      }
      restore();
      const changed = change({ status, headers, body: Buffer.alloc(0) });
      return send(response, changed);
    },
    write: (chunk: unknown): boolean => {
      if (isText(chunk)) chunks.push(Buffer.from(chunk));
      return true;
    },
    end: (chunk?: unknown): ServerResponse => {
      if (isText(chunk)) chunks.push(Buffer.from(chunk));
      restore();
      const body = Buffer.concat(chunks);
      const changed = change({ status: head?.status ?? 200, headers: head?.headers ?? {}, body });
      const length = { 'content-length': String(changed.body.byteLength) };
      const isHead = response.req.method === 'HEAD';
      send(response, { ...changed, headers: isHead ? changed.headers : { ...changed.headers, ...length } });
      return response.end(isHead ? undefined : changed.body);
    },
  });
}

/** Only what the answer says: headers set before it are in it, or were taken out. */
function send(response: ServerResponse, { status, headers }: WholeAnswer): ServerResponse {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  return response.writeHead(status, headers);
}

function lowerCased(headers: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
