import type { CommandId } from '../../model/command';
import type { LinkKind, Owner } from '../../model/diagnosis';
import type { CredentialKind, Declared, Endpoint, OwnFinding } from '../../model/evidence';
import type { FaultKind } from '../signs/faults';
import type { Patterns } from '../signs/patterns';
import type { DeclarationTrait, RequestTrait, TokenTrait } from '../signs/traits';

export { anyOf } from '../signs/patterns';

/**
 * One pattern of evidence. Everything given must hold; what is left out does not matter.
 * Of several patterns that fit, the more telling one wins, by the list in `precedence.ts`.
 */
export interface Sign {
  finding?: OwnFinding['kind'];
  /** AADSTS codes, any one of them. A pair is a range, both ends included. */
  aadsts?: readonly (number | readonly [from: number, to: number])[];
  /** Ranges of AADSTS codes that Entra gives to one kind of error: for codes that no list names. Never certain. */
  family?: readonly (readonly [from: number, to: number])[];
  /** Kind of transport fault. */
  fault?: readonly FaultKind[];
  /** The answer holds no AADSTS code. An unknown code must stay unknown, whatever its status suggests. */
  uncoded?: true;
  /** Error codes of an API's answer, or of Power BI's header `x-powerbi-error-info`, in any case. */
  code?: readonly string[];
  /** Shape of an error code, matched in lower case: for services that make codes by the family. */
  codeLike?: Patterns;
  /** This evidence changes the meaning of all else in the answer, codes of other services inside of it included. */
  overrides?: true;
  /** Shape of the server's words, matched against them in lower case. */
  message?: Patterns;
  /**
   * Shape of a tool's words about its own machine and settings. Weak, and only where the evidence holds no answer, no
   * fault of the network and no code of Entra: then nobody but the tool has spoken.
   */
  local?: Patterns;
  /**
   * Words in which any service says it, matched against a server's words and its codes spelled out. The weakest of all:
   * it decides where nothing else fits, and never where the words speak of access. Never certain.
   */
  phrase?: Patterns;
  /**
   * Words in which anybody refuses somebody, matched as those of `phrase`: for a text that holds neither a status nor a
   * known code. Never certain.
   */
  refusal?: Patterns;
  /**
   * The text says that something failed, speaks of no access, and holds nothing that a service said: then the tool alone
   * has spoken. The last resort of all.
   */
  failed?: true;
  /** Shape of the `www-authenticate` header; under status 407, of `proxy-authenticate`. */
  challenge?: Patterns;
  /** Shape of the `server`, `via` and proxy headers. */
  server?: Patterns;
  /** The answer is a page for a person. */
  html?: boolean;
  /** The answer has no body. */
  empty?: boolean;
  status?: readonly (number | readonly [from: number, to: number])[];
  endpoint?: readonly Endpoint[];
  /** None of these endpoints; holds where the endpoint is unknown. */
  endpointNot?: readonly Endpoint[];
  /** Presets of `customApis`, by the host that was asked. */
  api?: readonly string[];
  resource?: readonly string[];
  credential?: readonly (CredentialKind | 'user')[];
  /** Something was pasted along with the stored secret. */
  pasted?: true;
  /** What the request was: an admin path, a path in one workspace, a path of the signed-in user, a path that is malformed … */
  request?: readonly RequestTrait[];
  /** None of these traits. */
  requestNot?: readonly RequestTrait[];
  /** What the token's claims say. */
  token?: readonly TokenTrait[];
  tokenNot?: readonly TokenTrait[];
  /** What the app registration declares of the permissions that a finding misses. */
  declares?: readonly DeclarationTrait[];
  declaresNot?: readonly DeclarationTrait[];
  /** Other causes that share this evidence, most likely first. Their presence makes the diagnosis `likely`. */
  also?: readonly string[];
  /** Says `likely` even where no other cause can be named. */
  likely?: boolean;
}

/** Circumstances under which a remedy differs. Everything given must hold. */
export type When = Pick<
  Sign,
  'credential' | 'endpointNot' | 'request' | 'declares' | 'declaresNot' | 'message' | 'uncoded'
>;

/** A sentence, or one that is said under some circumstances only. */
export type Step = string | { when: When; step: string };

/** The sentence, whenever it is said. */
export const sentenceOf = (step: Step): string => (typeof step === 'string' ? step : step.step);

/** A line for a shell, or one that is offered under some circumstances only. */
export type Offer = CommandId | { when: When; command: CommandId };

/** What a cause says. Texts may hold `{placeholders}`, filled from the evidence (`fill.ts`). */
export interface Texts {
  title: string;
  /** One sentence: what is wrong. */
  explanation: string;
  owner: Owner;
  steps: readonly Step[];
  /** The first one fixes it. */
  links: readonly LinkKind[];
  /** The remedies that one line for a shell can carry out, the likeliest first. */
  commands?: readonly Offer[];
  /** How to tell it from the causes that look alike; also the page's "how to check". */
  check: string;
}

/** The same cause under other circumstances. What is left out stays as it is. */
export interface Variant extends Partial<Texts> {
  when: When;
  /** The circumstances in words, as a heading of the cause's page. */
  where: string;
}

/** One entry of the catalog. */
export interface Cause extends Texts {
  /** Kebab case, stable once released. */
  id: string;
  /** It is about a service connection as such, so that one is linked even where none is known. */
  ofConnection?: true;
  /** Whether waiting and running again can be enough. */
  retryable: boolean;
  /** More of the why, for the cause's page. */
  why?: string;
  /** What a placeholder says here where the evidence does not know it, in place of the general words. */
  unknown?: Readonly<Record<string, string>>;
  /** Of the permissions that the evidence speaks of, those in this state alone are what the cause is about. */
  about?: Declared;
  /** The first one that fits is taken. */
  variants?: readonly Variant[];
  /** Any one of these points to the cause. */
  signs: readonly Sign[];
}
