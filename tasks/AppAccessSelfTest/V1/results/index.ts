export { announce } from './announce';
export { publish } from './publish';
