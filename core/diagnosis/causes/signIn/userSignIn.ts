import { anyOf, type Cause } from '../../rules/cause';
import { NOT_OF_ENTRA } from '../endpoints';

/** A sign-in as a user. */
export const USER_SIGN_IN_CAUSES: readonly Cause[] = [
  {
    id: 'mfa-required',
    title: 'The user sign-in requires multi-factor authentication',
    explanation:
      'The pipeline signs in as a user with a password, and the tenant requires multi-factor authentication.',
    owner: 'pipeline-author',
    steps: [
      'Use an app ({connection}) instead of a user account.',
      'Or an administrator changes the policy for that user.',
    ],
    links: ['conditional-access'],
    retryable: false,
    check: 'The request’s grant is `password`.',
    signs: [
      {
        code: ['basic_action', 'additional_action', 'user_password_expired'],
        endpoint: ['token'],
        uncoded: true,
        request: ['user-flow'],
      },
      {
        aadsts: [50072, 50074, 50076, 50079, 50125, 50140, 50199, 16000, 70043, 70044, 65003, 50078, 500121],
      },
    ],
  },
  {
    id: 'user-password-refused',
    title: 'A user’s name, password or device was refused',
    explanation: 'The request signed in as a user, and the account, its password or its device was not accepted.',
    owner: 'pipeline-author',
    steps: [
      'Use an app ({connection}) instead of a user account: passwords expire and require multi-factor authentication.',
    ],
    links: [],
    retryable: false,
    check: 'The request’s grant is `password`, or the request contains a user name.',
    signs: [
      {
        message: anyOf(
          /ws-?trust (?:rst request|server|request) (?:returned|receives)|accessing ws metadata exchange failed/,
          /wstrust_request|oas:failedauthentication/,
          /\bunknown[_ ]user[_ ]type/,
          /federated service at .{0,300}returned error/,
          /\bid3242\b/,
        ),
        likely: true,
      },
      {
        family: [
          [16000, 16999],
          [120000, 120999],
          [130000, 135999],
          [51000, 52999],
          [54000, 54999],
        ],
        likely: true,
      },
      {
        family: [
          [50000, 50199],
          [500000, 500999],
        ],
        request: ['user-flow'],
        likely: true,
      },
      {
        aadsts: [
          16003,
          50197,
          700003,
          135010,
          [130004, 130008],
          [120000, 120021],
          50126,
          50055,
          50056,
          50144,
          50135,
          50064,
          50133,
          50173,
          50089,
          50142,
        ],
      },
      // An administrator may unlock the account, invite it, or see to what the organization's own servers answer.
      { aadsts: [50014, 50034, 50053, 50020, 90072, 51004, [80001, 80014], [81004, 81012]], likely: true },
    ],
  },
  {
    id: 'user-disabled',
    title: 'The user account is disabled',
    explanation: 'The account that signs in has been switched off.',
    owner: 'tenant-admin',
    steps: ['Enable the account again, or use an app ({connection}) instead of a user.'],
    links: [],
    retryable: false,
    check: 'The user’s page in Entra shows “Account enabled: No”.',
    signs: [{ aadsts: [50057, 500341, 500571] }],
  },
  {
    id: 'sign-in-expired',
    title: 'The sign-in expired',
    explanation: 'The code or session of this sign-in has expired, was used before, or has not been entered yet.',
    owner: 'pipeline-author',
    steps: ['Start the sign-in again and finish it within the time that it shows.'],
    links: [],
    retryable: true,
    check: 'The message mentions a code, a session or a refresh token.',
    signs: [
      { message: /refresh token has expired|\bgrant is expired|code[_ ](?:is |has )?expired/ },
      // RFC 6749, section 5.2.
      { code: ['invalid_grant'], uncoded: true, endpointNot: NOT_OF_ENTRA, likely: true },
      // Microsoft’s own accounts.
      { message: /user must first sign in and grant/, likely: true },
      {
        aadsts: [
          70016, 70018, 70019, 70020, 70008, 50085, 54005, 700082, 700084, 70000, 50058, 160021, 50132, 50143, 700081,
        ],
      },
      { code: ['authorization_pending', 'expired_token', 'bad_verification_code'] },
    ],
  },
  {
    id: 'no-interactive-user',
    title: 'No interactive user is available',
    explanation: 'A sign-in as a user needs an interactive terminal, and there is none.',
    owner: 'pipeline-author',
    steps: ['Run the command in a terminal, or test the app itself instead of a user.'],
    links: [],
    retryable: false,
    check: 'The command runs without a terminal.',
    signs: [{ fault: ['nobody-to-ask'] }],
  },
];
