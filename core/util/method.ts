/** The HTTP methods that the APIs have. */
export const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

export type Method = (typeof METHODS)[number];

/** Those that may change something: the self-test never sends them. */
export const CHANGING: readonly Method[] = METHODS.filter((method) => method !== 'GET');

/** Any of them, in capitals, as a part of a pattern. */
export const ANY_METHOD = `(?:${METHODS.join('|')})`;
