/**
 * Stands in for packages that a library loads but that the self-test never uses. Whoever does use one gets this error.
 * Which packages, and why each can be left out, stands in `bundle.ts`.
 */
export default class LeftOut {
  constructor() {
    throw new Error('This part of a library was left out of the bundle (scripts/packaging/bundle.ts)');
  }
}
