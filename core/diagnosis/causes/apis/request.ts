import { anyOf, type Cause } from '../../rules/cause';
import { KNOWN_APIS, NOT_OF_ENTRA } from '../endpoints';

/** The request itself: its form, its address. */
export const REQUEST_CAUSES: readonly Cause[] = [
  {
    id: 'request-malformed',
    title: 'The request is malformed',
    explanation:
      'The server did not understand the request, or it conflicts with what is there: a part is missing, wrong or duplicated. No permission is involved.',
    owner: 'pipeline-author',
    steps: [
      'Compare the request with the API’s documentation; look for missing parts, typing errors and unexpanded variables.',
    ],
    links: [],
    retryable: false,
    check: 'The message names the part that is missing or wrong.',
    signs: [
      {
        family: [
          [50000, 50199],
          [90000, 90199],
          [900000, 901999],
          [9000000, 9019999],
          [70000, 70099],
          [75000, 76999],
          [67000, 67999],
          [220000, 249999],
        ],
        likely: true,
      },
      // The words of which Fabric and Power BI make the codes for a request that is not as it should be.
      {
        codeLike: anyOf(
          /^(?:invalid|corrupted|missing|duplicate|gitprovider)/,
          /^(?!.*(?:principal|region|capacity|sku|feature)).*notsupported/,
          /corrupted$|mismatch$/,
        ),
        endpoint: ['powerbi', 'fabric'],
        likely: true,
      },
      {
        codeLike: /inuse(?:exception)?$|notavailableyet$|(?:notconnected|notconfigured)(?:togit)?$/,
        likely: true,
      },
      // What a code says of its size counts under any status.
      {
        codeLike: anyOf(
          /too(?:large|big|long)|(?:size|count|length)exceeded|too?deep|exists$|^errorinvalid(?!user)|expiredpagetoken/,
          /^(?:operation)?not(?:allowed|supported)$/,
          /validation(?:fail|err|exc)|conflict$|concurrencyviolation|precondition|samekey|versionmissing|malformed|resourcemodified/,
        ),
        endpointNot: ['token', 'discovery', 'identity', 'assertion'],
        likely: true,
      },
      {
        aadsts: [
          90004, 90007, 90056, 90101, 90119, 90120, 140000, 140001, 165900, 50147, 501481, 501491, 50120, 900144, 90014,
          90013, 90100, 90015, 90016, 90023, 9002313, 9002331, 9002332, 9002346, 90009, 70003, 70007, 700005, 700007,
          7000113, 7000114, 500013, 90121, 90081, 90082, 90084, 90086, 90107, 75001, 750054, 900561, 500117, 1002014,
          240001, 700009, 90010, 90027, 70024, 500011001, 65017, 700053, 90043, 901002, 50029, 50010, 75011, 700020,
          900931, 90092, 130500, 90005, 90020,
        ],
      },
      // What Windows says itself, before a service of Microsoft's sees the request.
      { message: /\bhttp error 4\d\d\. the request\b/, likely: true },
      { code: ['DatasetExecuteQueriesError'], likely: true },
      // A piece of the path stands where the tenant belongs.
      { aadsts: [900023, 900021], message: /tenant identifier '(?:authorize|token|oauth2|v[12]\.0|devicecode)'/ },
      { request: ['malformed'], status: [400, 404, 405] },
      {
        request: ['malformed'],
        status: [404],
        code: [
          'EntityNotFound',
          'PowerBIEntityNotFound',
          'ItemNotFound',
          'Request_ResourceNotFound',
          'WorkspaceNotFound',
        ],
      },
      { request: ['malformed'], status: [404], message: /not found|does not exist/, likely: true },
      { endpoint: ['graph'], message: /resource not found for the segment/ },
      { message: /required metadata header not specified/ },
      // What ASP.NET, OData and Azure say of the form of a request, whatever tool dropped their codes.
      {
        message: anyOf(
          /no http resource was found that matches/,
          /parsing odata|could not find a property named/,
          /api[- ]version .{0,60}(?:invalid|not supported)|specified api version/,
        ),
        likely: true,
      },
      // Go's own page: the host has no such address.
      { message: /\b404 page not found/, likely: true },
      // A gateway's code for an ID or a type that it does not take.
      { codeLike: /^dmts_(?:invalid|cannotfind|monikernotfound)/, overrides: true, likely: true },
      { message: /is not (?:a )?push api dataset/, likely: true },
      { message: anyOf(/right to send mail on behalf of/, /subscription validation request failed/), likely: true },
      {
        // Whoever answered; a service that the text names has signs of its own.
        code: ['InvalidRequest', 'BadRequest', 'InvalidInput', 'InvalidParameter', 'RequestBodyInvalid'],
        uncoded: true,
        endpointNot: [...NOT_OF_ENTRA, 'token', 'discovery'],
        likely: true,
      },
      {
        uncoded: true,
        endpointNot: ['graph', 'authorize', 'identity', 'assertion'],
        status: [400, 405, 406, 409, 411, 412, 413, 414, 415, 416, 422, 423],
        likely: true,
      },
      { endpoint: ['graph'], status: [400, 405, 406, 409, 411, 412, 413, 414, 415, 416, 422, 423], likely: true },
    ],
  },
  {
    id: 'request-headers-too-large',
    title: 'The headers of the request are too large',
    explanation:
      '{host}, or a proxy or gateway in front of it, takes no headers of this size. The longest one is the token: it lists every application permission that the app holds.',
    owner: 'network',
    steps: [
      'Ask the people who run the proxy or gateway on the way to {host} to raise its limit for headers; a token with many permissions takes 16 KB and more. Microsoft’s services take the tokens that Entra gives out for them.',
      'Or make the token shorter: remove application permissions that the app does not need, or give the release an app of its own.',
    ],
    links: [],
    retryable: false,
    check:
      'The status is 431 (in the log of nginx 494), or the page says that the request header is too large. The same token works past the proxy.',
    why: 'The self-test sends no cookies. In a browser they are what is long: delete those of the site.',
    variants: [
      {
        when: { endpointNot: [...KNOWN_APIS, 'token', 'discovery', 'identity', 'assertion'] },
        where: 'With your own API, or where no address is known',
        owner: 'resource-owner',
        steps: [
          'Raise the limit for headers of the API’s server and of the gateway in front of it (nginx: `large_client_header_buffers`; Node.js: `maxHeaderSize`; ASP.NET Core: `MaxRequestHeadersTotalSize`).',
          'Or make the token shorter: remove app roles of this API that the app does not need. If a browser made the request, delete the cookies of the site.',
        ],
      },
    ],
    signs: [
      { status: [431, 494], likely: true },
      { code: ['protocol.http.TooBigHeaders'], likely: true },
      {
        message: anyOf(
          /request headers?(?: or cookie| fields?)? (?:is )?too (?:large|long|big)/,
          /size of the request headers is too long/,
        ),
        likely: true,
      },
    ],
  },
  {
    id: 'operation-not-possible',
    title: 'The service does not do what the request asks for',
    explanation:
      'The server’s words are about the request or the object that it names, not about access: something in it is not supported, not valid or over a limit.',
    owner: 'pipeline-author',
    steps: [
      'Read the server’s message: it names what is not possible, and often for which kind of object.',
      'Change the request or that object. The API’s documentation lists what it supports, under “Limitations” or “Remarks”.',
    ],
    links: [],
    retryable: false,
    check: 'The message says that something is not supported, not valid or over a limit, and mentions no permission.',
    signs: [
      {
        message: /(?:exceed(?:s|ed)?|reached) the max(?:imum)?\b|unable to update the specified properties/,
        endpoint: ['graph'],
        likely: true,
      },
      {
        phrase: anyOf(
          /\b(?:not|n't) (?:yet |currently )?(?:support|been supported|be supported|eligible|applicable|comply)/,
          /\b(?:unsupported|malformed|mismatch(?:ed)?|duplicate|already exists?|read-?only)\b/,
          /\b(?:cannot|can't|could not|unable to) (?:be )?(?:done|updat|delet|creat|chang|modif|assign|writ|add|remov|contain)/,
          /\binvalid (?!client|credential|token|secret|password|user\b|certificate|signature|audience|issuer|grant)\w/,
          /\b(?:doesn't|does not|do not) (?:contain|match)\b|\berror converting\b/,
          /\b(?:is|are) (?:a |an )?(?:required|missing|unknown)\b/,
          /\bis not allowed (?:for|in|on|here|when)\b/,
          /\bmust (?:be (?:one|a|an|in|set|between|unique|specified)|use|match|contain)\b/,
          /\bno content-type header|media type\b/,
          /\bonly (?:be|works?|supported|allowed|possible|available)\b/,
          /\bexceed(?:s|ed)? the (?:max|allowed|limit)|\b(?:has|have) been (?:disabled|retired)\b/,
        ),
      },
    ],
  },
  {
    id: 'regional-endpoint',
    title: 'The token was requested from a regional endpoint',
    explanation:
      'A setting of the {agent} (`MSAL_FORCE_REGION`) sends token requests to a regional endpoint, which serves only a few kinds of apps.',
    owner: 'pipeline-author',
    steps: ['Remove `MSAL_FORCE_REGION` from the {agent}’s environment.'],
    links: [],
    retryable: false,
    check: 'The environment of the {agent} holds `MSAL_FORCE_REGION` or `REGION_NAME`.',
    signs: [{ aadsts: [100007, 1000071] }],
  },
  {
    id: 'plain-http',
    title: 'The request was sent without encryption',
    explanation:
      'The request went out over plain HTTP and the login host sent it on to HTTPS; a library that does not follow redirects, or cannot tunnel, stops there.',
    owner: 'pipeline-author',
    steps: ['Use an `https://` address, and a library version that tunnels HTTPS through the proxy.'],
    links: [],
    retryable: false,
    check: 'The request’s address begins with `http://`.',
    signs: [{ request: ['plain-http'], status: [[300, 399]] }],
  },
  {
    id: 'address-not-allowed',
    title: 'Nothing is sent to this address',
    explanation:
      'A secret or a token would have gone to an address that is not allowed: {faultMessage}. Nothing was sent.',
    owner: 'pipeline-author',
    steps: [
      'Correct the address in the variable or setting that holds it: a web address that begins with `https://`, or for a managed identity one of {machine} itself.',
    ],
    links: [],
    retryable: false,
    check: 'No request was made.',
    signs: [{ fault: ['address-refused'] }],
  },
  {
    id: 'unexpected-redirect',
    title: 'The response is a redirect',
    explanation:
      '{host} sent the request on to another address. A token never follows a redirect, so the call ends here.',
    owner: 'pipeline-author',
    steps: [
      'Use the address that answers directly; for your own API, check that it accepts tokens and does not redirect callers to a sign-in page.',
    ],
    links: [],
    retryable: false,
    check: 'The response’s `location` header names another host.',
    signs: [{ status: [[300, 399]], likely: true }],
  },
];
