import { type Environment, variableKey } from './environment';

/** Settings of the network and of Node that belong to the machine; what each of them decides. */
const OF_THE_MACHINE: Readonly<Record<string, string>> = {
  HTTPS_PROXY: 'the proxy',
  ALL_PROXY: 'the proxy',
  NO_PROXY: 'which hosts are reached without the proxy',
  NODE_EXTRA_CA_CERTS: 'whose certificates are trusted',
  NODE_OPTIONS: 'how Node starts',
  IDENTITY_ENDPOINT: 'where a managed identity’s token is requested',
  IMDS_ENDPOINT: 'where a managed identity’s token is requested',
  MSI_ENDPOINT: 'where a managed identity’s token is requested',
  AZURE_POD_IDENTITY_AUTHORITY_HOST: 'where a managed identity’s token is requested',
};

/** Options of Node that load foreign code, certificates or settings into this process, or open it to others. */
const TAKES_OVER =
  /(?:^|[\s"'])(?:-r|--require|--import|--(?:experimental-)?loader|--use-openssl-ca|--openssl-[a-z-]+|--tls-[a-z-]+|--env-file[a-z-]*|--(?:experimental-)?(?:default-)?config-file|--inspect[a-z-]*|--debug-port|--eval|--(?:experimental-)?policy)(?=$|[\s="'])/;

/**
 * Names in the environment that are variables of this pipeline: the agent hands them to every step, where they look like the
 * machine's own settings.
 */
export function jobVariables(environment: Environment): string[] {
  try {
    const names: unknown = JSON.parse(environment.VSTS_PUBLIC_VARIABLES || '[]');
    const texts = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    return [...new Set(texts.map(variableKey))];
  } catch {
    return [];
  }
}

/**
 * What the log must say of settings of the machine that a variable of the pipeline replaced: a person who may set
 * variables then stands between the credential and its host. A variable that loads code into this process refuses the run.
 */
export function takenOver(names: readonly string[], environment: Environment): { notes: string[]; problem?: string } {
  const taken = Object.keys(OF_THE_MACHINE).filter((name) => names.includes(name) && environment[name]);
  if (taken.includes('NODE_OPTIONS') && TAKES_OVER.test(environment.NODE_OPTIONS ?? '')) {
    return {
      notes: [],
      problem:
        'The variable NODE_OPTIONS of this pipeline loads code, certificates or settings into this task, so no credential is used. Remove the variable, or leave only options such as --max-old-space-size in it.',
    };
  }
  return {
    notes: taken.map(
      (name) =>
        `${name} is a variable of this pipeline, not a setting of the agent’s machine, and decides ${OF_THE_MACHINE[name]}. Anyone who may set it can reach what this task sends.`,
    ),
  };
}
