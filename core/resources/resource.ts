import type { Cloud } from '../cloud/clouds';
import type { LinkKind } from '../cloud/portalLinks';
import type { CommandId } from '../model/command';
import type { Endpoint } from '../model/evidence';
import type { Plan } from '../model/plan';
import type { Check } from './check';
import type { NeedsReader } from './needs/callNeeds';

/** Where one resource lives in one cloud. */
export interface Target {
  /** Audience of its tokens: the scope without `/.default`. */
  audience: string;
  /** Other audiences that its tokens may carry: application IDs. */
  alsoKnownAs: readonly string[];
  /** `https://host`, or the whole URL of a custom API. */
  origin: string;
}

/** One API as a run tests it: what to ask of it. What an answer means is decided by the diagnosis. */
export interface Resource {
  /** First part of its checks' IDs: `graph`, `powerbi`, `fabric`, or the custom API's name. */
  id: string;
  title: string;
  /**
   * Whose answers these are to the diagnosis: the resource's own ID, where causes know its words, else `custom`, and they
   * are read as those of any Entra-protected API.
   */
  endpoint: Endpoint;
  /** Whether an app gets in by application permissions in its token. Else something outside of the token lets it in. */
  needsAppPermissions: boolean;
  /** Undefined where the cloud does not have this resource. */
  target(cloud: Cloud): Target | undefined;
  /** Its checks, the token left out. A check stands behind every check that it names. Planning does without them, so they may be loaded late. */
  checks(plan: Plan): Check[] | Promise<Check[]>;
}

/** One entry of the input `customCloud`, which a custom cloud must name where the resource is tested. */
export interface CloudEntry {
  /** Key in the YAML, and in `Cloud`. */
  key: string;
  /** What it is, for the table of clouds in the documents. */
  meaning: string;
  /** An audience keeps its path; everything else is a bare host. */
  isAudience?: true;
  /** Its value in a cloud; undefined where the cloud has none. */
  of(cloud: Cloud): string | undefined;
}

/**
 * All that the product says about an API that it knows by name. Every list of resources is made from these: choices of the
 * input `resources`, groups of inputs, reserved names, hosts, titles, pages, documents. A new one is a folder with its
 * descriptor and checks, and one line in `registry.ts`.
 */
export interface KnownResource extends Resource {
  /** Application IDs of the service, for naming what an app registration declares. */
  appIds: readonly string[];
  /** For commands that name the API in one cloud: its application ID, else its audience is taken. */
  appIdIn?(cloud: Cloud): string;
  /** What `customCloud` must name for it. */
  customCloud: readonly CloudEntry[];
  /** How it is recognized in what was asked or answered. All of them are matched against lower case. */
  recognize: {
    /** An address: a path decides as much as a host, because gateways and placeholders hide hosts. */
    address: RegExp;
    /** Words, cmdlets and libraries of its own, in a text that names no address. */
    words?: RegExp;
    /** An audience or application ID, also inside of a sentence of Entra. */
    audience: RegExp;
  };
  /** Pages that open it to an app, the first one first. Empty where consent is all that it takes. */
  pages: readonly LinkKind[];
  /** Lines for a shell that open it to an app; those of consent where they are left out. */
  commands?: readonly CommandId[];
  /** Said beside a consent link where consent is not what opens it. */
  consentNote?: string;
  /** Its application permissions take a Privileged Role Administrator or Global Administrator to consent to. */
  isPrivileged?: true;
  /** Whether a permission can be given for single mailboxes instead, where no token shows it. */
  grantedForOneMailbox?(permission: string): boolean;
  /** Who owns the settings of the tenant that let apps in, where there are such settings. */
  settingsOwner?: 'powerbi-admin';
  /** What its calls need, for the command `needs`. */
  needs?: NeedsReader;
}
