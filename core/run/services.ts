import type { Cloud } from '../cloud/clouds';
import type { OnSignIn } from '../credential/deviceCode';
import type { TokenSource } from '../credential/tokenSource';
import type { HttpClient } from '../http/client';
import type { Diagnosis } from '../model/diagnosis';
import type { Evidence } from '../model/evidence';
import type { AppPlan } from '../model/plan';
import type { AppResult, CheckResult } from '../model/results';
import type { Clock } from '../util/clock';

/** What the run of one app gets from outside. */
export interface RunServices {
  http: HttpClient;
  clock: Clock;
  signal?: AbortSignal;
  /** How a person is asked to sign in, where one can be asked. */
  onSignIn?: OnSignIn;
  createTokenSource(
    app: AppPlan,
    cloud: Cloud,
    services: { http: HttpClient; clock: Clock; onSignIn?: OnSignIn },
  ): TokenSource;
  diagnose(evidence: Evidence): Diagnosis | Promise<Diagnosis>;
  onCheck(app: AppResult, check: CheckResult): void;
}
