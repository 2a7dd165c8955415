/**
 * The simulated cloud in a process of its own, so that its work does not disturb what is measured. Its parent talks to it
 * by messages: see `remoteCloud.ts`.
 */
import { SimulatedCloud } from '../cloud';
import { findScene } from '../scenes';
import type { CloudMessage, CloudOrder } from './remoteCloud';

const tell = (message: CloudMessage) => process.send?.(message);

let cloud: SimulatedCloud | undefined;

process.on('message', async (order: CloudOrder) => {
  if (order.kind === 'start') {
    cloud = await SimulatedCloud.start({ roundTripMs: order.roundTripMs });
    const scene = findScene(order.scene);
    if (!scene) throw new Error(`There is no scene ${order.scene}`);
    const { inputs, connections } = scene.build(cloud.model);
    if (order.throttle) {
      cloud.faults.add({
        when: order.throttle.when,
        do: { kind: 'throttle', retryAfter: '1' },
        times: order.throttle.times,
      });
    }
    tell({ kind: 'started', proxyUrl: cloud.proxyUrl, caPath: cloud.caPath, inputs, connections });
  } else if (order.kind === 'seen' && cloud) {
    const requests = cloud.requests.map(({ purpose, status, host, grant, token }) => ({
      purpose,
      status,
      host,
      // What makes a request the same request as another one.
      about: [host, grant?.clientId ?? token?.clientId, grant?.scope ?? token?.audience].join(' '),
    }));
    const { length: tunnels } = cloud.connects;
    cloud.forgetRequests();
    tell({ kind: 'seen', requests, tunnels });
  } else if (order.kind === 'stop') {
    await cloud?.stop();
    process.disconnect();
  }
});
