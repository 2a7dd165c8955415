import type { Sign } from '../rules/cause';

/** A sign, and the same sign again with more that may be seen beside it: each more makes it heavier, or adds what else it could be. */
export function withMore(sign: Sign, ...more: readonly Sign[]): Sign[] {
  return [sign, ...more.map((fields) => ({ ...sign, ...fields }))];
}
