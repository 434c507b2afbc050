import { randomUUID, sign, X509Certificate } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anAuthority } from './certificate-authority.ts';

/** A token service for Debian's docker-registry: what it signs, the registry checks by itself. */
export interface RegistryTokenService extends AsyncDisposable {
  /** For the registry's configuration. */
  readonly auth: { readonly realm: string; readonly service: string; readonly issuer: string };
  /** PEM of the authority that tokens are signed below. */
  readonly roots: string;
  /** The scopes of every request that got a token, and who asked. */
  readonly granted: readonly { readonly user: string; readonly scopes: readonly string[] }[];
}

/** Who may log in, with what they may do anywhere. */
export type Accounts = Readonly<Record<string, { readonly password: string; readonly may: readonly string[] }>>;

const LIFETIME_S = 300;

/**
 * The token protocol of Docker's registry: GET with `service` and one `scope` per repository, the answer a JWT (RFC 7519) signed with ES256
 * whose header has the certificates of its key (`x5c`, RFC 7515, 4.1.6).
 * https://distribution.github.io/distribution/spec/auth/token/ and /jwt/
 */
export async function aRegistryTokenService(accounts: Accounts): Promise<RegistryTokenService> {
  const authority = anAuthority('tokens of the tests');
  const signer = authority.issue({ name: 'token signer' });
  const x5c = [new X509Certificate(signer.cert).raw.toString('base64')];
  const granted: { readonly user: string; readonly scopes: readonly string[] }[] = [];
  const [issuer, service] = ['waybill-tests', 'registry.example.com'];

  const tokenFor = (user: string, may: readonly string[], scopes: readonly string[]): string => {
    const access = scopes.map((scope) => {
      const [type = '', name = '', actions = ''] = scope.split(':');
      const allowed = actions.split(',').filter((action) => may.includes(action));
      return { type, name, actions: allowed };
    });
    const now = Math.floor(Date.now() / 1000);
    const times = { nbf: now - 10, iat: now, exp: now + LIFETIME_S };
    const claims = { iss: issuer, sub: user, aud: service, jti: randomUUID(), access, ...times };
    const parts = [{ typ: 'JWT', alg: 'ES256', x5c }, claims].map(encoded).join('.');
    const signature = sign('sha256', Buffer.from(parts), { key: signer.key, dsaEncoding: 'ieee-p1363' });
    return `${parts}.${signature.toString('base64url')}`;
  };

  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    const [, pair = ''] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const [user = '', password] = Buffer.from(pair, 'base64').toString().split(':');
    const account = accounts[user];
    const isKnown = account !== undefined && account.password === password;
    if (!isKnown || query.get('service') !== service) {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"details":"no such account"}');
      return;
    }
    const scopes = query.getAll('scope');
    granted.push({ user, scopes });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ token: tokenFor(user, account.may, scopes), expires_in: LIFETIME_S }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    auth: { realm: `http://127.0.0.1:${String(port)}/token`, service, issuer },
    roots: authority.cert,
    granted,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
