import type { NetworkSettings } from '../core/http/network';
import type { ProgressEvent } from '../core/model/results';
import type { SelfTestServices } from '../core/selfTest';

export interface RunOptions {
  /** Ends the run early: what is known by then is reported, the rest is unverified. */
  signal?: AbortSignal;
  onEvent?: (event: ProgressEvent) => void;
  /** Shows a person page and code to sign in; needed for a credential of the kind `user`. */
  onSignIn?: SelfTestServices['onSignIn'];
  /** Proxy and certificates. Left out: `HTTPS_PROXY`, `NO_PROXY` and Node's own certificates. */
  network?: NetworkSettings;
  /**
   * Text of the JSON report of an earlier run: `changes` of the new report says what changed since then. Where the text is no
   * such report, or one about other apps, `baseline.problem` says why there are no `changes`.
   */
  baselineReport?: string;
}
