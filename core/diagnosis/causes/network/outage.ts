import type { Cause } from '../../rules/cause';

/** The service itself is in trouble. */
export const OUTAGE_CAUSES: readonly Cause[] = [
  {
    id: 'entra-unavailable',
    title: 'Entra ID returned an internal error',
    explanation: 'The login service answered with an internal error; the request may have been right.',
    owner: 'none',
    steps: ['{again}.', 'If the problem persists, open a support case with the IDs in the details.'],
    links: [],
    retryable: true,
    check: 'The status is 500 or above, and the next attempt succeeds.',
    signs: [
      {
        aadsts: [
          90033, 90036, 90006, 90025, 50033, 50087, 90012, 70012, 90085, 1000033, 90090, 90091, 90117, 700003003,
        ],
      },
      // Entra says so of apps and users that are not set up right, too.
      { aadsts: [50000], likely: true },
      { endpoint: ['token', 'discovery', 'authorize'], status: [408, [500, 510], [512, 599]] },
      { code: ['temporarily_unavailable', 'server_error'] },
    ],
  },
  {
    id: 'service-unavailable',
    title: 'The service returned an internal error',
    explanation: '{host} answered with an internal error. This does not indicate a permission problem.',
    owner: 'none',
    steps: [
      '{again}.',
      'If the problem persists, look at the service’s health page and open a support case with the IDs in the details.',
    ],
    links: [],
    retryable: true,
    check: 'The status is 500 or above, and the next attempt succeeds.',
    signs: [
      {
        status: [408, [500, 510], [512, 599]],
      },
      // Whoever waits here is the service itself.
      {
        codeLike: /timeout|^50[0234]$|transient|servererror$|unavailable$|serverbusy$|^generalexception$/,
        likely: true,
      },
      // The edge in front of the service.
      { message: /errors\.edgesuite\.net/, likely: true },
      // Teams about the services behind it.
      { message: /failed to execute \w{2,20} backend request/, likely: true },
      {
        code: [
          'ErrorServiceUnavailable',
          'ServiceUnavailable',
          'ServiceNotAvailable',
          'GeneralException',
          'Timeout',
          'UnknownError',
        ],
        status: [[500, 599]],
      },
      { endpoint: ['graph'], code: ['UnknownError'], message: /"message": ?""/, status: [[500, 599]] },
    ],
  },
];
