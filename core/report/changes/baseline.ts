import { type CheckStatus, SCHEMA_VERSION } from '../../model/results';
import { isRecord, type Json, jsonObject } from '../../util/json';
import { hasDuplicateName } from '../../util/jsonNames';
import { secretFormOf } from '../../util/secretLook';
import { printable } from '../../util/text';

/** A check of the earlier report, as far as it is compared. */
export interface EarlierCheck {
  id: string;
  status: CheckStatus;
  facts: ReadonlyMap<string, string>;
}

/** An app of the earlier report, as far as it is compared. */
export interface EarlierApp {
  tenantId: string;
  clientId: string;
  connectionIds: readonly string[];
  credentialExpires?: string;
  /** Permissions by resource; a resource that gave no token is not in it. */
  grantedRoles: ReadonlyMap<string, readonly string[]>;
  checks: ReadonlyMap<string, EarlierCheck>;
}

export interface Baseline {
  startedAt: string;
  apps: readonly EarlierApp[];
}

/** A report of a thousand apps has about 10 MB. */
export const LARGEST_BASELINE = 30_000_000;
/** More permissions of one resource than any API has. */
const MOST_PERMISSIONS = 1000;
/** Longest permission or fact, as reports hold them. */
const LONGEST_NAME = 200;

const STATUSES: readonly CheckStatus[] = ['passed', 'warned', 'failed', 'skipped', 'unverified'];

/** What looks like a secret is no value of a report, and must not get from a file into the next one. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 2000 && !secretFormOf(value) ? value : undefined;
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, MOST_PERMISSIONS).filter((one): one is string => text(one) !== undefined) : [];
/** What may get into the next report: one printable line, as this tool writes it. */
const names = (value: unknown): string[] => texts(value).map((one) => printable(one, LONGEST_NAME));
const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/**
 * The JSON report of an earlier run, or why it cannot be compared with. The file may come from anywhere, so nothing is
 * believed but what has the form that a report has; what has not is as if it were not there.
 */
export function readBaseline(content: string, toolName: string): Baseline | { problem: string } {
  if (content.length > LARGEST_BASELINE) return { problem: 'it is larger than any report' };
  const json = jsonObject(content);
  if (!json) return { problem: 'it is not a JSON object' };
  if (hasDuplicateName(content)) return { problem: 'an object in it has the same name twice' };
  const { schemaVersion, tool } = json;
  const isVersion = typeof schemaVersion === 'number' && Number.isInteger(schemaVersion) && schemaVersion >= 1;
  if (!isVersion || !isRecord(tool) || !Array.isArray(json.apps)) {
    return { problem: 'it is not a report of this self-test' };
  }
  if (schemaVersion > SCHEMA_VERSION) {
    return {
      problem: `it was written by a newer version (schema ${schemaVersion}, known is ${SCHEMA_VERSION})`,
    };
  }
  if (tool.name !== toolName) return { problem: 'it was written by another tool' };
  const apps = records(json.apps).flatMap((app) => readApp(app) ?? []);
  if (apps.length === 0) return { problem: 'that run tested no app' };
  return { startedAt: text(json.startedAt) ?? '', apps };
}

function readApp(app: Json): EarlierApp | undefined {
  const tenantId = text(app.tenantId);
  const clientId = text(app.clientId);
  if (tenantId === undefined || clientId === undefined) return undefined;
  const roles = isRecord(app.grantedRoles) ? Object.entries(app.grantedRoles) : [];
  const credentialExpires = text(app.credentialExpires);
  return {
    tenantId,
    clientId,
    connectionIds: texts(app.connectionIds),
    ...(credentialExpires !== undefined && { credentialExpires }),
    grantedRoles: new Map(roles.map(([resource, held]) => [resource, names(held)])),
    checks: new Map(
      records(app.checks)
        .map(readCheck)
        .filter((one) => one !== undefined),
    ),
  };
}

function readCheck(check: Json): [string, EarlierCheck] | undefined {
  const id = text(check.id);
  const status = STATUSES.find((one) => one === check.status);
  if (id === undefined || status === undefined) return undefined;
  const facts = isRecord(check.facts) ? Object.entries(check.facts) : [];
  return [
    id,
    {
      id,
      status,
      facts: new Map(facts.flatMap(([name, value]) => names([value]).map((one) => [name, one] as const))),
    },
  ];
}
