import type { ReportContext } from '../../../../core/report/findings/context';
import { type Environment, variable } from './environment';

/** Where this step runs, for the note to the administrator: build and YAML runs and classic releases name things differently. */
export function pipelineContext(environment: Environment): NonNullable<ReportContext['pipeline']> {
  const read = (name: string) => variable(environment, name);
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
  return { ...context, project: read('System.TeamProject') };
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
  return project && id && `${project}/_build/results?buildId=${encodeURIComponent(id)}`;
}

function projectPage(environment: Environment): string | undefined {
  const collection = webAddress(
    variable(environment, 'System.CollectionUri') ?? variable(environment, 'System.TeamFoundationCollectionUri'),
  );
  const project = variable(environment, 'System.TeamProject');
  if (!collection || !project) return undefined;
  return `${collection.replace(/\/+$/, '')}/${encodeURIComponent(project)}`;
}

/** Variables can be overwritten: only what is a web address becomes a link. Servers of one's own may lack HTTPS. */
function webAddress(address: string | undefined): string | undefined {
  try {
    const url = new URL(address ?? '');
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
