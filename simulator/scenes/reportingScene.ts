import type { Cloud } from '../../core/cloud/clouds';
import type { CloudModel } from '../cloud/model';
import { connectionInputs, secretConnection } from './connections';
import { contoso, GRAPH_PERMISSIONS, grantNeeded, type ReportingApp, reportingApp } from './contoso';
import { PASSED, type SceneConnection, type SceneSetup } from './scene';

/** What a scene says of itself; the rest is that of a release for which everything is right. */
export type Twist = Partial<Omit<SceneSetup, 'connections'>> & {
  /** In place of the connection with the app's secret. */
  connection?: SceneConnection;
};

/** What the scene stands on. */
interface Ground {
  /** Whether an administrator has granted what the release needs; yes where it is left out. */
  granted?: boolean;
  powerBiSignedUp?: boolean;
  /** The public one where it is left out. */
  cloud?: Cloud;
}

/** One app, one connection, Graph and Power BI: `twist` spoils something, and says what must come of it. */
export function reportingScene(
  model: CloudModel,
  twist: (app: ReportingApp) => Twist,
  { granted = true, ...tenant }: Ground = {},
): SceneSetup {
  const reporting = reportingApp(model, contoso(model, tenant));
  if (granted) grantNeeded(model, reporting.app);
  const { connection, inputs, ...said } = twist(reporting);
  const connections = [connection ?? secretConnection('contoso-reports', reporting, reporting.secret)];
  return {
    expected: PASSED,
    consentFixes: false,
    ...said,
    inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, ...inputs },
    connections,
  };
}
