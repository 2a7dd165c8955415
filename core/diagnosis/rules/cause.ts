import type { LinkKind, Owner } from '../../model/diagnosis';
import type { CredentialKind, Endpoint, Finding } from '../../model/evidence';
import type { FaultKind } from '../signs/faults';

/**
 * One pattern of evidence. Everything given must hold; what is left out does not matter.
 * The more specific pattern wins, by the weights in `match.ts`; a code outweighs a message, a message a status.
 */
export interface Sign {
  finding?: Finding['kind'];
  /** AADSTS codes, any one of them. A pair is a range, both ends included. */
  aadsts?: readonly (number | readonly [from: number, to: number])[];
  /** Ranges of AADSTS codes that Entra gives to one kind of fault: for codes that no list names. Never certain. */
  family?: readonly (readonly [from: number, to: number])[];
  /** Kind of transport fault. */
  fault?: readonly FaultKind[];
  /** The answer holds no AADSTS code. An unknown code must stay unknown, whatever its status suggests. */
  uncoded?: true;
  /** Value of `x-powerbi-error-info`, in any case. */
  info?: readonly string[];
  /** Error codes of an API's answer, in any case. */
  code?: readonly string[];
  /** Shape of an error code, matched in lower case: for services that make codes by the family. */
  codeLike?: RegExp;
  /** This evidence changes the meaning of all else in the answer, codes of other services inside of it included. */
  overrides?: true;
  /** Shape of the server's words, matched against them in lower case. */
  message?: RegExp;
  /**
   * Shape of a tool's words about its own machine and settings. Weak, and only where the evidence holds no answer, no
   * fault of the network and no code of Entra: then nobody but the tool has spoken.
   */
  local?: RegExp;
  /** Shape of the `www-authenticate` header. */
  challenge?: RegExp;
  /** Shape of the `server`, `via` and proxy headers. */
  server?: RegExp;
  /** The answer is a page for a person. */
  html?: boolean;
  /** The answer has no body. */
  empty?: boolean;
  status?: readonly (number | readonly [from: number, to: number])[];
  endpoint?: readonly Endpoint[];
  /** None of these endpoints; holds where the endpoint is unknown. */
  endpointNot?: readonly Endpoint[];
  resource?: readonly string[];
  credential?: readonly (CredentialKind | 'user')[];
  /** What the request was: an admin path, a path in one workspace, a path of the signed-in user, a path that is malformed … */
  request?: readonly RequestTrait[];
  /** None of these traits. */
  requestNot?: readonly RequestTrait[];
  /** What the token's claims say. */
  token?: readonly TokenTrait[];
  tokenNot?: readonly TokenTrait[];
  /** Other causes that share this evidence, most likely first. Their presence makes the diagnosis `likely`. */
  also?: readonly string[];
  /** Says `likely` even where no other cause can be named. */
  likely?: boolean;
}

export type RequestTrait =
  /** An admin API of Power BI or Fabric. */
  | 'admin'
  /** Something inside one workspace. */
  | 'workspace'
  /** A list or object outside of any workspace. */
  | 'gateway'
  | 'me'
  | 'malformed'
  /** An object of Power BI outside of any workspace: it is looked for in "My workspace", which an app does not have. */
  | 'my-workspace'
  /** Sent to a host of Microsoft's German cloud, which was closed in October 2021. */
  | 'retired-cloud'
  /** The page on which an administrator consents. */
  | 'consent-page'
  /** Sent to the retired Azure AD Graph. */
  | 'aad-graph'
  /** Sent over plain HTTP. */
  | 'plain-http'
  /** The token was asked from `common`, `organizations` or `consumers`. */
  | 'shared-authority'
  /** A user signs in (password, device code, authorization code, consent page). */
  | 'user-flow'
  /** Delegated permissions are missing that users may consent to by themselves. */
  | 'user-may-consent'
  /** The app is tested in a subscriber's tenant. */
  | 'subscriber'
  /** The resource asked for is Power BI. */
  | 'for-power-bi'
  /** The resource asked for belongs to Microsoft (Graph excepted), or is named by its application ID. */
  | 'for-installed-api'
  /** The resource asked for belongs to another Microsoft cloud than the login host. */
  | 'resource-of-another-cloud'
  /** Mail, calendar, contacts: Exchange answers, with access policies of its own. */
  | 'exchange'
  /** The path is the open list that every allowed service principal may read. */
  | 'list';

export type TokenTrait =
  /** The claims were read. */
  | 'known'
  | 'no-roles'
  /** One of the permissions that the call needs is in the token. */
  | 'has-needed'
  | 'lacks-needed'
  /** `Tenant.*` roles of Power BI. */
  | 'power-bi-roles'
  /** No service principal in the tenant. */
  | 'no-oid'
  | 'wrong-audience'
  | 'user';

/** One entry of the catalogue. Texts may hold `{placeholders}`, filled from the evidence (`fill.ts`). */
export interface Cause {
  /** Kebab case, stable once released. */
  id: string;
  title: string;
  /** One sentence: what is wrong. */
  explanation: string;
  owner: Owner;
  steps: readonly string[];
  /** The first one mends it. */
  links: readonly LinkKind[];
  /** Whether waiting and running again can be enough. */
  retryable: boolean;
  /** How to tell it from the causes that look alike; also the page's "how to check". */
  check: string;
  /** More of the why, for the cause's page. */
  why?: string;
  /** Any one of these points to the cause. */
  signs: readonly Sign[];
}
