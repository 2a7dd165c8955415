/** The command was called in a way that cannot work. Its message is for the person who called it and holds no secret. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Ctrl-C was pressed while the command waited for an answer. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What has to be known before the test could not be found out. Its message is for the person who called and holds no secret. */
export class UnverifiedError extends Error {
  override readonly name = 'UnverifiedError';
}
