import type { Environment } from './environment';

/** Names under which the agent passes secrets, and inputs, in which a secret may stand. */
const SECRET_NAMES = /^(?:INPUT|ENDPOINT_AUTH|SECUREFILE_TICKET|SECRET|VSTS_TASKVARIABLE)_/i;

/** Takes the secrets of the job out of the environment, where whatever is started from here would find them. To be called when all of them were read. */
export function clearSecrets(environment: Environment): void {
  for (const name of Object.keys(environment)) if (SECRET_NAMES.test(name)) delete environment[name];
}
