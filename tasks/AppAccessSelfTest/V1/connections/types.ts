import type { ConnectionDescription } from '../../../../core/planning';
import type { Environment } from '../agent/environment';
import type { Secrets } from '../agent/secrets';

/** What the readers of connections need. */
export interface ConnectionServices {
  environment: Environment;
  secrets: Secrets;
}

/** One connection, and the client ID that the agent masks because of it. */
export interface ReadConnection {
  description: ConnectionDescription;
  maskedClientId?: string;
  /** What its owner should know, although it works. */
  warning?: string;
}
