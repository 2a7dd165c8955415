import type { ArcMachine } from './azureArc';

/**
 * What a test says to the simulated agent and what it gets back.
 *
 * Words: a *run* is one start of the packaged task as one step of a job; the *machine* is the agent's own process
 * environment, which every task inherits.
 */

/**
 * Node 16 is what an agent falls back to where the machine is too old for Node 20, and what a container may bring:
 * it runs the target of a newer handler.
 */
export type NodeName = '16' | '20' | '24';

/**
 * YAML pipelines, deployment jobs among them, are `build`; classic releases are `release`, and their jobs on the machines of
 * a deployment group `deployment`.
 */
export type HostType = 'build' | 'release' | 'deployment';

export type TaskResult = 'Succeeded' | 'SucceededWithIssues' | 'Failed' | 'Canceled' | 'Skipped' | 'Abandoned';

/** A service connection of the job. The task sees it only when one of its inputs names it. */
export interface Connection {
  /** GUID in lower case; it is also the input's value. */
  id: string;
  /** What a YAML author writes in the input; the server replaces it by the ID. */
  name?: string;
  url?: string;
  /** e.g. `ServicePrincipal`, `WorkloadIdentityFederation`, `ManagedServiceIdentity`, `None` */
  scheme: string;
  /** Authorization parameters, names in their original case. */
  parameters: Record<string, string>;
  data?: Record<string, string>;
}

export interface AgentProxy {
  url: string;
  username?: string;
  password?: string;
  /** Regular expressions, as in the agent's `.proxybypass` file. */
  bypass?: string[];
}

export interface AgentCertificates {
  caFile?: string;
  clientCertificateFile?: string;
  clientKeyFile?: string;
  clientArchiveFile?: string;
  clientPassword?: string;
  /** The agent was configured to skip certificate checks. */
  skipValidation?: boolean;
}

export interface NamedSecret {
  label: string;
  value: string;
}

export interface FakeClockOptions {
  /** Where the task's clock starts; default: the real time. */
  start?: Date;
  /** How long (real ms) a request in flight may stay silent before time jumps to the next timer. Default 2000. */
  patienceMs?: number;
  /** Called with the total of milliseconds skipped so far, after each jump: lets a simulated server keep pace. */
  onSkip?: (skippedMs: number) => void;
}

export interface RunOptions {
  /** The package; or give `taskDirectory`, a folder with a `task.json`. */
  vsix?: string;
  taskDirectory?: string;
  /** Which task of the package, by its contribution's folder; needed only where the package has several. */
  task?: string;
  /** The Node that the agent runs the task with. Default `20`. */
  node?: NodeName;
  /** The process says that its Node is this version: the one that a container brings. Any version, also one that is too old. */
  foreignNode?: string;
  /**
   * An agent from before July 2026: pipeline variables are written last, so that one can take the place of an input or of an
   * endpoint's value (azure-pipelines-agent#5606), and an endpoint's `idToken` is not masked (#5611).
   */
  olderAgent?: boolean;
  /** The masker with patterns, which a feature of the server switches on: it finds some secrets that nobody registered. */
  newMasker?: boolean;
  knobs?: {
    /** The agent's switch between node24 and node20 for `Node24` handlers; follows `node` unless given. */
    useNode24WithHandlerData?: boolean;
  };
  inputs?: Record<string, string>;
  /**
   * What the server checks before a run starts is left out: a connection that is unknown, or a list of them in one variable.
   * For tests of what the task says all the same.
   */
  unchecked?: boolean;
  /** Files of the repository or of the artifacts, by their path below it. */
  sources?: Record<string, string | Uint8Array>;
  connections?: Connection[];
  /** Pipeline variables, by their pipeline names (`Build.BuildId`); they win over the built-in ones. An undefined value removes one. */
  variables?: Record<string, string | undefined>;
  secretVariables?: Record<string, string>;
  proxy?: AgentProxy;
  certificates?: AgentCertificates;
  hostType?: HostType;
  debug?: boolean;
  /** The job's own token (System.AccessToken). `null`: the job has none. */
  jobToken?: string | null;
  /** The step's `name` and `displayName` in the pipeline. */
  step?: { name?: string; displayName?: string };

  /** Cancel the job: after so many milliseconds, when a raw output line fits, or when the signal is aborted. */
  cancelAfter?: number | RegExp | ((line: string) => boolean) | AbortSignal;
  /** Whether the cancellation is the job's or the step's timeout. Default `cancel`. */
  cancelAs?: 'cancel' | 'timeout';
  /** The agent's patience in ms, shortened for a test. */
  grace?: {
    /** From SIGINT to SIGTERM: 7500. */
    interruptMs?: number;
    /** From SIGTERM to SIGKILL: 2500. */
    terminateMs?: number;
    /** From the end of the process to the end of its output: 5000. */
    closeMs?: number;
    /** From `task.complete` with `done=true` to the end of the process: 5000. */
    doneMs?: number;
  };

