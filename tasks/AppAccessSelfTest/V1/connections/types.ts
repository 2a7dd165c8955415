import type { ConnectionDescription } from '../../../../core/planning';
import type { Environment } from '../agent/environment';
import type { Secrets } from '../agent/secrets';
import type { TaskLibrary } from '../agent/taskLib';

/** What the readers of connections need. */
export interface ConnectionServices {
  library: Pick<TaskLibrary, 'getEndpointAuthorization' | 'getEndpointDataParameter'>;
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
