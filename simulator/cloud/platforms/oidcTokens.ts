import { type Answer, bearerOf, html, json, type Request } from '../exchange';
import type { DevOpsConnection } from '../model';
import type { Services } from '../services';

const EXCHANGE_AUDIENCE = 'api://AzureADTokenExchange';
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const LIFETIME = 600;

function idToken(services: Services, issuer: string, subject: string, audience: string): string {
  const iat = services.seconds;
  const claims = {
    jti: services.nextId(),
    sub: subject,
    aud: audience,
    iss: issuer,
    nbf: iat,
    exp: iat + LIFETIME,
    iat,
  };
  return services.sign(claims, services.key(issuer));
}

/** What Azure DevOps shows to callers without a valid token: its sign-in page, or a 401 to those that want none. */
function signIn(services: Services, request: Request): Answer {
  const { suppressesSignIn } = services.model.devOps;
  if (suppressesSignIn && /^suppress$/i.test(request.headers['x-tfs-fedauthredirect'] ?? '')) return { status: 401 };
  if (services.model.devOps.badToken === 'redirect') {
    return {
      status: 302,
      headers: { location: 'https://spsprodcus1.vssps.visualstudio.com/_signin?realm=dev.azure.com' },
    };
  }
  return html(203, 'Azure DevOps Services | Sign In', 'Sign in to your account');
}

/** `POST …/oidctoken?serviceConnectionId=…`: an ID token for one service connection, for the job's own token. */
export function devOpsIdToken(services: Services, request: Request): Answer {
  const { devOps } = services.model;
  const bearer = bearerOf(request);
  if (!bearer || !devOps.jobTokens.has(bearer)) return signIn(services, request);
  if (request.method !== 'POST') return json(405, { message: 'The requested resource does not support this method.' });
  if (!request.query.has('api-version'))
    return json(400, { message: 'No api-version was supplied.', typeKey: 'VssVersionNotSpecifiedException' });
  const id = request.query.get('serviceConnectionId') ?? '';
  const connection: DevOpsConnection = devOps.connections.get(id) ?? {
    issuer: `https://vstoken.dev.azure.com/${devOps.organizationId}`,
    subject: 'p://contoso/Reporting/Deploy reports',
    audience: EXCHANGE_AUDIENCE,
  };
  return json(200, { oidcToken: idToken(services, connection.issuer, connection.subject, connection.audience) });
}

/** `GET …/idtoken?audience=…` of GitHub Actions. */
export function gitHubIdToken(services: Services, request: Request): Answer {
  const { github } = services.model;
  if (!github.requestToken || bearerOf(request) !== github.requestToken) return json(401, { message: 'Unauthorized' });
  const audience = request.query.get('audience') ?? 'https://github.com/contoso';
  return json(200, { count: 1, value: idToken(services, GITHUB_ISSUER, github.subject, audience) });
}
