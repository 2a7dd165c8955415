import { GRAPH_APP_ID } from '../../cloud/clouds';
import type { Check } from '../check';
import type { KnownResource } from '../resource';
import { TITLE } from './ask';
import { read } from './readCheck';
import { request } from './requestCheck';
import { excessive, permissions } from './requiredCheck';

export const graph: KnownResource = {
  id: 'graph',
  title: TITLE,
  endpoint: 'graph',
  needsAppPermissions: true,
  isPrivileged: true,
  appIds: [GRAPH_APP_ID],
  appIdIn: () => GRAPH_APP_ID,
  customCloud: [{ key: 'graph', meaning: 'Microsoft Graph', of: ({ graph }) => graph }],
  recognize: {
    address: /graph\.microsoft\.|dod-graph|microsoftgraph\.chinacloudapi|graph\.windows\.net|graph\.svc\.sovcloud/,
    words:
      /\binner-?error\b.{0,200}\brequest-id\b|\b(?:authorization_requestdenied|authorization_identitynotfound|authentication_msgraphpermissionmissing|request_resourcenotfound|erroraccessdenied)\b|application must have one of the following scopes|resource not found for the segment|graphserviceexception|\b(?:the|ms|microsoft|azure ad) graph api\b|controllername=msgraph|\b(?:send|get|invoke|new|set|update|remove)-mg(?!mt|r\b)[a-z]|\b(?:invoke-graphrequest|send-graphmail)/,
    audience: /graph\.microsoft|00000003-0000-0000-c000-000000000000/,
  },
  pages: [],
  target: (cloud) => ({
    audience: `https://${cloud.graph}`,
    alsoKnownAs: [GRAPH_APP_ID],
    origin: `https://${cloud.graph}`,
  }),
  checks(plan) {
    const checks: Check[] = [];
    if (plan.graphPermissions.length > 0) checks.push(permissions(plan));
    checks.push(read(plan));
    checks.push(...plan.graphRequests.map(request));
    if (plan.excessPermissions !== 'ignore' && plan.graphPermissions.length > 0) checks.push(excessive(plan));
    return checks;
  },
};
