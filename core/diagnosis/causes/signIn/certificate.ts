import { anyOf, type Cause } from '../../rules/cause';
import { NOT_OF_ENTRA } from '../endpoints';

/** The app’s certificate and its private key. Certificates of TLS stand in `tls.ts`. */
export const CERTIFICATE_CAUSES: readonly Cause[] = [
  {
    id: 'certificate-not-registered',
    title: 'The certificate is not registered with the app',
    explanation:
      'The assertion was signed with a certificate that the app {app} does not list, or with a key that does not belong to it.',
    owner: 'app-owner',
    steps: [
      'Upload the certificate’s public part on the app registration’s certificates page, or put the registered certificate with its key into the {connection}.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The thumbprint in the message is not among the certificates on the page.',
    signs: [
      {
        endpoint: ['token'],
        status: [401],
        uncoded: true,
        empty: false,
        credential: ['certificate'],
        requestNot: ['user-flow'],
        also: ['certificate-expired'],
      },
      {
        code: ['invalid_client'],
        uncoded: true,
        credential: ['certificate'],
        endpointNot: NOT_OF_ENTRA,
        also: ['certificate-expired'],
      },

      { aadsts: [700027, 700030, 700026, 7000213] },
      { aadsts: [50012, 70002], message: /thumbprint|signature|certificate/ },
    ],
  },
  {
    id: 'certificate-expired',
    title: 'The certificate has expired',
    explanation: 'The app’s certificate is past its end date, so Entra no longer accepts what it signs.',
    owner: 'app-owner',
    steps: [
      'Create a new certificate, upload its public part on the app registration’s certificates page, and put certificate and key into the {connection}.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The certificates page shows an end date in the past.',
    signs: [
      { aadsts: [1000502, 392204] },
      { aadsts: [700027], message: /expired/ },
      { finding: 'credential-expired' },
      { aadsts: [50017], likely: true },
    ],
  },
  {
    id: 'certificate-revoked',
    title: 'The certificate has been revoked',
    explanation: 'The certificate was revoked by its issuer, and Entra no longer accepts it.',
    owner: 'app-owner',
    steps: ['Create a new certificate, upload its public part, and put it with its key into the {connection}.'],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The issuer’s revocation list names the certificate.',
    signs: [{ aadsts: [7000214] }],
  },
  {
    id: 'certificate-unusable',
    title: 'The certificate cannot be used',
    explanation: 'What is stored as certificate is not a PEM text with an RSA certificate and its private key.',
    owner: 'pipeline-author',
    steps: ['Put one PEM text with certificate and unencrypted private key into the {connection}.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The message names the part that is missing or does not fit.',
    signs: [{ fault: ['certificate-unusable'] }],
  },
  {
    id: 'certificate-not-accessible',
    title: 'The machine cannot use the certificate',
    explanation:
      'The certificate or its private key is not where the tool looks, may not be read by its account, needs a password, or lacks one of its two parts.',
    owner: 'pipeline-author',
    steps: [
      'Check that certificate and private key are both there, in the form and order that the tool asks for.',
      'In the Windows certificate store, import it for the account that runs the job, and let that account read the private key.',
    ],
    links: [],
    retryable: false,
    check: 'The tool reports the same error with the network disconnected.',
    signs: [
      {
        message: anyOf(
          /keyset does not exist/,
          /decoder routines.{0,20}unsupported/,
          /(?:cryptographicexception|x509|\.pfx).{0,200}cannot find the requested object/,
          /pem routines.{0,60}no start line/,
          /could not deseriali[sz]e key/,
          /(?:no|expected) .{0,30}(?:begin|start of) certificate/,
          /(?:connect-\w+|pfx|certificate|cryptographicexception|\.ctor).{0,200}network password is not correct/,
          /routines:.{0,40}bad decrypt/,
          /'?certificatethumbprint'? must/,
          /pkcs ?12.{0,80}(?:mac verify|password)|x509: failed to parse/,
          /cryptographicexception: access denied|unable to load pem/,
          /unable to load (?:the )?private key/,
          /certificate .{0,60}(?:does not have|has no|without) (?:a )?private key/,
          /certificate (?:(?:was|is|could) not (?:be )?|was )found\b/,
          /key not valid for use in specified state/,
          /malformed certificate/,
        ),
        likely: true,
      },
      // Certificates that are shown in the TLS handshake.
    ],
  },
  {
    id: 'app-signing-key-missing',
    title: 'The app has no signing key of its own',
    explanation:
      'The app {app} is set up with mapped claims or SAML, which needs a signing key of the app itself, and it has none that is valid.',
    owner: 'app-owner',
    steps: [
      'Give the enterprise app a signing key, or remove the claims mapping; an API may also set `acceptMappedClaims` in its manifest.',
    ],
    links: ['app-registration-credentials'],
    retryable: false,
    check: 'A claims-mapping policy is assigned to the enterprise app.',
    signs: [{ aadsts: [50146, 50003, 501461], likely: true }],
  },
  {
    id: 'credential-not-yet-valid',
    title: 'The certificate is not valid yet',
    explanation: 'The certificate’s validity begins on {date}.',
    owner: 'app-owner',
    steps: ['Wait for that day, use a certificate that is valid today, or correct the {agent}’s clock.'],
    links: ['app-registration-credentials'],
    unknown: { date: 'a later day' },
    retryable: false,
    check: 'The certificate’s “not before” date lies in the future.',
    signs: [{ finding: 'credential-not-yet-valid' }],
  },
];
