import { isMaskedParameter } from './masker';
import type { NamedSecret, RunOptions } from './types';

/** Authorization parameters that are masked but no secret: identifiers that the product may show. */
const identifiers = new Set([
  'applicationid',
  'authenticationtype',
  'clientid',
  'cloud',
  'environment',
  'msiclientid',
  'objectid',
  'serviceprincipalid',
  'spnobjectid',
  'tenant',
  'username',
  'workloadidentityfederationissuer',
  'workloadidentityfederationissuertype',
  'workloadidentityfederationsubject',
]);

/** Every secret that the run was handed, with a name to speak of it. */
export function handedSecrets(options: RunOptions, jobToken: string | undefined): NamedSecret[] {
  const secrets: NamedSecret[] = [];
  const add = (label: string, value: string | undefined) => {
    if (value) secrets.push({ label, value });
  };
  add('job token', jobToken);
  add('proxy password', options.proxy?.password);
  add('client certificate password', options.certificates?.clientPassword);
  for (const [name, value] of Object.entries(options.secretVariables ?? {})) add(`secret variable ${name}`, value);
  for (const { id, parameters } of options.connections ?? []) {
    for (const [name, value] of Object.entries(parameters)) {
      if (isMaskedParameter(name) && !identifiers.has(name.toLowerCase())) add(`${name} of connection ${id}`, value);
    }
  }
  return secrets;
}
