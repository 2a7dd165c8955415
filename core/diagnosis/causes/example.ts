import type { Confidence, LinkKind, Owner } from '../../model/diagnosis';
import type { Evidence } from '../../model/evidence';

/**
 * What a service or tool really answers, and what it must lead to. Each family of causes has its examples beside it
 * (`X.examples.ts`). The tests take every sign away in turn and want an example to fail; the page of a cause shows
 * its first examples. Never bundled.
 */
export interface Example {
  /** The cause that it leads to. */
  cause: string;
  /** What is seen, in a few words; it stands on the cause's page. */
  says: string;
  /** What was asked and answered; a string is a text as `explain` gets it. */
  evidence: Evidence | string;
  owner: Owner;
  /** The first link that is not `docs`. */
  link: LinkKind | 'none';
  confidence: Confidence;
  /** The other causes that it could be, where they are what matters. */
  also?: readonly string[];
  /** A near miss: the cause that this evidence must not lead to, however much it looks like it. */
  not?: string;
  /** Where such an answer was reported. */
  source?: string;
}
