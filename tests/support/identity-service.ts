/** A real OpenID Connect provider on loopback, in place of a province's. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type IdentityService = Awaited<ReturnType<typeof openIdentityService>>;

/** @param claims what it says of whoever signs in under a name */
export async function openIdentityService(
  redirects: readonly string[],
  claims: (login: string) => { sub: string; [claim: string]: unknown },
) {
  const [clientId, clientSecret] = ['gongkai', 'a-secret-of-this-test-only-0123456789'];
  // the provider must know its own address before it is made, so the port is taken first
  let handle: ReturnType<Provider['callback']> | null = null;
  const server = createServer((request, response) => handle?.(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirects] }],
    pkce: { required: () => true },
    // a scope that carries the number of identity, as provinces have one
    claims: { openid: ['sub'], profile: ['name', 'id_number'] },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => claims(id) }),
    cookies: { keys: ['a-key-of-this-test-only'] },
  });
  handle = provider.callback();
  return {
    issuer,
    clientId,
    clientSecret,
    /** Goes through the provider's own pages as `login`, and returns the address that it leads back to. */
    through: (address: string, login: string) => through(issuer, address, login),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function through(issuer: string, address: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = address;
  let body: URLSearchParams | null = null;
  for (let step = 0; step < 12; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers: HeadersInit = cookie ? { cookie } : {};
    const answer: Response = await fetch(at, {
      redirect: 'manual',
      headers,
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    body = null;
    const location = answer.headers.get('location');
    if (location) {
      at = new URL(location, at).href;
      if (!at.startsWith(issuer)) return at;
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (!action) throw new Error(`the provider shows ${answer.status} ${page.slice(0, 500)}`);
    at = new URL(action, at).href;
    body = new URLSearchParams({ prompt: page.includes('name="login"') ? 'login' : 'consent', login, password: 'x' });
  }
  throw new Error('the provider leads round and round');
}
