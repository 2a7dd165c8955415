import type { CloudId } from '../../core/cloud/clouds';
import { namedCloud } from '../../core/cloud/environment';
import { CLOUD_CHOICES } from '../../core/options';
import { refusedNamed } from '../../core/planning';
import { UsageError } from '../errors';
import type { Environment } from '../terminal/io';
import type { GivenValues } from './configFile';

const given = ({ cloud }: GivenValues) => (typeof cloud === 'string' ? cloud.trim().toLowerCase() : '');

/** The cloud that was chosen outright; undefined for `auto` and for what planning will refuse. */
export function chosenCloud(values: GivenValues): CloudId | undefined {
  const choice = CLOUD_CHOICES.map(([value]) => value).find((value) => value.toLowerCase() === given(values));
  return choice === 'auto' ? undefined : choice;
}

/**
 * The cloud that `AZURE_AUTHORITY_HOST` names, as the Azure SDKs read it. A host that is not known is refused unless a cloud
 * was chosen: the credential would go to the public cloud's login host instead.
 */
export function hintedCloud(values: GivenValues, environment: Environment): CloudId | undefined {
  const named = namedCloud(undefined, environment.AZURE_AUTHORITY_HOST);
  if (!named || 'cloud' in named) return named?.cloud;
  const choice = given(values);
  if (choice !== '' && choice !== 'auto') return undefined;
  throw new UsageError(
    `${refusedNamed('AZURE_AUTHORITY_HOST', named.value, 'host')} is not the login host of a known Microsoft cloud. ` +
      'Choose a cloud with --cloud, or --cloud custom with its hosts in --custom-cloud. Example: AZURE_AUTHORITY_HOST=https://login.microsoftonline.us',
  );
}
