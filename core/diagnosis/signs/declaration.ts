import type { Declared, Evidence, OwnFinding } from '../../model/evidence';
import type { DeclarationTrait } from './traits';

/** A finding that states what the app registration declares. */
type RolesFinding = Extract<OwnFinding, { declaration: unknown }>;

const missingOf = (finding: RolesFinding): readonly string[] =>
  finding.kind === 'roles-missing' ? finding.missing : Object.keys(finding.declaration);

/** Those of the missing permissions that the app registration declares in this way. */
export function declaredAs({ finding }: Evidence, state: Declared): readonly string[] {
  if (!finding || !('declaration' in finding)) return [];
  return missingOf(finding).filter((name) => (finding.declaration[name] ?? 'unknown') === state);
}

const STATES: readonly Declared[] = ['application', 'delegated', 'absent', 'unknown'];

/** A managed identity has no app registration that could declare anything. */
export function declarationTraits(evidence: Evidence): ReadonlySet<DeclarationTrait> {
  const { finding, credential } = evidence;
  const traits = new Set<DeclarationTrait>();
  if (!finding || !('declaration' in finding) || credential === 'managed-identity') return traits;
  const missing = missingOf(finding);
  for (const state of STATES) {
    const count = declaredAs(evidence, state).length;
    if (count > 0) traits.add(state);
    if (state === 'application' && count > 0 && count === missing.length) traits.add('all');
  }
  if (finding.kind === 'nothing-granted' && finding.readable === true && missing.length === 0) traits.add('absent');
  if (finding.kind === 'roles-missing' && finding.mayBeInExchange) traits.add('exchange');
  return traits;
}
