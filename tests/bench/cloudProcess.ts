/**
 * The simulated cloud in a process of its own, so that its work does not disturb what is measured. Its parent talks to it
 * by messages: see `remoteCloud.ts`.
 */
import { SimulatedCloud } from '../../simulator/cloud';
import { findScene } from '../../simulator/scenes';
import type { CloudMessage, CloudOrder } from './remoteCloud';

const tell = (message: CloudMessage) => process.send?.(message);

let cloud: SimulatedCloud | undefined;

/** Azure Resource Manager with no subscription: `az` asks it when it signs in. */
function addResourceManager({ model, faults }: SimulatedCloud): void {
  const [tenant] = model.tenants;
  if (!tenant) return;
  const host = 'management.azure.com';
  const audience = 'https://management.core.windows.net/';
  model.addCustomApi(tenant, 'Azure Resource Manager', { audience, host, roles: [] });
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: { value: [] } };
  faults.add({ when: { host }, do: { kind: 'answer', answer } });
}

process.on('message', async (order: CloudOrder) => {
  if (order.kind === 'start') {
    cloud = await SimulatedCloud.start({ roundTripMs: order.roundTripMs });
    const scene = findScene(order.scene);
    if (!scene) throw new Error(`There is no scene ${order.scene}`);
    const { inputs, connections } = scene.build(cloud.model);
    addResourceManager(cloud);
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

// The bench may have been interrupted.
process.on('disconnect', () => process.exit());
