/** The simulated agent: runs a packaged task as an Azure Pipelines agent does, and watches it more closely. */
export { assertClean } from './assertClean';
export { availableNodes, nodePath } from './handler';
export { runTask } from './runTask';
export { type RenderOptions, render } from './stepLog';
export type * from './types';
