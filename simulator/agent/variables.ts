import { randomUUID } from 'node:crypto';
import type { AgentFolders } from './folders';
import { lookUp } from './names';
import type { HostType, RunOptions } from './types';

/** Values that users can choose freely; the agent breaks logging commands in them, and in no others. */
const sanitized = new Set([
  'Agent.Name',
  'Build.DefinitionName',
  'Build.SourceBranch',
  'Build.SourceBranchName',
  'Build.SourceVersionAuthor',
  'Build.SourceVersionMessage',
  'Release.DefinitionName',
  'Release.EnvironmentName',
  'Release.ReleaseDescription',
  'System.DefinitionName',
  'System.JobDisplayName',
  'System.JobName',
  'System.PhaseDisplayName',
  'System.PhaseName',
  'System.StageDisplayName',
  'System.StageName',
]);

const project = { name: 'Reporting', id: '6f2d5d1c-0c4e-4a8f-9a3c-2f1b7c1d9e01' };

/** Public job variables by their pipeline names: what a self-hosted Linux agent gives a job, then the caller's own. */
export function jobVariables(options: RunOptions, folders: AgentFolders): Map<string, string> {
  const builtIn = {
    ...agentVariables(folders),
    ...systemVariables(options, folders),
    ...buildVariables(folders),
    ...(isClassic(options) ? releaseVariables(folders) : stageVariables()),
    ...(isClassic(options) && CLASSIC_NAMES),
    ...(options.hostType === 'deployment' && DEPLOYMENT_GROUP),
    ...proxyVariables(options),
    ...certificateVariables(options),
  };
  const variables = new Map<string, string>();
  for (const [name, value] of [...Object.entries(builtIn), ...Object.entries(options.variables ?? {})]) {
    for (const known of variables.keys()) if (known.toLowerCase() === name.toLowerCase()) variables.delete(known);
    if (value === undefined) continue;
    variables.set(name, sanitized.has(name) ? value.replaceAll('##vso', '**vso') : value);
  }
  return variables;
}

const isClassic = ({ hostType }: RunOptions) => hostType === 'release' || hostType === 'deployment';

/** A classic release names its jobs and stages by itself; the job's token is there all the same. */
const CLASSIC_NAMES: Record<string, string> = {
  'Agent.JobName': 'Release',
  'System.JobName': '__default',
  'System.JobDisplayName': 'Agent job',
  'System.JobIdentifier': '__default',
  'System.PhaseName': 'Phase_1',
  'System.PhaseDisplayName': 'Agent job',
  'System.StageName': 'Stage_3f0d4f5e-8a0b-4d5c-9e6f-7a8b9c0d1e2f_n_1',
  'System.EnableAccessToken': 'False',
};

const DEPLOYMENT_GROUP: Record<string, string> = {
  'Agent.DeploymentGroupId': '4',
  'System.JobDisplayName': 'Deployment group job',
  'System.PhaseDisplayName': 'Deployment group job',
};

/** Part of the address at which the job asks for its ID token. */
const HUBS: Readonly<Record<HostType, string>> = { build: 'build', release: 'Release', deployment: 'deployment' };

function agentVariables(folders: AgentFolders): Record<string, string | undefined> {
  return {
    'Agent.AcceptTeeEula': 'False',
    'Agent.BuildDirectory': folders.job,
    'Agent.CloudId': '',
    'Agent.HomeDirectory': folders.root,
    'Agent.Id': '7',
    'Agent.IsSelfHosted': '1',
    'Agent.JobName': 'Job',
    'Agent.JobStatus': 'Succeeded',
    'Agent.MachineName': 'build-07',
    'Agent.Name': 'build-07',
    'Agent.OS': 'Linux',
    'Agent.OSArchitecture': 'X64',
    'Agent.ReadOnlyVariables': 'true',
    'Agent.RetainDefaultEncoding': 'false',
    'Agent.RootDirectory': folders.work,
    'Agent.TempDirectory': folders.temp,
    'Agent.ToolsDirectory': folders.tools,
    'Agent.Version': '4.265.1',
    'Agent.WorkFolder': folders.work,
  };
}

