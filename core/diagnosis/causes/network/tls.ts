import type { Cause } from '../../rules/cause';
import { AT_CUSTOM_API } from '../endpoints';

/** TLS: the certificate that the host shows, and the handshake. */
export const TLS_CAUSES: readonly Cause[] = [
  {
    id: 'tls-certificate-untrusted',
    title: 'The server’s certificate is not trusted',
    explanation:
      'A TLS certificate of the connection to {host} was issued by an authority that the {agent} does not trust, most often because the network inspects TLS. It has nothing to do with the app’s own certificate.',
    owner: 'network',
    steps: [
      'Give the {agent} the inspecting authority’s certificate (`--sslcacert`, or the environment variable `NODE_EXTRA_CA_CERTS`).',
      'Or exempt Microsoft’s login and API hosts from inspection.',
    ],
    links: [],
    retryable: false,
    check: 'The issuer of the certificate that {host} shows is not a public authority.',
    signs: [{ fault: ['untrusted-certificate'] }, { fault: ['untrusted-certificate'], ...AT_CUSTOM_API }],
  },
  {
    id: 'tls-certificate-expired',
    title: 'The server’s TLS certificate chain has expired',
    explanation:
      'A certificate in the chain that {host} shows counts as expired: an outdated list of authorities, an inspecting proxy or a wrong clock. The app’s own certificate is not involved.',
    owner: 'network',
    steps: [
      'Correct the {agent}’s clock.',
      'Bring the machine’s list of trusted authorities, or the inspecting proxy’s certificate, up to date.',
    ],
    links: [],
    retryable: false,
    check: 'The same address works from another machine.',
    signs: [{ fault: ['expired-certificate'] }, { fault: ['expired-certificate'], ...AT_CUSTOM_API }],
  },
  {
    id: 'tls-certificate-name-mismatch',
    title: 'The certificate belongs to another host',
    explanation:
      'The certificate that came back was not issued for {host}: a proxy, a wrong DNS entry or a login page of the network is in between.',
    owner: 'network',
    steps: ['Check the DNS settings and the proxy on the way to {host}.'],
    links: [],
    retryable: false,
    check: 'The names in the certificate do not include {host}.',
    signs: [{ fault: ['wrong-name-certificate'] }, { fault: ['wrong-name-certificate'], ...AT_CUSTOM_API }],
  },
  {
    id: 'tls-certificate-rejected',
    title: 'The server’s certificate is rejected',
    explanation:
      'The certificate that came back from {host} is from a known authority and is rejected anyway ({faultMessage}): it is revoked, signed too weakly, or not made for a server. An inspecting proxy is the usual reason.',
    owner: 'network',
    steps: [
      'Ask the people who run the network to replace the certificate with which they inspect TLS, or to exempt {host}.',
    ],
    links: [],
    retryable: false,
    check: 'The issuer of the certificate that {host} shows is not a public authority.',
    signs: [{ fault: ['rejected-certificate'] }],
  },
  {
    id: 'tls-client-certificate-required',
    title: 'A client certificate is required',
    explanation:
      '{peer} accepts only clients that show a certificate of their own, and the {agent} showed none that it accepts.',
    owner: 'network',
    steps: [
      'Give the {agent} its client certificate and key (`--sslclientcert`, `--sslclientcertkey`, `--sslclientcertpassword`), or exempt {machine} from the requirement.',
    ],
    links: [],
    retryable: false,
    check: 'The message says that a certificate is required.',
    signs: [{ fault: ['client-certificate'] }],
  },
  {
    id: 'server-without-tls',
    title: 'The server does not use TLS on this port',
    explanation:
      'An encrypted connection was started, and the response is not TLS: usually the proxy’s address begins with `https://` where it should be `http://`.',
    owner: 'network',
    steps: ['Set the proxy’s address as `http://HOST:PORT`: most proxies listen this way, even for encrypted traffic.'],
    links: [],
    retryable: false,
    check: 'The proxy’s address in the {agent}’s settings begins with `https://`.',
    signs: [{ fault: ['server-without-tls'] }],
  },
  {
    id: 'tls-handshake-failed',
    title: 'The TLS handshake failed',
    explanation:
      'The TLS handshake with {host} failed: an inspecting proxy, an old client or the machine’s TLS settings are the usual reasons.',
    owner: 'network',
    steps: [
      'Check the proxy on the way to {host}, the machine’s trusted authorities, and that the client speaks TLS 1.2 or later.',
    ],
    links: [],
    retryable: false,
    check: 'The same address works from another machine or with a current client.',
    signs: [{ fault: ['tls-handshake-failed'], likely: true }],
  },
  {
    id: 'tls-version-unsupported',
    title: 'The client’s TLS version is not supported',
    explanation:
      'Microsoft’s hosts accept TLS 1.2 or later, and the connection was closed because the client offered less.',
    owner: 'pipeline-author',
    steps: ['Use a client, a runtime and an operating system that speak TLS 1.2 or later.'],
    links: [],
    retryable: false,
    check: 'The same call works from a newer client on the same machine.',
    signs: [
      { aadsts: [1002016] },
      { fault: ['tls-version-unsupported'], likely: true },
      // .NET says no more than this where the server hangs up; a firewall may, too.
      {
        fault: ['reset'],
        message: /unexpected error occurred on a send/,
        endpointNot: ['identity'],
        also: ['connection-closed'],
      },
      { message: /requires (?:the )?use of the tls/, status: [426] },
      {
        fault: ['reset'],
        message: /system\.(?:net|io)\./,
        endpoint: ['powerbi', 'token'],
        also: ['connection-closed'],
      },
    ],
  },
];
