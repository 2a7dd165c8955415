import type { ReportContext } from '../../../../core/report/findings/context';
import { addressHoldsSecret, looksSecret } from '../../../../core/util/secretLook';
import { withoutEndSlashes } from '../../../../core/util/slashes';
import { type Environment, variable } from './environment';

/** Where this step runs, for the note to the administrator: build and YAML runs and classic releases name things differently. */
export function pipelineContext(environment: Environment): NonNullable<ReportContext['pipeline']> {
  const read = (name: string) => plainName(environment, name);
  const context = isClassicRelease(environment)
    ? {
        name: [read('Release.DefinitionName'), read('Release.ReleaseName')].filter(Boolean).join(' / ') || undefined,
        stage: read('Release.EnvironmentName'),
        runUrl: webAddress(read('Release.ReleaseWebUrl')),
      }
    : {
        name: read('Build.DefinitionName') ?? read('System.DefinitionName'),
        // The server calls the only stage of a pipeline without stages so.
        stage: [read('System.StageDisplayName'), read('System.StageName')].find((name) => name && name !== '__default'),
        runUrl: runPage(environment),
      };
  return { ...context, project: read('System.TeamProject'), ...startOf(environment) };
}

/**
 * Who or what started the run. No person starts a schedule: the agent then names the user who changed the pipeline
 * last, or the service itself. Source: the pages on predefined variables of builds and of classic releases.
 */
function startOf(
  environment: Environment,
): Pick<NonNullable<ReportContext['pipeline']>, 'requestedBy' | 'isScheduled'> {
  const [reason, names]: [string, string[]] = isClassicRelease(environment)
    ? ['Release.Reason', ['Release.Deployment.RequestedFor', 'Release.RequestedFor']]
    : ['Build.Reason', ['Build.RequestedFor']];
  if (/^schedule$/i.test(variable(environment, reason) ?? '')) return { isScheduled: true };
  const person = names.map((name) => plainName(environment, name)).find((name) => name && !isService(name));
  return person ? { requestedBy: person } : {};
}

/** What starts runs for triggers goes by names of this form; it is nobody to ask. */
function isService(name: string): boolean {
  return name.startsWith('Microsoft.VisualStudio.');
}

/** A name that people gave. A variable of the step can take its place, so that what looks like a secret is left out. */
function plainName(environment: Environment, name: string): string | undefined {
  const value = variable(environment, name);
  return value === undefined || looksSecret(value) ? undefined : value;
}

/** Classic releases and deployment groups, as against YAML and build runs. */
export function isClassicRelease(environment: Environment): boolean {
  return /^(?:release|deployment)$/i.test(variable(environment, 'System.HostType') ?? '');
}

/** Page of a service connection. */
export function connectionPage(id: string, environment: Environment): string | undefined {
  const project = projectPage(environment);
  return project && `${project}/_settings/adminservices?resourceId=${encodeURIComponent(id)}`;
}

function runPage(environment: Environment): string | undefined {
  const project = projectPage(environment);
  const id = variable(environment, 'Build.BuildId');
  return project && id && /^\d{1,12}$/.test(id) ? `${project}/_build/results?buildId=${id}` : undefined;
}

function projectPage(environment: Environment): string | undefined {
  const collection = webAddress(
    variable(environment, 'System.CollectionUri') ?? variable(environment, 'System.TeamFoundationCollectionUri'),
  );
  const project = plainName(environment, 'System.TeamProject');
  if (!collection || !project) return undefined;
  return `${withoutEndSlashes(collection)}/${encodeURIComponent(project)}`;
}

/** Variables can be overwritten: only what is a web address becomes a link. Servers of one's own may lack HTTPS. */
function webAddress(address: string | undefined): string | undefined {
  try {
    const url = new URL(address ?? '');
    if (addressHoldsSecret(url)) return undefined;
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
