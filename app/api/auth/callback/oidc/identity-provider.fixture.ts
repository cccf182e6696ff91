import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JSON Web Token signed with RS256 (RFC 7515). */
export function signed(claims: object, key: KeyObject, kid = 'key-1'): string {
  const input = `${encode({ alg: 'RS256', kid, typ: 'JWT' })}.${encode(claims)}`;
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), key).toString('base64url')}`;
}

/** Who signs in at the provider: the claims it gives of them. */
export type Person = { sub: string; email?: string; email_verified?: boolean; name?: string };
/** What a provider that is not to be trusted makes of an ID token. */
export type Forge = (claims: Record<string, unknown>, key: KeyObject) => string;

type Asked = { challenge: string; redirect: string; nonce: string | null; person: Person };

/**
 * A small OpenID provider on a port of its own (OpenID Connect Core 1.0, code flow; RFC 7636): discovery, authorize,
 * token, keys, userinfo. Strict where a real one is: client, secret, address of return, PKCE and single use of a code.
 */
export async function startProvider(client: { id: string; secret: string; redirect: string }) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, Asked>();
  const tokens = new Map<string, Person>();
  const state = { person: { sub: 'nobody' } as Person, forge: ((claims, key) => signed(claims, key)) as Forge };
  const seen: URLSearchParams[] = [];

  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    seen.push(query);
    const redirect = query.get('redirect_uri') ?? '';
    const wrong =
      query.get('client_id') !== client.id ||
      redirect !== client.redirect ||
      query.get('response_type') !== 'code' ||
      query.get('code_challenge_method') !== 'S256' ||
      !(query.get('scope') ?? '').split(' ').includes('openid');
    if (wrong) return response.writeHead(400).end('invalid_request');
    const code = randomUUID();
    const challenge = query.get('code_challenge') ?? '';
    codes.set(code, { challenge, redirect, nonce: query.get('nonce'), person: state.person });
    const to = new URL(redirect);
    to.searchParams.set('code', code);
    to.searchParams.set('state', query.get('state') ?? '');
    to.searchParams.set('iss', issuer);
    return response.writeHead(302, { location: to.href }).end();
  };
  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const body = new URLSearchParams(await text(request));
    const basic = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString();
    const [id, secret] = basic ? basic.split(':') : [body.get('client_id'), body.get('client_secret')];
    const asked = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (id !== client.id || secret !== client.secret) return json(response, { error: 'invalid_client' }, 401);
    if (!asked || asked.challenge !== challenge || asked.redirect !== body.get('redirect_uri'))
      return json(response, { error: 'invalid_grant' }, 400);
    const access = randomUUID();
    tokens.set(access, asked.person);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: client.id, iat: now, exp: now + 300, ...asked.person };
    const id_token = state.forge({ ...claims, ...(asked.nonce ? { nonce: asked.nonce } : {}) }, privateKey);
    return json(response, { access_token: access, token_type: 'Bearer', expires_in: 300, id_token });
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration') return json(response, described(issuer));
    if (url.pathname === '/authorize') return authorize(url.searchParams, response);
    if (url.pathname === '/token') return token(request, response);
    if (url.pathname === '/keys')
      return json(response, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key-1', alg: 'RS256', use: 'sig' }],
      });
    const person = tokens.get((request.headers.authorization ?? '').replace(/^Bearer /, ''));
    if (url.pathname === '/userinfo' && person) return json(response, person);
    return response.writeHead(401).end();
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer, state, seen, stop: () => new Promise((done) => server.close(done)) };
}

const json = (response: ServerResponse, value: object, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

const described = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  userinfo_endpoint: `${issuer}/userinfo`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
});