  /** Modules loaded into the task's process first (`NODE_OPTIONS`): `.cjs` by --require, others by --import. Absolute paths. */
  preload?: string[];
  /** Not with Node 16. */
  fakeClock?: boolean | FakeClockOptions;
  /** Measure the CPU time of the task's process (by a tiny preloaded script). */
  measureCpu?: boolean;
  /** A far network: names have an IPv4 and an IPv6 address, IPv6 leads nowhere, a TCP handshake takes so many real ms. */
  slowNetwork?: { handshakeMs: number };
  /** The machine is managed by Azure Arc: where its agent answers, the folder that stands in for that of its keys, and whether they may be read. */
  azureArc?: ArcMachine;
  /** More of the machine's environment, such as HTTPS_PROXY or NODE_EXTRA_CA_CERTS. */
  extraEnvironment?: Record<string, string>;
  /** Environment variables to take away at the very end, by their exact names: an agent that does not set them. */
  withoutEnvironment?: string[];
  /** Read the output only so fast. */
  slowReader?: { bytes: number; everyMs: number };
  /** `read-only`: nothing can be written in Agent.TempDirectory; `{ bytes }`: only so many bytes fit. */
  tempFolder?: 'read-only' | { bytes: number };
  /** YAML `target: { commands: restricted }`. */
  commandsRestricted?: boolean;

  /** Secrets that the agent does not know, asked for when the run is over: tokens that a simulated server issued. */
  moreSecrets?: () => SecretList | Promise<SecretList>;
  /** The harness kills a task that runs longer (real ms) and reports it as hung. Default 120 000. */
  giveUpAfterMs?: number;
}

export type SecretList = ReadonlyArray<string | NamedSecret>;

export interface OutputLine {
  stream: 'stdout' | 'stderr';
  text: string;
}

export interface Issue {
  type: 'error' | 'warning';
  /** As the user reads it: masked. */
  message: string;
  code?: string;
}

export interface Attachment {
  type: string;
  name: string;
  path: string;
  /** Read when the process was over, as the agent's queue does; undefined when the file was gone by then. */
  content: string | undefined;
}

/** A file of results that was handed to the Tests tab. */
export interface PublishedTests {
  type: string;
  title: string;
  paths: string[];
  /** Contents of the files when the process was over, as the agent reads them; undefined for one that was gone by then. */
  contents: (string | undefined)[];
}

export interface CommandFailure {
  /** Masked. */
  line: string;
  reason: string;
}

/** A place where a secret was found. Never holds the secret. */
export interface Leak {
  secret: string;
  /** How it was written: raw, base64, URI-encoded, … */
  form: string;
  where: string;
}

export interface TaskRun {
  result: TaskResult;
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** The handler of task.json that was chosen and the Node that ran its target. */
  handler: string;
  node: NodeName;
  /** The step's log as the user reads it, masked, with the step's frame. */
  log: string;
  /** What the run's page shows while the step runs: each entry of the log, an issue being one, cut at 1,024 characters. */
  liveConsole: string[];
  /** What the process wrote, unmasked, in order of arrival. */
  rawLines: OutputLine[];
  issues: Issue[];
  /** The issues that fit on the run's page: ten errors and ten warnings. */
  timelineIssues: Issue[];
  /** Job variables that the task set, by name; outputs not among them. */
  variables: Record<string, string>;
  outputVariables: Record<string, string>;
  attachments: Attachment[];
  summaries: { name: string; content: string }[];
  publishedTests: PublishedTests[];
  progress: { percent: number; message: string }[];
  commandFailures: CommandFailure[];
  /** Lines (masked) with `##vso` that are no command, and commands that no agent knows. */
  malformedCommands: string[];
  unknownCommands: string[];
  /** Commands and settings (masked) that restricted mode refused. */
  refusedCommands: string[];
  leaks: Leak[];
  /** Paths below Agent.TempDirectory that the task left. */
  filesLeft: string[];
  /** Their contents, by the same paths. */
  fileContents: Record<string, string>;
  /** Files made or changed anywhere else below the agent's folder: task folder, sources, home, machine temp. */
  filesOutsideTemp: string[];
  childProcessesLeft: string[];
  /** The process had ended and something still held its output open. */
  outputHeldOpen: boolean;
  /** The harness had to kill the task. */
  hung: boolean;
  /** Signals that the agent sent, and the time from the first one to the end of the process. */
  cancellation?: { signals: NodeJS.Signals[]; endedAfterMs: number };
  durationMs: number;
  /** Only with `measureCpu`, and only where the process ended by itself. */
  cpu?: { userMs: number; systemMs: number };
  /** Virtual milliseconds that the fake clock skipped. */
  skippedMs: number;
  /** Where the run took place; exists afterwards only with KEEP_AGENT=1. */
  agentDirectory: string;
}
