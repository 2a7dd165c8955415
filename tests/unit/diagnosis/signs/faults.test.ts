import assert from 'node:assert/strict';
import { explain } from '../../../../core/diagnosis/explain';

/** What .NET and Windows say of the network, in the languages that they come in. */
const SAID: readonly (readonly [cause: string, text: string])[] = [
  ['name-not-resolved', "The remote name could not be resolved: 'login.microsoftonline.com'"],
  ['name-not-resolved', 'Der Remotename konnte nicht aufgelöst werden: "login.microsoftonline.com"'],
  ['name-not-resolved', "Le nom distant n'a pas pu être résolu: 'login.microsoftonline.com'"],
  ['name-not-resolved', "リモート名を解決できませんでした。: 'login.microsoftonline.com'"],
  ['name-not-resolved', "未能解析此远程名称: 'login.microsoftonline.com'"],
  ['name-not-resolved', 'Невозможно разрешить удаленное имя: "login.microsoftonline.com"'],
  ['connection-refused', 'No connection could be made because the target machine actively refused it'],
  [
    'connection-refused',
    'Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte',
  ],
  ['connection-refused', '対象のコンピューターによって拒否されたため、接続できませんでした。'],
  ['connection-refused', '由于目标计算机积极拒绝，无法连接。'],
  ['connection-refused', 'Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение'],
  [
    'tls-certificate-untrusted',
    'The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
  ],
  [
    'tls-certificate-untrusted',
    'Die Zertifikatkette wurde von einer nicht vertrauenswürdigen Zertifizierungsstelle ausgestellt.',
  ],
  [
    'tls-certificate-untrusted',
    '接続が切断されました: SSL/TLS のセキュリティで保護されているチャネルに対する信頼関係を確立できませんでした。',
  ],
  ['tls-certificate-untrusted', '基础连接已经关闭: 未能为 SSL/TLS 安全通道建立信任关系。'],
  ['tls-certificate-untrusted', 'Не удалось установить доверительные отношения для защищенного канала SSL/TLS.'],
];

describe('the network in other languages', () => {
  for (const [cause, text] of SAID)
    it(`${cause}: ${text.slice(0, 40)}`, () => assert.equal(explain(text).cause, cause));
});

/** What libcurl says of its errors, as programs that contain it print them, and Rust's libraries. */
const OF_LIBRARIES: readonly (readonly [cause: string, text: string])[] = [
  [
    'name-not-resolved',
    "Fail to get a new connection for: https://login.microsoftonline.com. Couldn't resolve host name",
  ],
  ['proxy-not-found', "Couldn't resolve proxy name"],
  ['proxy-cannot-reach-host', 'curl: (56) CONNECT tunnel failed, response 502'],
  ['proxy-cannot-reach-host', 'curl: (56) Received HTTP code 503 from proxy after CONNECT'],
  ['proxy-cannot-reach-host', "OSError('Tunnel connection failed: 503 Service Unavailable')"],
  ['proxy-cannot-reach-host', "The proxy tunnel request to proxy 'http://p:8080/' failed with status code '502'."],
  ['proxy-denies-host', 'curl: (56) CONNECT tunnel failed, response 403'],
  [
    'proxy-no-response',
    "ProxyError('Cannot connect to proxy.', RemoteDisconnected('Remote end closed connection without response'))",
  ],
  ['proxy-address-unsupported', "Unsupported proxy syntax in 'socks5://proxy 1080'"],
  ['proxy-address-unsupported', 'The ServicePointManager does not support proxies with the socks5 scheme.'],
  ['proxy-address-unsupported', 'ValueError: Unable to determine SOCKS version from socks://127.0.0.1:7890/'],
  ['tls-certificate-untrusted', 'Problem with the SSL CA cert (path? access rights?)'],
  ['tls-certificate-untrusted', 'SSL peer certificate or SSH remote key was not OK'],
  ['tls-handshake-failed', 'SSL connect error'],
  ['connection-closed', 'Failed sending data to the peer'],
  ['connection-closed', 'Failure when receiving data from the peer'],
  ['connection-closed', 'Server returned nothing (no headers, no data)'],
  ['timed-out', 'Timeout was reached'],
  ['name-not-resolved', 'hyper_util::client::legacy::Error(Connect, ConnectError("dns error"))'],
];

describe('the network in the words of libraries', () => {
  for (const [cause, text] of OF_LIBRARIES) {
    it(`is ${cause}: ${text}`, () => {
      assert.equal(explain(text).cause, cause);
    });
  }
});