function systemVariables(options: RunOptions, folders: AgentFolders): Record<string, string | undefined> {
  const collection =
    lookUp(Object.entries(options.variables ?? {}), 'System.CollectionUri') ?? 'https://dev.azure.com/contoso/';
  const hub = HUBS[options.hostType ?? 'build'];
  const plan = randomUUID();
  const job = randomUUID();
  return {
    System: options.hostType ?? 'build',
    'System.HostType': options.hostType ?? 'build',
    'System.ServerType': 'Hosted',
    'System.Culture': 'en-US',
    'System.CollectionId': '0d2a8d4e-5b0d-4d6b-8f0e-6a1b2c3d4e5f',
    'System.CollectionUri': collection,
    'System.TeamFoundationCollectionUri': collection,
    'System.TeamFoundationServerUri': collection,
    'System.TaskDefinitionsUri': collection,
    'System.TeamProject': project.name,
    'System.TeamProjectId': project.id,
    'System.DefinitionId': '12',
    'System.DefinitionName': 'Nightly reports',
    'System.PlanId': plan,
    'System.TimelineId': plan,
    'System.JobId': job,
    'System.JobName': 'Job',
    'System.JobDisplayName': 'Job',
    'System.JobIdentifier': 'Production.Deploy.Job',
    'System.JobAttempt': '1',
    'System.JobParallelismTag': 'Private',
    'System.JobPositionInPhase': '1',
    'System.TotalJobsInPhase': '1',
    'System.PhaseId': randomUUID(),
    'System.PhaseName': 'Deploy',
    'System.PhaseDisplayName': 'Deploy',
    'System.PhaseAttempt': '1',
    'System.PipelineStartTime': '2026-11-23 02:04:11+00:00',
    'System.IsScheduled': 'False',
    'System.EnableAccessToken': 'SecretVariable',
    'System.WorkFolder': folders.work,
    'System.DefaultWorkingDirectory': folders.sources,
    'System.IsAzureVM': '0',
    'System.IsDockerContainer': '0',
    'System.OidcRequestUri': `${collection}${project.id}/_apis/distributedtask/hubs/${hub}/plans/${plan}/jobs/${job}/oidctoken`,
    'System.TaskInstanceId': randomUUID(),
    'System.TaskInstanceName': options.step?.name ?? 'selfTest',
    'System.TaskDisplayName': options.step?.displayName,
    'System.Debug': options.debug ? 'true' : undefined,
    'Task.DisplayName': options.step?.displayName,
    'Task.PublishTelemetry': 'True',
  };
}

/** In a classic release these describe the primary artifact. */
function buildVariables(folders: AgentFolders): Record<string, string | undefined> {
  return {
    'Build.BuildId': '4711',
    'Build.BuildNumber': '20261123.1',
    'Build.BuildUri': 'vstfs:///Build/Build/4711',
    'Build.ContainerId': '991',
    'Build.DefinitionName': 'Nightly reports',
    'Build.DefinitionVersion': '3',
    'Build.QueuedBy': 'Robin Sample',
    'Build.QueuedById': '3d8f9a52-7f6e-4d0b-9b4c-3c2a1b0d9e8f',
    'Build.RequestedFor': 'Robin Sample',
    'Build.RequestedForId': '3d8f9a52-7f6e-4d0b-9b4c-3c2a1b0d9e8f',
    'Build.RequestedForEmail': 'robin@contoso.example',
    'Build.Reason': 'Manual',
    'Build.SourceBranch': 'refs/heads/main',
    'Build.SourceBranchName': 'main',
    'Build.SourceVersion': '1f7a8f0e9d6c5b4a39281706f5e4d3c2b1a09f8e',
    'Build.SourceVersionAuthor': 'Robin Sample',
    'Build.SourceVersionMessage': 'Point the reports at the new workspace',
    'Build.Repository.Id': '2b7c6f4d-5f0e-4f3a-8a51-0f2b3c4d5e6f',
    'Build.Repository.Name': 'reports',
    'Build.Repository.Provider': 'TfsGit',
    'Build.Repository.Uri': 'https://dev.azure.com/contoso/Reporting/_git/reports',
    'Build.Repository.LocalPath': folders.sources,
    'Build.Repository.Clean': 'False',
    'Build.Repository.Git.SubmoduleCheckout': 'False',
    'Build.SourcesDirectory': folders.sources,
    'Build.BinariesDirectory': folders.binaries,
    'Build.ArtifactStagingDirectory': folders.artifacts,
    'Build.StagingDirectory': folders.artifacts,
    'System.ArtifactsDirectory': folders.artifacts,
    'Common.TestResultsDirectory': folders.testResults,
    'Pipeline.Workspace': folders.job,
  };
}

