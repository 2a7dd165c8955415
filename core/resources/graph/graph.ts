import { GRAPH_APP_ID } from '../../cloud/clouds';
import type { KnownResource } from '../resource';
import { TITLE } from './ask';
import { graphNeeds } from './needs';
import { grantedByExchange } from './permissions/grants';

export const graph: KnownResource = {
  id: 'graph',
  title: TITLE,
  endpoint: 'graph',
  needsAppPermissions: true,
  isPrivileged: true,
  grantedForOneMailbox: grantedByExchange,
  appIds: [GRAPH_APP_ID],
  appIdIn: () => GRAPH_APP_ID,
  customCloud: [{ key: 'graph', meaning: 'Microsoft Graph', of: ({ graph }) => graph }],
  recognize: {
    address: /graph\.microsoft\.|dod-graph|microsoftgraph\.chinacloudapi|graph\.windows\.net|graph\.svc\.sovcloud/,
    words:
      /\binner-?error\b.{0,200}\brequest-id\b|\b(?:authorization_(?:request|identity)|authentication_(?:msgraph|request|app)|request_(?:bad|resource|unsupp|multi)|directory_(?:quota|expired))[a-z]|\bcode"?\s*[:=]\s*"?error[a-z]{6}|\berroraccessdenied\b|application (?:must have one of the following scopes|is not authorized to perform this operation)|\bcheck credentials and try again|[\w.-]\.manage\.microsoft\.com|resource not found for the segment|graphserviceexception|\bkiota|\bmicrosoft\.graph\b|\b(?:the|ms|microsoft|azure ad) graph api\b|\bmsgraph\b|\b(?:send|get|invoke|new|set|update|remove)-mg(?!mt|r\b)[a-z]|\b(?:invoke-graphrequest|send-graphmail)/,
    audience: /graph\.microsoft|00000003-0000-0000-c000-000000000000/,
  },
  pages: [],
  needs: graphNeeds,
  target: (cloud) => ({
    audience: `https://${cloud.graph}`,
    alsoKnownAs: [GRAPH_APP_ID],
    origin: `https://${cloud.graph}`,
  }),
  // perf: What comes after the first connection loaded while it is being opened
  checks: async (plan) => (await import('./graphChecks')).graphChecks(plan),
};
