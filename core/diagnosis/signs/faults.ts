import { anyOf, type Patterns, saysAny } from './patterns';

/** What a transport fault comes down to, whatever library worded it. */
export type FaultKind =
  | 'dns'
  | 'proxy-dns'
  | 'refused'
  | 'proxy-refused'
  | 'proxy-auth'
  | 'proxy-denied'
  | 'proxy-failed'
  | 'proxy-scheme'
  | 'proxy-unusable'
  | 'proxy-certificate'
  | 'proxy-no-response'
  | 'reset'
  | 'timeout'
  | 'unreachable'
  | 'both-families'
  | 'untrusted-certificate'
  | 'expired-certificate'
  | 'wrong-name-certificate'
  | 'rejected-certificate'
  | 'client-certificate'
  | 'machine-resources'
  | 'request-unsendable'
  | 'server-without-tls'
  | 'tls-version-unsupported'
  | 'tls-handshake-failed'
  | 'broken-answer'
  | 'long-headers'
  | 'address-refused'
  | 'identity-unreachable'
  | 'hidden-answer'
  | 'assertion-file'
  | 'identity-key'
  | 'certificate-unusable'
  | 'nobody-to-ask'
  | 'stopped-locally'
  | 'canceled'
  | 'network';

/** An error number of Windows Sockets. The number alone may be anything: it needs the word before it. */
const WINSOCK =
  /(?:winerror|wsa\w{0,20}|errno|socket ?(?:error|exception)|error(?: code)?)\W{1,4}(?:0x\w{1,8} \()?(100\d\d)\b/g;

/**
 * Order matters: the first shape that fits wins, the specific before the general. The shapes cover the wordings of
 * Node, OpenSSL, .NET (WinHTTP, SChannel), Python (urllib3, requests), curl, Go and Java; .NET Framework speaks the
 * language of its machine, so the words for what is met most stand in some other languages as well.
 */
const SHAPES: readonly (readonly [FaultKind, Patterns, ...winsock: number[]])[] = [
  ['canceled', /^cancelled\b/],
  // Codes of this product's own: nothing was sent yet.
  ['assertion-file', /^assertion_file_/],
  ['identity-key', anyOf(/^identity_key_unreadable\b/, /(?:azureconnectedmachineagent|azcmagent)[\\/]{1,4}tokens/)],
  ['certificate-unusable', /^certificate_unusable\b/],
  [
    'nobody-to-ask',
    anyOf(/^nobody_to_ask\b/, /interactive authentication timed out/, /does not support user interaction/),
  ],
  ['address-refused', /^address_refused\b/],
  // Node's own, before anything is sent.
  ['request-unsendable', /\berr_(?:invalid_char|invalid_http_token|unescaped_characters|http_invalid_header_value)\b/],
  ['machine-resources', anyOf(/\b(?:emfile|enfile|enomem|enobufs)\b/, /^eagain\b/, /too many open files/)],
  [
    'client-certificate',
    anyOf(
      /alert certificate[ _]required/,
      /tlsv13_alert_certificate_required/,
      /alert bad certificate/,
      /peer did not return a certificate/,
    ),
  ],
  // What OpenSSL says of a certificate whose authority is known (its verification errors).
  [
    'rejected-certificate',
    anyOf(
      /\b(?:err_)?cert_(?:revoked|signature_failure|chain_too_long|rejected)\b/,
      /\b(?:unable_to_get_crl|crl_\w+|invalid_ca|invalid_purpose|path_length_exceeded)\b/,
      /\b(?:ca_md_too_weak|(?:ee|ca)_key_too_small|(?:ee|ca) certificate key too weak)\b/,
      /\bcertificate (?:has been |is |was )?revoked\b/,
      // Windows, where the list of revoked certificates cannot be reached.
      /crypt_e_(?:no_revocation_check|revocation_offline)/,
    ),
  ],
  // MSAL's own errors, where no exchange explains them: whatever they speak of, no network has failed.
  ['stopped-locally', /^msal_\w/],
  [
    'proxy-unusable',
    anyOf(
      /^proxy_unusable\b/,
      /unsupported proxy (?:scheme|protocol|syntax)/,
      /proxy.{0,40}scheme .{0,20}not supported/,
      /not support proxies with the/,
      /determine socks version/,
    ),
  ],
  // Ours, and Node's own list of the addresses that it tried.
  [
    'both-families',
    anyOf(
      /\bipv4 [\d.]{7,15} e[a-z]+.{0,300}\bipv6 /,
      /\bipv6 [\da-f:]{2,45} e[a-z]+.{0,300}\bipv4 /,
      /\be[a-z]{6,12} [\d.]{7,15}:\d{1,5}\b[\s\S]{0,600}\be[a-z]{6,12} [\da-f]{0,4}:[\da-f:]{1,40}\b/,
      /\be[a-z]{6,12} [\da-f]{0,4}:[\da-f:]{1,40}\b[\s\S]{0,600}\be[a-z]{6,12} [\d.]{7,15}:\d{1,5}\b/,
    ),
  ],
  [
    'proxy-auth',
    anyOf(
      /\b407\b/,
      /proxy (?:error: )?authentication ?required/,
      /proxy auth(?:entication)? (?:failed|needed)/,
      /until (?:you have authenticated yourself|your credentials can be verified)/,
    ),
  ],
  ['hidden-answer', /network request failed.{0,300}http status code [45]\d\d/],
  [
    'expired-certificate',
    anyOf(
      /cert_has_expired/,
      /err_cert_date/,
      /certificate (?:has |is )?expired/,
      /certificate_expired/,
      /notafter/,
      /certificate is not (?:yet )?valid(?! for\b)/,
      /cert_not_yet_valid/,
      /nottimevalid/,
      /not within its validity/,
    ),
  ],
  [
    'wrong-name-certificate',
    anyOf(
      /altname_invalid/,
      /err_cert_common_name/,
      /hostname\/ip does(?: not|n't) match/,
      /hostname[ _]mismatch/,
      /doesn't match (?:either of )?'/,
      /certificate is valid for .{0,300}, not|certificate is not valid for any names/,
      /remotecertificatenamemismatch/,
      /no alternative certificate subject name/,
      /ssl_error_bad_cert_domain/,
      /wrong\.?host/,
    ),
  ],
  [
    'server-without-tls',
    anyOf(
      /wrong version number/,
      /packet length too long/,
      /http request to an? https/,
      /unknown protocol/,
      /record overflow/,
      /tls_get_more_records/,
      /first record does not look like a tls/,
      /unrecognized ssl message/,
    ),
  ],
  [
    'tls-version-unsupported',
    anyOf(
      /unsupported protocol(?! scheme)/,
      /tlsv1 alert protocol version/,
      /protocol[ _]?version/,
      /no protocols available/,
      /could not create ssl\/tls secure channel/,
      /tls ?1\.[01]\b/,
      /do not possess a common algorithm/,
      /legacy sigalg/,
      /unsafe legacy renegotiation/,
    ),
  ],
  [
    'untrusted-certificate',
    anyOf(
      /self[- _]signed/,
      /unable[_ ]to[_ ](?:verify|get)[_ ](?:the )?(?:leaf|local|first|issuer)/,
      /unable_to_get_issuer/,
      /unable to verify (?:the )?(?:\w{1,20} )?(?:cert|ssl|tls|signature|server|peer)/,
      /certificate[_ ]verify[_ ]failed/,
      /certificate signed by unknown authority/,
      /x509:(?! malformed| failed to parse)/,
      /pkix path/,
      /partialchain/,
      /untrustedroot/,
      /trust relationship/,
      /remote certificate (?:is invalid|was rejected)/,
      /cert_untrusted|sec_e_untrusted_root|\bunknownissuer\b/,
      /ssl certificate problem/,
      /error setting certificate (?:file|verify)|problem with the ssl ca cert|ssl peer certificate or ssh/,
      /certificate_unknown/,
      /unknown ca\b/,
      /unable to find valid certification path/,
      /certificateerror|remotecertificatechainerrors/,
      /err_cert_authority/,
      /ssl\/tls.{0,60}vertrauensstellung/,
      /(?:relation de confiance|relación de confianza|relazione di trust|relação de confiança).{0,60}ssl/,
      /nicht vertrauenswürdigen zertifizierungsstelle/,
      /ssl\/tls.{0,60}(?:信頼関係|信任关系|信任關係|доверительные отношения)/,
      /доверительные отношения.{0,60}ssl/,
    ),
  ],
  [
    'proxy-failed',
    anyOf(
      /\b(?:get|post|put|head) \\?"https:\/\/[^"]{1,300}": (?:bad gateway|service unavailable)['"\\.]{0,3}\s*(?:\n|$)/,
      /received http code 5\d\d from proxy/,
      /(?:tunneling socket could not be established|tunnel connection failed|connect tunnel failed).{0,300}\b5\d\d\b/,
      /proxy tunnel request to proxy .{0,300}\b5\d\d\b/,
    ),
  ],
  // Python, where the connection to the proxy breaks off.
  ['proxy-no-response', /cannot connect to proxy.{0,40}(?:connectionreseterror|remotedisconnected)/],
  [
    'proxy-denied',
    anyOf(
      /proxy_refused/,
      /err_tunnel_connection_failed/,
      /proxy connect aborted/,
      // Go says of a proxy's refusal no more than the words of its status.
      /\b(?:get|post|put|head) \\?"https:\/\/[^"]{1,300}": (?:forbidden|method not allowed)['"\\.]{0,3}\s*(?:\n|$)/,
      /received http code \d{3} from proxy/,
      /(?:tunneling socket could not be established|tunnel connection failed|connect tunnel failed).{0,300}\b40[0-6]\b/,
      /proxy (?:response|returned|error|http status).{0,300}\b(?:40[0-6]|5\d\d)\b/,
    ),
  ],
  [
    'proxy-dns',
    anyOf(
      /(?:proxy|tunneling socket).{0,200}(?:\benotfound|getaddrinfo|could not resolve)/,
      /(?:proxy|tunneling socket).{0,200}(?:name or service not known|nodename nor servname)/,
      /(?:could not|couldn't) resolve proxy/,
      /\benotfound \d{2,5}\b/,
    ),
  ],
  [
    'proxy-refused',
    anyOf(
      /(?:proxy|tunneling socket could not be established).{0,300}(?:refused|10061)/,
      /econnrefused .{0,300}:(?:3128|8118)\b/,
      /err_proxy_connection_failed/,
    ),
  ],
  [
    'dns',
    anyOf(
      /\benotfound\b/,
      /^e(?:ai_[a-z]{4,10}|servfail|refused|nodata|notimp|formerr|badresp)\b/,
      /eai_again/,
      /\blookup \S{1,200} on /,
      /host unknown|socket error: hostnotfound/,
      /unknown host/,
      /getaddrinfo/,
      /name or service not known/,
      /temporary failure (?:in name resolution|resolving)/,
      /(?:could not|couldn't) resolve host/,
      /unable to resolve host address/,
      /dns (?:lookup failed|error\b)|failed to lookup address/,
      /no such host/,
      /errno -[23]\b/,
      /nameresolution/,
      /(?:remote|host|server|proxy|domain|dns)[ -]?name(?: or address)? (?:\S+ )?could not be resolved/,
      /name resolution (?:failure|error)/,
      /name does not resolve/,
      /hostname konnte nicht aufgel/,
      /requested name is valid, but no data/,
      /unknownhost/,
      /nodename nor servname/,
      /err_name_not_resolved/,
      /server misbehaving/,
      /resource temporarily unavailable/,
      /remotename konnte nicht/,
      /nom distant n['’]a pas pu/,
      /resolver el nombre remoto/,
      /risolvere il nome remoto/,
      /nome remoto não pôde/,
      /リモート名を解決|無法解析遠端名稱|未能解析此远程名称/,
      /разрешить удаленное имя/,
    ),
  ],
  [
    'refused',
    anyOf(
      /econnrefused/,
      /connection ?refused/,
      /err_connection_refused/,
      /refused to connect/,
      /actively refused/,
      /zielcomputer die verbindung verweigerte/,
      /ordinateur cible l['’]a expressément refusée/,
      /denegó expresamente/,
      /ha rifiutato la connessione|rifiuto persistente/,
      /によって拒否されたため/,
      /目标计算机积极拒绝|目標電腦拒絕連線/,
      /отверг запрос на подключение/,
    ),
    10061,
  ],
  [
    'unreachable',
    anyOf(
      /ehostunreach/,
      /\be(?:host|net)down\b/,
      /connect (?:eacces|eperm)\b/,
      /enetunreach/,
      /network is unreachable/,
      /unreachable network/,
      /err_internet_disconnected/,
      /no route to host/,
      /cannot assign requested address/,
      /eaddrnotavail/,
      /forbidden by its access permissions/,
    ),
    10013,
    10049,
    10051,
    10065,
  ],
  [
    'reset',
    anyOf(
      /econnreset/,
      /enetreset/,
      /\bepipe\b/,
      /socket hang up/,
      /connection ?(?:was )?(?:reset|aborted|closed)/,
      /err_connection_(?:reset|aborted|closed)/,
      /"https?:\/\/[^"]{1,300}": eof\b/,
      /forcibly closed/,
      /connection reset by peer/,
      /remote end closed/,
      /unexpected eof/,
      /premature close|ended prematurely|prematurely closed|unexpected end of stream/,
      /empty reply from server|server returned nothing|sending data to the peer|recv failure|data from the peer/,
      /disconnected before secure tls/,
      /und_err_socket/,
      /other side closed/,
    ),
    10053,
    10054,
  ],
  [
    'timeout',
    anyOf(
      /etimedout/,
      /esockettimedout/,
      /(?<!\b504 gateway[ -])time[d-]? ?out(?!_|=\d| ?(?:unit|value|must|cannot|should|is not))/,
      /err_(?:connection_)?timed_out/,
      /und_err_connect_timeout/,
      /econnaborted/,
      /deadline exceeded/,
      /connected party did not properly respond/,
      /taskcanceled/,
      /failed to respond/,
    ),
    10060,
  ],
  [
    'long-headers',
    anyOf(/hpe_header_overflow/, /header overflow/, /response headers? (?:is |are )?too (?:long|large)/),
  ],
  [
    'broken-answer',
    anyOf(
      /body_broken/,
      /^protocol\b/,
      /hpe_/,
      /parse error|committed a protocol violation/,
      /invalid (?:header|chunk)/,
      /z_(?:data|buf)_error/,
      /incorrect header check/,
      /unexpected end of (?:file|json)/,
      /token_parsing_error/,
    ),
  ],
  [
    'tls-handshake-failed',
    anyOf(
      /\beproto\b/,
      /\berr_ssl_/,
      /ssl routines/,
      /ssl_error_syscall|ssl connect error/,
      /sslerror/,
      /ssl connection could not be established/,
      /tls (?:handshake|alert)/,
      /handshake[_ ]fail(?:ure|ed)|gnutls_handshake|sslhandshakeexception/,
      /authentication failed, see inner/,
    ),
  ],
  [
    'network',
    anyOf(
      /network_error/,
      /network request failed/,
      /network_unavailable/,
      /fetch failed/,
      /connection error/,
      /cannot connect to host/,
      /upstream connect error|error occurred while sending the request|error sending request for url|error trying to connect/,
      /err_network/,
      /unable to connect(?! using| to the server: getting)/,
      /(?:could not|couldn't) connect to server/,
      /failed to connect to (?:https?:\/\/)?[\w-]{1,63}\.[\w-]/,
      /verbindung mit dem remoteserver/,
      /se connecter au serveur distant/,
      /conectar con el servidor remoto/,
      /connessione al server remoto/,
      /newconnectionerror/,
      /max retries exceeded/,
      /failed to establish a new connection/,
      /proxyerror/,
      /fetcherror(?!: invalid json)/,
      /non-msaljs error/,
      /endpoints_resolution_error/,
      /could not resolve endpoints/,
      /idx[12]080[34]/,
      /untrusted authority/,
      /protocol "https:" not supported/,
    ),
  ],
];

/** What a fault of the connection means where a proxy is used: its address is the only one that is looked up and called. */
const BY_PROXY: ReadonlyMap<FaultKind, FaultKind> = new Map([
  ['refused', 'proxy-refused'],
  ['unreachable', 'proxy-refused'],
  ['dns', 'proxy-dns'],
]);

/** The same where it is known that the connection to the proxy itself failed. */
const AT_THE_PROXY: ReadonlyMap<FaultKind, FaultKind> = new Map([
  ...BY_PROXY,
  ['untrusted-certificate', 'proxy-certificate'],
  ['expired-certificate', 'proxy-certificate'],
  ['wrong-name-certificate', 'proxy-certificate'],
  ['rejected-certificate', 'proxy-certificate'],
  ['timeout', 'proxy-no-response'],
  ['reset', 'proxy-no-response'],
  ['broken-answer', 'proxy-no-response'],
  ['tls-handshake-failed', 'proxy-no-response'],
  ['network', 'proxy-no-response'],
]);

export interface FaultFacts {
  code: string;
  message: string;
  /** Status with which the proxy answered CONNECT. */
  proxyStatus?: number;
  /** The proxy that was used: whatever was refused or not resolved was then its address, not the host's. */
  proxy?: string;
  /** Ways to sign in that the proxy named with its 407. */
  proxyOffers?: readonly string[];
  /** The connection to the proxy itself failed, and not the one behind it. */
  atProxy?: boolean;
}

/** Classifies a fault by its code and message. Undefined where the text names no transport fault at all. */
export function faultKind(fault: FaultFacts): FaultKind | undefined {
  const { code, message, proxyStatus, proxy, proxyOffers = [], atProxy } = fault;
  if (proxyStatus === 407) return takesNoPassword(proxyOffers) ? 'proxy-scheme' : 'proxy-auth';
  if (proxyStatus !== undefined) return proxyStatus >= 500 ? 'proxy-failed' : 'proxy-denied';
  const text = `${code} ${message}`.toLowerCase();
  const numbers = new Set([...text.matchAll(WINSOCK)].map(([, number]) => Number(number)));
  const kind = SHAPES.find(
    ([, shape, ...winsock]) => saysAny(shape, text) || winsock.some((one) => numbers.has(one)),
  )?.[0];
  const atTheProxy = atProxy ? AT_THE_PROXY : BY_PROXY;
  return (proxy && kind && atTheProxy.get(kind)) || kind;
}

/** Whether a proxy names ways to sign in, and Basic is none of them: a user and a password then help nobody. */
function takesNoPassword(offers: readonly string[]): boolean {
  return offers.length > 0 && !offers.some((offer) => /^basic$/i.test(offer));
}
