import { loadBaseline } from '../../core/comparison';
import type { ReportError } from '../../core/model/results';
import { loadSettings, type SettingsFile } from '../../core/planning/settings';
import { FileFault } from '../../core/util/textFile';
import { UsageError } from '../errors';
import type { Io } from '../terminal/io';
import { reasonOf } from '../terminal/reason';

/** Values by name, as the flags give them: a text, or a switch. */
export type GivenValues = Record<string, string | boolean | undefined>;

/** The settings file that `--config` names, or what is wrong with it. */
export function readConfigFile(
  path: string,
  io: Pick<Io, 'readFile'>,
): Promise<{ file: SettingsFile } | { errors: ReportError[] }> {
  return loadSettings(path, readerOf(io));
}

/** The earlier report that `--baseline` names, or what is wrong with it. */
export function readBaselineFile(path: string, toolName: string, io: Pick<Io, 'readFile'>) {
  return loadBaseline(path, readerOf(io), toolName);
}

const readerOf = (io: Pick<Io, 'readFile'>) => (path: string, mostBytes: number) => {
  try {
    return io.readFile(path, mostBytes);
  } catch (error) {
    throw new FileFault(reasonOf(error));
  }
};

/**
 * The given values, with what the file says of the app that is tested below them. A file may list several apps; one of them
 * is tested, the one with the client ID that is given, or else the only one.
 */
export function withAppOf(given: GivenValues, { settings }: SettingsFile, environment: Io['environment']): GivenValues {
  const { apps = [], values } = settings;
  const named = apps.filter((app) => app.clientId !== undefined);
  const wanted = text(given.clientId) ?? settings.clientId ?? environment.AZURE_CLIENT_ID;
  const fitting = wanted ? named.filter((app) => app.clientId === wanted.trim().toLowerCase()) : named;
  if (!wanted && fitting.length > 1) {
    const ids = fitting.map(({ clientId }) => clientId).join(', ');
    throw new UsageError(`--config lists several apps: choose one with --client-id. Known are ${ids}.`);
  }
  const entry = fitting.length === 1 ? fitting[0] : undefined;
  const below = {
    tenant: entry?.tenant ?? settings.tenant,
    clientId: settings.clientId ?? (wanted ? undefined : entry?.clientId),
    cloud: (entry?.values.get('cloud') ?? values.get('cloud'))?.text,
    tenantIds: (entry?.values.get('tenantIds') ?? values.get('tenantIds'))?.text,
  };
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...below, ...Object.fromEntries(defined) };
}

const text = (value: string | boolean | undefined) => (typeof value === 'string' && value ? value : undefined);

/** A switch that is off is as good as left out. */
export const isGiven = (value: string | boolean | undefined) => value !== undefined && value !== false;