function stageVariables(): Record<string, string> {
  return {
    'System.StageId': randomUUID(),
    'System.StageName': 'Production',
    'System.StageDisplayName': 'Production',
    'System.StageAttempt': '1',
  };
}

function releaseVariables(folders: AgentFolders): Record<string, string> {
  return {
    'Agent.ReleaseDirectory': folders.sources,
    'Release.Artifacts.Reports.BuildId': '4711',
    'Release.AttemptNumber': '1',
    'Release.DefinitionEnvironmentId': '31',
    'Release.DefinitionId': '5',
    'Release.DefinitionName': 'Reports to production',
    'Release.DeploymentId': '880',
    'Release.Deployment.RequestedFor': 'Robin Sample',
    'Release.EnvironmentId': '640',
    'Release.EnvironmentName': 'Production',
    'Release.EnvironmentUri': 'vstfs:///ReleaseManagement/Environment/640',
    'Release.PrimaryArtifactSourceAlias': 'Reports',
    'Release.Reason': 'Manual',
    'Release.ReleaseDescription': 'Monthly reports',
    'Release.ReleaseId': '209',
    'Release.ReleaseName': 'Release-209',
    'Release.ReleaseUri': 'vstfs:///ReleaseManagement/Release/209',
    'Release.ReleaseWebUrl':
      'https://dev.azure.com/contoso/6f2d5d1c-0c4e-4a8f-9a3c-2f1b7c1d9e01/_release?releaseId=209&_a=release-summary',
    'Release.RequestedFor': 'Robin Sample',
    'Release.RequestedForEmail': 'robin@contoso.example',
    'Release.SkipArtifactsDownload': 'False',
  };
}

function proxyVariables({ proxy }: RunOptions): Record<string, string | undefined> {
  if (!proxy) return {};
  return {
    'Agent.ProxyUrl': proxy.url,
    'Agent.ProxyUsername': proxy.username,
    'Agent.ProxyBypassList': proxy.bypass?.length ? JSON.stringify(proxy.bypass) : undefined,
    'Agent.UseBasicAuthForProxy': 'False',
  };
}

function certificateVariables({ certificates }: RunOptions): Record<string, string | undefined> {
  if (!certificates) return {};
  return {
    'Agent.SkipCertValidation': certificates.skipValidation ? 'True' : undefined,
    'Agent.CAInfo': certificates.caFile,
    'Agent.ClientCert': certificates.clientCertificateFile,
    'Agent.ClientCertKey': certificates.clientKeyFile,
    'Agent.ClientCertArchive': certificates.clientArchiveFile,
  };
}

/** Secret job variables by their pipeline names. */
export function secretVariables(options: RunOptions, jobToken: string | undefined): Map<string, string> {
  const secrets: Record<string, string | undefined> = {
    'System.AccessToken': jobToken,
    'Agent.ProxyPassword': options.proxy?.password,
    'Agent.ClientCertPassword': options.certificates?.clientPassword,
    ...options.secretVariables,
  };
  return new Map(Object.entries(secrets).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
