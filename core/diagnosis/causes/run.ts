import { anyOf, type Cause } from '../rules/cause';

/** What is known of the run or the tool alone. */
export const RUN_CAUSES: readonly Cause[] = [
  {
    id: 'response-inconclusive',
    title: 'The response is inconclusive',
    explanation:
      'A response came back, but not in the form that this call returns, so it is unknown whether access works ({what}).',
    owner: 'none',
    steps: ['{again}.', 'If the problem persists, check what is between the {agent} and {host}.'],
    links: [],
    unknown: { what: 'the log shows what came' },
    retryable: true,
    check: 'The same call made manually gives an answer in the documented form.',
    signs: [
      { finding: 'response-inconclusive', likely: true },
      { endpoint: ['token', 'discovery', 'assertion'], status: [[200, 299]], likely: true },
    ],
  },
  {
    id: 'run-canceled',
    title: 'The run was canceled',
    explanation: 'The run was canceled before this check was done.',
    owner: 'none',
    steps: ['{again}.'],
    links: [],
    retryable: true,
    check: 'The log says that the run was canceled.',
    signs: [{ finding: 'canceled' }, { fault: ['canceled'] }],
  },
  {
    id: 'response-hidden-by-library',
    title: 'A library hid the server’s response',
    explanation:
      'The network worked and the server answered with an error, but the library that made the call shows only “network request failed”.',
    owner: 'pipeline-author',
    steps: ['Update the library (msal-node), so that it shows the AADSTS code, and run again.'],
    links: [],
    retryable: false,
    check: 'The line names an HTTP status of 400 or above.',
    signs: [{ fault: ['hidden-answer'] }, { message: /could not fetch access token.{0,60}status code: undefined/ }],
  },
  {
    id: 'response-not-checked',
    title: 'The tool went on without the response that it needed',
    explanation:
      'The tool used a token or a response that it did not get; the text does not say what the server answered.',
    owner: 'pipeline-author',
    steps: [
      'Let the tool log the status and the body of its last request (its verbose or debug mode), and explain those.',
      'If you can change it: check the status of each response first.',
    ],
    links: [],
    retryable: false,
    check: 'The text shows a null value, a missing key or a page instead of JSON, and no status.',
    signs: [
      {
        local: anyOf(
          /nonetype' object|not nonetype|keyerror: '(?:access_?token|value|token)'/,
          /null-valued expression/,
          /object reference not set to an instance|nil pointer dereference/,
          /cannot read propert(?:y|ies) .{0,60}(?:undefined|null)\b/,
          /unexpected token '?<|invalid character '<'/,
          /expecting value: line 1 column 1|invalid json (?:primitive|response)/,
        ),
        also: ['blocked-by-intermediary'],
      },
    ],
  },
  {
    id: 'tool-failed',
    title: 'The tool failed without a response of a service',
    explanation:
      'The text holds no status, no code and no words of a service, so nothing is known about the app’s access; the tool stopped by itself, or it hides what came back.',
    owner: 'pipeline-author',
    steps: [
      'Look for the lines before this one, or run the tool in its verbose or debug mode, and explain the first status or code that shows.',
      'If there is none, compare the tool’s settings and version with its documentation.',
    ],
    links: [],
    retryable: false,
    check: 'The tool’s debug log shows no request that failed.',
    signs: [{ failed: true }],
  },
  {
    id: 'machine-resources-exhausted',
    title: 'The machine has run out of memory or open files',
    explanation:
      'The connection was not even tried, because the operating system of {machine} refused it ({faultMessage}).',
    owner: 'pipeline-author',
    steps: [
      '{again} while less is running on {machine}.',
      'If it stays, raise its limits (memory, open files: `ulimit -n`).',
    ],
    links: [],
    retryable: true,
    check: 'Other programs on {machine} fail in the same way.',
    signs: [{ fault: ['machine-resources'] }],
  },
  {
    id: 'request-not-sendable',
    title: 'The request cannot be sent',
    explanation:
      'Node.js refused to send the request ({faultMessage}): a value in it has a character that no request may have.',
    owner: 'pipeline-author',
    steps: [
      'Look in the {connection} and in the inputs for line breaks, invisible characters and letters with accents.',
    ],
    links: [],
    retryable: false,
    check: 'No request was made.',
    signs: [{ fault: ['request-unsendable'] }],
  },
  {
    id: 'sign-in-library-error',
    title: 'The sign-in was stopped on the machine',
    explanation: 'The sign-in library refused what it was given, and no server response is involved ({faultMessage}).',
    owner: 'pipeline-author',
    steps: [
      'Check in the {connection} the kind of credential, the tenant and the client ID, and for a managed identity what {machine} has.',
      'If they are right, report the message: then it is a bug in the self-test or of its library.',
    ],
    links: ['service-connection'],
    retryable: false,
    check: 'The code of the error begins with `MSAL_`, and it has no HTTP status.',
    signs: [{ fault: ['stopped-locally'], likely: true }],
  },
  {
    id: 'tool-configuration-error',
    title: 'Local configuration error of the tool',
    explanation:
      'The text mentions a value, file or setting that is missing or that the tool cannot use; it contains no server response, so nothing is known about the app’s access.',
    owner: 'pipeline-author',
    steps: [
      'Compare the settings, variables and files that the tool names with its documentation; a variable may have no value in this stage.',
      'Run it again once it gets further, and explain what it says then.',
    ],
    links: [],
    retryable: false,
    check: 'The tool reports the same error with the network disconnected.',
    signs: [
      {
        message: anyOf(
          /unrecognized arguments?: --/,
          /login first with|(?:please|you must) (?:run|call|use)[ :]{1,2}['"“`]?(?:az login|(?:connect|login)-\w)/,
          /als name eines cmdlet|comme nom d['’]applet|como nombre de un cmdlet/,
          // Files of the machine.
          /access to the path ['"]|\[errno 13\]|permission denied(?:,| reading| writing)/,
          /\/[\w.-]{0,100}\/[\w.-]{1,100}: permission denied/,
        ),
        uncoded: true,
        likely: true,
      },
      // A variable without a value, or with the whole address in it, stands where the host belongs.
      {
        fault: ['dns'],
        message: /(?:enotfound|lookup|resolve|host=)\W{1,3}(?:undefined|null|none|https?)\b(?![.-]|:\/)/,
        likely: true,
      },
      {
        local: anyOf(
          /(?:is|are|was|were) (?:null|empty|missing|absent|not (?:set|provided|specified|given|supplied|recogni[sz]ed))/,
          /no (?:\S+ ){1,3}(?:specified|provided|supplied|given)\b/,
          /unsupported (?:federated|value|option|provider|file|block|argument|authentication method)/,
          /(?:invalid|illegal|unrecogni[sz]ed|unexpected|missing) (?:value|argument|parameter|option|format|setting|property|input)/,
          /(?:could not|cannot|can't|unable to) (?:load|read(?! propert)|parse|deseriali[sz]e|open|locate)\b/,
          /must be (?:set|specified|configured)\b/,
          /(?:not|n't) support(?:ed)? (?:in|on|by|under|with) (?:\.net|this platform|powershell|linux|macos|windows|docker)/,
          // The sign-in libraries, before they ask Entra.
          /\bmsal(?:client|uirequired)exception\b/,
          /(?:call|run) (?:the )?connect-\w/,
          /credential (?:authentication |is )?unavailable/,
          /input required:/,
          /missing (?:required|credentials|environment)|are required parameters/,
        ),
        likely: true,
      },
    ],
  },
  {
    id: 'unknown',
    title: 'Unrecognized error',
    explanation: 'No rule matches this response ({code}), so it is unknown who can fix it.',
    owner: 'none',
    steps: [
      'Read the server’s message, and look its code up where a page is given.',
      'Quote request ID, correlation ID and time when you ask for help.',
    ],
    links: ['docs'],
    retryable: false,
    check: 'The server’s own message is the best evidence.',
    signs: [],
  },
];
