import type { CommandId } from '../../model/command';
import type { Owner } from '../../model/diagnosis';
import type { Evidence } from '../../model/evidence';
import { type Cause, sentenceOf, type Texts, type When } from '../rules/cause';
import { fits } from '../rules/match';
import type { Signs } from '../signs/signs';

/** What a cause says under the circumstances of this evidence. */
export interface Remedy extends Omit<Texts, 'steps' | 'commands'> {
  steps: readonly string[];
  commands: readonly CommandId[];
  /** Audience of the one API that the consent link is limited to. */
  onlyFor?: string;
}

/** The cause's own texts, with the first variant that fits in place of them. */
export function remedyOf(cause: Cause, signs: Signs, evidence: Evidence): Remedy {
  const texts: Texts = { ...cause, ...cause.variants?.find(({ when }) => fits(when, signs, evidence)) };
  const holds = (when: When) => fits(when, signs, evidence);
  const steps = texts.steps.filter((step) => typeof step === 'string' || holds(step.when)).map(sentenceOf);
  const commands = (texts.commands ?? [])
    .filter((offer) => typeof offer === 'string' || holds(offer.when))
    .map((offer) => (typeof offer === 'string' ? offer : offer.command));
  return { ...texts, steps, commands };
}

/** In a subscriber's tenant two organizations share the app: the steps must say whose turn it is. */
const FOR_SUBSCRIBER: Readonly<Partial<Record<Owner, string>>> = {
  'app-owner': 'The app registration belongs to the publisher: only the publisher’s own administrators can change it.',
  'tenant-admin': 'This is for an administrator of the subscriber’s tenant {tenant}; the publisher cannot do it.',
};

/** The same, with a last step that says whose turn it is. */
export function forSubscriber(remedy: Remedy, { app }: Evidence): Remedy {
  const whose = app?.subscriberTenant ? FOR_SUBSCRIBER[remedy.owner] : undefined;
  return whose ? { ...remedy, steps: [...remedy.steps, whose] } : remedy;
}
