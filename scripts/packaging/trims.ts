// perf: Parts of libraries left out of the bundle

/** One part of a library that stays out of the bundle. Parts that the bundle does not meet are an error: see `trimming.ts`. */
export interface Trim {
  /** The package that it belongs to or that imports it. */
  library: string;
  /** A file of that package (`./lib/…`), or the name of a module that the package imports. */
  part: string;
  /** Source of a CommonJS module to stand there instead. Without it, code that uses the part gets an error. */
  instead?: string;
}

/** For a class of which a library makes an object at its start that nothing asks for anything. */
const idle = (name: string) => `exports.${name} = class {};`;

const trims = (library: string, ...parts: (string | Omit<Trim, 'library'>)[]): Trim[] =>
  parts.map((part) => (typeof part === 'string' ? { library, part } : { library, ...part }));

/**
 * Whole modules that libraries bring and nothing here ever uses, but every start would have to read and run. The text of a
 * library is never changed. What they cost stands in `tests/bench/README.md`.
 */
export const TRIMS: readonly Trim[] = [
  // Uploading forms; `form-data` brings a table of all MIME types.
  ...trims('axios', 'form-data', './lib/helpers/formDataToStream.js', './lib/helpers/readBlob.js'),
  // HTTP/2.
  ...trims('axios', { part: './lib/helpers/Http2Sessions.js', instead: 'module.exports = class {};' }),
  // Redirects and proxies: the first are never followed, and the connections know the way.
  ...trims('axios', 'follow-redirects', 'https-proxy-agent', 'proxy-from-env', './lib/helpers/shouldBypassProxy.js'),
  // Decoding: `core/http/body.ts` does it, and seldom has to.
  ...trims('axios', { part: 'zlib', instead: 'exports.constants = {};' }, './lib/helpers/ZlibHeaderTransformStream.js'),
  // Measuring progress, `data:` addresses.
  ...trims(
    'axios',
    './lib/helpers/AxiosTransformStream.js',
    './lib/helpers/progressEventReducer.js',
    './lib/helpers/fromDataURI.js',
    './lib/helpers/estimateDataURLDecodedBytes.js',
  ),
  // For forms only; and as a bundler imports it, Node 24 loads its worker threads.
  ...trims('axios', 'util'),
  // Queries as objects: addresses come complete.
  ...trims('axios', './lib/helpers/AxiosURLSearchParams.js'),
  // `core/credential/clientAssertion.ts` signs what a certificate needs.
  ...trims('@azure/msal-node', {
    part: 'jsonwebtoken',
    instead:
      "exports.sign = () => { throw new Error('jsonwebtoken was left out of the bundle: give MSAL an assertion') };",
  }),
  // Requests go through `core/http/`, to the login host that was named.
  ...trims('@azure/msal-node', { part: './dist/network/HttpClient.mjs', instead: idle('HttpClient') }),
  ...trims('@azure/msal-common', { part: './dist/authority/RegionDiscovery.mjs', instead: idle('RegionDiscovery') }),
  // Sign-in pages, and tokens that are bound to a key.
  ...trims('@azure/msal-node', './dist/protocol/Authorize.mjs', {
    part: './dist/crypto/PkceGenerator.mjs',
    instead: idle('PkceGenerator'),
  }),
  ...trims(
    '@azure/msal-common',
    './dist/protocol/Authorize.mjs',
    './dist/crypto/PopTokenGenerator.mjs',
    './dist/crypto/DpopProofGenerator.mjs',
  ),
  // YAML is read, never written, and by the rules of version 1.2 only.
  ...trims(
    'yaml',
    './browser/dist/stringify/stringify.js',
    './browser/dist/stringify/stringifyCollection.js',
    './browser/dist/stringify/stringifyDocument.js',
    './browser/dist/stringify/stringifyPair.js',
    './browser/dist/stringify/stringifyString.js',
    './browser/dist/schema/json/schema.js',
    './browser/dist/schema/yaml-1.1/binary.js',
    './browser/dist/schema/yaml-1.1/omap.js',
    './browser/dist/schema/yaml-1.1/pairs.js',
    './browser/dist/schema/yaml-1.1/schema.js',
    './browser/dist/schema/yaml-1.1/set.js',
    './browser/dist/schema/yaml-1.1/timestamp.js',
  ),
];

/** The same for the task, where nobody signs in but the app. */
export const TASK_TRIMS: readonly Trim[] = [
  ...TRIMS,
  ...trims(
    '@azure/msal-node',
    './dist/client/PublicClientApplication.mjs',
    './dist/client/OnBehalfOfClient.mjs',
    './dist/client/UserFederatedIdentityCredentialClient.mjs',
    './dist/client/UsernamePasswordClient.mjs',
  ),
  // Accounts, and a cache that outlives the process.
  ...trims(
    '@azure/msal-node',
    './dist/client/SilentRequestCoalescer.mjs',
    './dist/cache/serializer/Serializer.mjs',
    './dist/cache/serializer/Deserializer.mjs',
    { part: './dist/cache/TokenCache.mjs', instead: idle('TokenCache') },
  ),
  ...trims(
    '@azure/msal-common',
    './dist/client/AuthorizationCodeClient.mjs',
    './dist/client/RefreshTokenClient.mjs',
    './dist/client/SilentFlowClient.mjs',
  ),
];
