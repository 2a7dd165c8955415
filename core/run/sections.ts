import type { AppPlan } from '../model/plan';

/** All connections to one app in one tenant: one section of the report. */
export type Section = readonly [AppPlan, ...AppPlan[]];

/** Connections to the same app in the same tenant and cloud, with the same needs, belong together; the order of the plan is kept. */
export function sectionsOf(apps: readonly AppPlan[]): Section[] {
  const sections = new Map<string, [AppPlan, ...AppPlan[]]>();
  const needs = [...new Set(apps.map((app) => app.needs))];
  for (const app of apps) {
    const key = `${keyOf(app)}|${app.needs ? needs.indexOf(app.needs) : ''}`;
    const known = sections.get(key);
    if (known) known.push(app);
    else sections.set(key, [app]);
  }
  return [...sections.values()];
}

function keyOf(app: AppPlan): string {
  // A machine has one system-assigned identity, whatever connection points to it.
  const identity =
    app.credential.kind === 'managed-identity' ? app.credential.clientId || 'system-assigned' : app.clientId;
  const cloud = app.cloud === 'auto' ? `auto ${app.cloudHint ?? ''}` : app.cloud;
  return [identity, app.tenantId, cloud].join('|').toLowerCase();
}
