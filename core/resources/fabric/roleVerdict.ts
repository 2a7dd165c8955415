import type { Json } from '../../util/json';
import { printable } from '../../util/text';
import type { Verdict } from '../check';
import { refused } from '../response';
import type { RoleProof } from './roles';

/** “Sales”, or the words for a workspace whose name is not known. */
export function nameOf(entry: Json | undefined): string {
  const name = entry?.displayName ?? entry?.name;
  return typeof name === 'string' && name !== '' ? `“${printable(name, 100)}”` : 'the workspace';
}

/** What a role was wanted for. */
export interface WantedRole {
  id: string;
  wanted: string;
  name: string;
  who: string;
}

/** What the proof of a role means for the check that needs it. */
export function verdictOf(proof: RoleProof, { id, wanted, name, who }: WantedRole): Verdict {
  if (proof.kind === 'unknown') return proof.verdict;
  if (proof.kind === 'held') {
    return { status: 'passed', found: `in ${name}, ${who} is at least ${proof.role}`, attempts: proof.attempts };
  }
  const { reply } = proof;
  const { attempts } = reply.outcome;
  if (proof.kind === 'no-role') {
    return { ...refused(reply), evidence: reply.evidence({ kind: 'workspace-not-reached', workspaceId: id }) };
  }
  if (proof.kind === 'unproved') {
    return {
      status: 'warned',
      found: `${name} can be read; not verified that ${who} is ${wanted}: ${printable(proof.why, 150)}`,
      evidence: reply.evidence({ kind: 'workspace-role-unknown', workspaceId: id, required: wanted }),
      attempts,
    };
  }
  return {
    status: 'failed',
    found: `in ${name}, ${who} is only ${proof.held}`,
    evidence: reply.evidence({
      kind: 'workspace-role-too-low',
      workspaceId: id,
      required: wanted,
      held: proof.held,
    }),
    attempts,
  };
}
