import { anyOf, type Cause } from '../rules/cause';

/** What is known of the run or the tool alone. */
export const RUN_CAUSES: readonly Cause[] = [
  {
    id: 'response-inconclusive',
    title: 'The response is inconclusive',
    explanation:
      'An answer came back, but not in the form that this call has, so it is not known whether access works ({what}).',
    owner: 'none',
    steps: ['{again}.', 'If it stays, look at what stands between the {agent} and {host}.'],
    links: [],
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
    id: 'answer-hidden-by-library',
    title: 'A library hid the server’s answer',
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
    id: 'tool-configuration-error',
    title: 'Local configuration error of the tool',
    explanation:
      'The text speaks of a value, file or setting that the tool misses or cannot use; no server’s answer is in it, so nothing is known about the app’s access.',
    owner: 'pipeline-author',
    steps: [
      'Compare the settings, variables and files that the tool names with its documentation; a variable may have no value in this stage.',
      'Run it again once it gets further, and explain what it says then.',
    ],
    links: [],
    retryable: false,
    check: 'The tool says the same with the network cut off.',
    signs: [
      { message: /unrecognized arguments?: --/, likely: true },

      {
        local: anyOf(
          /(?:is|are|was|were) (?:null|empty|missing|absent|not (?:set|provided|specified|given|supplied|recogni[sz]ed))/,
          /null or empty/,
          /not all (?:the )?(?:values|parameters|arguments|fields)/,
          /no (?:\S+ ){1,3}(?:specified|provided|supplied|given)\b/,
          /key '[^']{1,60}' is not allowed/,
          /cannot bind argument/,
          /no such file/,
          /please (?:run|set|specify|provide)\b/,
          /unsupported (?:federated|value|option|provider|file|authentication method)/,
          /(?:invalid|illegal|unrecogni[sz]ed|unexpected|missing) (?:value|argument|parameter|option|format|setting|property|input)/,
          /(?:could not|cannot|can't|unable to) (?:load|read|parse|deseriali[sz]e|open|locate)\b/,
          /(?:could not|failed to) (?:find|load|parse|read|open) (?:a |the )?(?:certificate|key|file|config\w*|settings)\b/,
          /(?:cannot|can't|unable to) find (?:a |the )?(?:certificate|key|file|config\w*|settings)\b/,
          /incomplete account information/,
          /should be an? (?:valid )?(?:guid|uuid|url|uri)\b/,
          /url could not be parsed/,
          /no subscriptions found/,
          /input required:/,
          /no module named/,
          /missing (?:required|credentials)/,
          /arguments? (?:is|are) required/,
          /expected one argument/,
        ),
        likely: true,
      },
    ],
  },
  {
    id: 'unknown',
    title: 'Unrecognized error',
    explanation: 'No rule fits this answer ({code}), so nobody is named as the one who can fix it.',
    owner: 'none',
    steps: [
      'Read the server’s own words in the details of the check, and look the code up where a page is given.',
      'Quote request ID, correlation ID and time when you ask for help.',
    ],
    links: ['docs'],
    retryable: false,
    check: 'The server’s own words are the best evidence.',
    signs: [],
  },
];
