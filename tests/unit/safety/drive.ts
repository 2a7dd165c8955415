import { inspect } from 'node:util';
import { findLeaks, type SearchedText } from '../../../simulator/agent/leaks';
import type { Leak } from '../../../simulator/agent/types';
import { named, SLIPS } from './material';

/** One place where a person can write something, and what comes out when it holds this text. */
export interface Field {
  name: string;
  outputs(text: string): Promise<readonly SearchedText[]>;
}

export interface Driven {
  pairs: number;
  leaks: string[];
}

/** Puts every slip into every field, and searches everything that comes out. */
export async function drive(fields: readonly Field[]): Promise<Driven> {
  const driven: Driven = { pairs: 0, leaks: [] };
  for (const field of fields) {
    for (const slip of SLIPS) {
      const texts = await field.outputs(slip.text);
      driven.pairs += 1;
      driven.leaks.push(...findLeaks([named(slip)], [...texts]).map((leak) => leakText(field, leak)));
    }
  }
  return driven;
}

const leakText = ({ name }: Field, { secret, form, where }: Leak) => `${name}: ${secret} (${form}) in ${where}`;

/** Everything that could be printed of a value: as JSON, and as Node's console shows it, error and cause included. */
export function shownAs(where: string, value: unknown): SearchedText[] {
  const error = value instanceof Error ? `${value.name} ${value.message} ${value.stack ?? ''}` : '';
  return [
    { where: `${where} as JSON`, text: JSON.stringify(value) ?? '' },
    { where: `${where} on the console`, text: `${inspect(value, { depth: 12, showHidden: true })} ${error}` },
  ];
}
