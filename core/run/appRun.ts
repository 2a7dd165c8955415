import { type Plan, planOfApp } from '../model/plan';
import type { AppResult, CheckResult } from '../model/results';
import { resourcesOf } from '../resources';
import type { Check } from '../resources/check';
import { checkId, credentialChecks, multiTenantCheck } from '../resources/credential';
import type { Resource } from '../resources/resource';
import { CheckContext } from './checkContext';
import { CheckRunner } from './checkRunner';
import { connectionsAhead } from './connectionsAhead';
import { KnownApp } from './knownApp';
import type { Section } from './sections';
import type { RunServices } from './services';
import type { TenantCloud } from './tenantCloud';
import { tokenChecks } from './tokenChecks';
import { Tokens } from './tokens';

/** The run of one app in one tenant: which checks, and what comes of them. */
export class AppRun {
  readonly #runner: CheckRunner;
  readonly #tokens: Tokens;
  readonly #context: CheckContext;
  readonly #app: KnownApp;

  /** The run of a section of a plan, with its checks loaded. */
  static async of(section: Section, wholePlan: Plan, services: RunServices, tenantCloud: TenantCloud): Promise<AppRun> {
    const plan = planOfApp(wholePlan, section[0]);
    const resources = resourcesOf(plan);
    return new AppRun(section, plan, resources, await checksOf(plan, section, resources), services, tenantCloud);
  }

  private constructor(
    section: Section,
    plan: Plan,
    resources: readonly Resource[],
    private readonly checks: readonly Check[],
    services: RunServices,
    private readonly tenantCloud: TenantCloud,
  ) {
    this.#app = new KnownApp(section, plan.consentRedirectUri);
    this.#tokens = new Tokens(
      services,
      tenantCloud,
      (resource, claims) => this.#app.holds(resource, claims),
      (resource) => connectionsAhead(checks, resource),
    );
    this.#context = new CheckContext(section, plan, resources, services, tenantCloud, this.#tokens, this.#app);
    this.#runner = new CheckRunner(checks, equivalents(section, resources), this.#context, services, {
      complete: async (evidence) => {
        const absent = await this.#context.absentBeside(evidence.asked.resource);
        return this.#app.complete(evidence, await this.#context.cloud(), absent);
      },
      learn: (learned) => this.#app.learn(learned),
      done: (check) => services.onCheck(this.result, check),
    });
  }

  get checkCount(): number {
    return this.checks.length;
  }

  /** What is known by now. */
  get result(): AppResult {
    return this.#app.result(this.tenantCloud.soFar, this.#runner.results);
  }

  /** Runs all checks. Never rejects. */
  async run(): Promise<void> {
    // Asked beside the first token, and only once a tenant.
    const cloud = this.tenantCloud.found();
    await this.#runner.run();
    await cloud;
  }

  /**
   * Runs the given checks again as if for the first time; what their tokens say is reported anew. `reword` has the last
   * word on what is reported of the given ones. Never rejects.
   */
  async again(ids: ReadonlySet<string>, reword: (result: CheckResult) => CheckResult): Promise<void> {
    this.#tokens.renew();
    this.#context.forget();
    const resources = new Set(this.checks.filter(({ id }) => ids.has(id)).map(({ resource }) => resource));
    const ofTokens = this.checks.filter(({ isAboutToken, resource }) => isAboutToken && resources.has(resource));
    const all = new Set([...ids, ...ofTokens.map(({ id }) => id)]);
    await this.#runner.run(all, (result) => (ids.has(result.id) ? reword(result) : result));
  }

  /** Lets go of keys, clients and whatever was read. */
  release(): void {
    this.#tokens.release();
    this.#context.forget();
  }
}

async function checksOf(plan: Plan, section: Section, resources: readonly Resource[]): Promise<Check[]> {
  const own = await Promise.all(resources.map((resource) => resource.checks(plan)));
  const ofResources = resources.flatMap((resource, index) => [
    ...tokenChecks(resource, section, resources.slice(0, index)),
    ...(own[index] ?? []),
  ]);
  const known = section
    .map((connection) => multiTenantCheck(connection, section))
    .filter((check) => check !== undefined);
  const ids = resources.map(({ id }) => id);
  return [...known, ...ofResources, ...credentialChecks(plan, section, ids)];
}

/** Any connection's token will do for the probes. */
function equivalents(section: Section, resources: readonly Resource[]): Map<string, string[]> {
  const tokens = resources.map(({ id }) => `${id}.token`);
  return new Map(tokens.map((what) => [what, section.map((connection) => checkId(what, connection, section))]));
}
