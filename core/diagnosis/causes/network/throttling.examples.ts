import { answer, fabric, powerBi, refusal, TENANT, WORKSPACE } from '../evidenceOf';
import type { Example } from '../example';

/** What leads to the causes in `throttling.ts`, and what nearly does. */
export const THROTTLING_EXAMPLES: readonly Example[] = [
  {
    cause: 'entra-throttled',
    says: 'too many token requests',
    evidence: answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 429, 'Slow down', {
      'retry-after': '17',
    }),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'throttled',
    says: 'a scan of Power BI that asks too often',
    evidence: answer(powerBi('/admin/workspaces/getInfo'), 429),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/RuiRomano/pbimonitor/issues/48',
  },
  {
    cause: 'throttled',
    says: 'Graph that throttles',
    evidence:
      'HTTP/1.1 429\nCache-Control: private\nTransfer-Encoding: chunked\nContent-Type: application/json\nrequest-id: 6e9e36bf-b1f0-5b30-a2a9-99f01d7d0fd3\nclient-request-id: 6e9e36bf-b1f0-5b30-a2a9-99f01d7d0fd3\nx-ms-ags-diagnostic: {"ServerInfo":{"DataCenter":"West Europe","Slice":"SliceA","Ring":"5","ScaleUnit":"003","Host":"AGSFE_IN_8","ADSiteName":"AMS"}}\nDuration: 338.9956\nStrict-Transport-Security: max-age=31536000\nDate: Tue, 26 Jun 2018 09:37:28 GMT\n\nec\n{\n  "error": {\n    "code": "activityLimitReached",\n    "message": "The request has been throttled",\n    "innerError": {\n      "request-id": "6e9e36bf-b1f0-5b30-a2a9-99f01d7d0fd3",\n      "date": "2018-06-26T09:37:28"\n    }\n  }\n}\n0',
    owner: 'none',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/OneDrive/onedrive-api-docs/issues/880',
  },
  {
    cause: 'throttled',
    says: 'a throttled call to Azure AD Graph',
    evidence: answer('https://graph.windows.net/x/users', 429, ''),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'entra-throttled',
    says: 'the same request again and again',
    evidence: refusal(
      50196,
      'The server terminated an operation because it encountered a loop while processing a request.',
    ),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  {
    cause: 'retry-later',
    says: 'an answer that says so itself',
    evidence: answer(fabric(`/workspaces/${WORKSPACE}/folders?recursive=True`), 429, {
      errorCode: 'RequestBlocked',
      message: 'Request is blocked by the upstream service until: 2/6/2026 8:01:25 AM (UTC)',
      isRetriable: true,
    }),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
    source:
      'https://github.com/microsoft/fabric-cli/blob/main/tests/test_commands/recordings/test_commands/test_cp/test_cp_folder_to_existing_folder_success.yaml',
  },
  {
    cause: 'throttled',
    says: 'too many requests, in a log',
    evidence: '429 Client Error: Too Many Requests for url: https://api.powerbi.com/v1.0/myorg/groups',
    owner: 'none',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/psf/requests/blob/main/src/requests/models.py',
  },
  {
    cause: 'throttled',
    says: 'Power BI’s words without a code',
    evidence:
      '{"message":"You have exceeded the amount of requests allowed in the current time frame and further requests will fail. Retry in 3392 seconds."}',
    owner: 'none',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/RuiRomano/pbimonitor/issues/58',
  },
  {
    cause: 'retry-later',
    says: 'a refresh that is still running',
    evidence: '{"error":{"code":"InvalidRequest","message":"Another refresh request is already executing"}}',
    owner: 'none',
    link: 'none',
    confidence: 'likely',
    source: 'https://learn.microsoft.com/rest/api/power-bi/datasets/refresh-dataset',
  },
  {
    cause: 'retry-later',
    says: 'an operation that is still running, by its code',
    evidence: '{"errorCode":"WorkspaceMigrationOperationInProgress","message":"x"}',
    owner: 'none',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/microsoft/fabric-sdk-go/blob/main/fabric/core/error_codes.go',
  },
  {
    cause: 'throttled',
    says: 'Spark in Fabric that has no room',
    evidence:
      "[TooManyRequestsForCapacity] This Spark job can't be run because you have hit a Spark compute or API rate limit. To run this Spark job, cancel an active Spark job through the Monitoring hub, or choose a larger capacity SKU or try again later.",
    owner: 'none',
    link: 'none',
    confidence: 'likely',
    source: 'https://learn.microsoft.com/en-us/fabric/data-engineering/spark-job-concurrency-and-queueing',
  },
  {
    cause: 'throttled',
    says: 'a status of Fabric’s own',
    evidence: answer(fabric('/workspaces/w/lakehouses/l/livyApi/versions/2023-12-01/sessions'), 430),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
];
