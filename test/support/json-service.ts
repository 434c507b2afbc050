import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request to a stand-in, whole. */
export interface Asked {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly body?: string | Uint8Array | object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StandIn extends AsyncDisposable {
  readonly origin: string;
  readonly asked: readonly Asked[];
}

/** A service on loopback that answers by one function; objects that are not bytes are sent as JSON. */
export async function startStandIn(answer: (asked: Asked) => Reply | Promise<Reply>): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const { method = '', url: target = '/', headers, rawHeaders } = request;
      const url = new URL(target, `http://${headers.host ?? 'stand-in'}`);
      const one: Asked = { method, target, url, headers, rawHeaders, body: Buffer.concat(chunks) };
      asked.push(one);
      const { status, body = '', headers: more = {} } = await answer(one);
      const isPlain = typeof body === 'string' || body instanceof Uint8Array;
      response.writeHead(status, { ...(isPlain ? {} : { 'content-type': 'application/json' }), ...more });
      response.end(isPlain ? body : JSON.stringify(body));
    };
    respond().catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
