import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { SceneConnection } from '../../simulator/scenes';

export interface SeenRequest {
  purpose: string;
  status: number;
  host: string;
  /** Equal for requests that ask the same for the same app. */
  about: string;
}

interface Throttle {
  when: { host: string };
  /** So many requests get a 429. */
  times: number;
}

export type CloudOrder =
  | { kind: 'start'; scene: string; roundTripMs: number; throttle?: Throttle }
  | { kind: 'seen' }
  | { kind: 'stop' };

interface Started {
  kind: 'started';
  proxyUrl: string;
  caPath: string;
  inputs: Record<string, string>;
  connections: SceneConnection[];
}

interface Seen {
  kind: 'seen';
  requests: SeenRequest[];
  tunnels: number;
}

export type CloudMessage = Started | Seen;

/** A simulated cloud in another process. */
export class RemoteCloud {
  private constructor(
    private readonly process: ChildProcess,
    readonly setup: Omit<Started, 'kind'>,
  ) {}

  static async start(order: Omit<Extract<CloudOrder, { kind: 'start' }>, 'kind'>): Promise<RemoteCloud> {
    const child = fork(join(import.meta.dirname, 'cloudProcess.ts'), { execArgv: ['--import', 'tsx'] });
    const started = await exchange<Started>(child, { kind: 'start', ...order });
    return new RemoteCloud(child, started);
  }

  /** What came to the cloud since the last time that it was asked. */
  async seen(): Promise<Omit<Seen, 'kind'>> {
    return exchange<Seen>(this.process, { kind: 'seen' });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.send({ kind: 'stop' } satisfies CloudOrder);
    await ended;
  }
}

function exchange<T extends CloudMessage>(child: ChildProcess, order: CloudOrder): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The simulated cloud ended'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.removeListener('exit', ended);
      resolve(message as T);
    });
    child.send(order);
  });
}
