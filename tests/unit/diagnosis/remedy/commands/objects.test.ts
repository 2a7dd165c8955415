import assert from 'node:assert/strict';
import { answer, CLIENT, graph, OBJECT } from '../../../../../core/diagnosis/causes/evidenceOf';
import { diagnose } from '../../../../../core/diagnosis/diagnose';
import { explain } from '../../../../../core/diagnosis/explain';
import type { Diagnosis } from '../../../../../core/model/diagnosis';
import type { Evidence } from '../../../../../core/model/evidence';

const SUBSCRIPTION = '/subscriptions/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';
const VAULT_ID = `${SUBSCRIPTION}/resourcegroups/release/providers/microsoft.keyvault/vaults/contoso`;
const CALLER = '11111111-2222-4333-8444-555555555555';
const VAULT = 'https://contoso.vault.azure.net/secrets?api-version=7.4&maxresults=1';
const MANAGEMENT = `https://management.azure.com${SUBSCRIPTION}?api-version=2022-12-01`;

const lines = ({ commands }: Diagnosis) =>
  commands.filter(({ shell }) => shell === 'bash').map(({ command }) => command);
const lineOf = (evidence: Evidence) => lines(diagnose(evidence))[0] ?? '';
const coded = (code: string, message: string, inner?: string) => ({
  error: { code, message, ...(inner && { innererror: { code: inner } }) },
});
/** Nothing is known of the app, as where somebody pastes an error. */
const alone = (evidence: Evidence): Evidence => ({ ...evidence, app: undefined, claims: undefined });

describe('the commands for the single object that refuses', () => {
  const byRoles = coded(
    'Forbidden',
    `Caller is not authorized to perform action on resource.\r\nCaller: appid=${CLIENT};oid=${CALLER};iss=https://sts.windows.net/T/\r\nAction: 'Microsoft.KeyVault/vaults/secrets/readMetadata/action'\r\nResource: '${VAULT_ID}'\r\nAssignment: (not found)`,
    'ForbiddenByRbac',
  );

  it('assign a role at the vault that the refusal names, to the app', () => {
    assert.equal(
      lineOf(answer(VAULT, 403, byRoles)),
      `az role assignment create --assignee-object-id ${OBJECT} --assignee-principal-type ServicePrincipal --role 'Key Vault Secrets User' --scope ${VAULT_ID}`,
    );
  });

  it('take the caller that the refusal names where nothing else says who it was', () => {
    assert.match(lineOf(alone(answer(VAULT, 403, byRoles))), new RegExp(`--assignee-object-id ${CALLER} `));
  });

  it('look a vault up by its name where the refusal does not hold its ID', () => {
    const evidence = answer(VAULT, 403, coded('Forbidden', 'Caller is not authorized to perform action on resource.'));
    assert.match(
      lineOf(evidence),
      /^VAULT=\$\(az keyvault show --name contoso --query id -o tsv\) && az role assignment create .* --scope "\$VAULT"$/,
    );
    const powershell = diagnose(evidence).commands.find(({ shell }) => shell === 'powershell')?.command ?? '';
    assert.match(powershell, /^\$vault = az keyvault show .*; if \(\$LASTEXITCODE\) \{ throw '[^']+' \}; az role /);
  });

  it('add an access policy to a vault that goes by these, also out of a pasted error', () => {
    const words = `(Forbidden) The user, group or application 'appid=${CLIENT};oid=${CALLER};numgroups=1;iss=https://sts.windows.net/x/' does not have secrets list permission on key vault 'contoso;location=eastus'.`;
    const diagnosis = explain(words);
    assert.equal(diagnosis.cause, 'key-vault-policy-missing');
    assert.deepEqual(lines(diagnosis), [
      `az keyvault set-policy --name contoso --object-id ${CALLER} --secret-permissions get list`,
    ]);
  });

  it('open a firewall for the address that was refused, and never where no address helps', () => {
    const refused = `Client address is not authorized and caller is not a trusted service.\r\nClient address: 192.0.2.7\r\nVault: contoso;location=westeurope`;
    assert.equal(
      lineOf(answer(VAULT, 403, coded('Forbidden', refused, 'ForbiddenByFirewall'))),
      'az keyvault network-rule add --name contoso --ip-address 192.0.2.7',
    );
    const closed = 'Public network access is disabled and request is not from a trusted service.';
    assert.equal(lineOf(answer(VAULT, 403, coded('Forbidden', closed, 'ForbiddenByConnection'))), '');
  });

  it('assign Reader at the scope where reading was refused', () => {
    const words = `The client '${CLIENT}' with object id '${CALLER}' does not have authorization to perform action 'Microsoft.Resources/subscriptions/read' over scope '${SUBSCRIPTION}' or the scope is invalid.`;
    const line = lineOf(alone(answer(MANAGEMENT, 403, coded('AuthorizationFailed', words))));
    assert.equal(
      line,
      `az role assignment create --assignee-object-id ${CALLER} --assignee-principal-type ServicePrincipal --role Reader --scope ${SUBSCRIPTION}`,
    );
  });

  it('leave the role open where something else than reading was refused, at the linked scope of two', () => {
    const linked = `${SUBSCRIPTION}/resourceGroups/shared/providers/Microsoft.App/managedEnvironments/main`;
    const words = `The client '${CLIENT}' with object id '${CALLER}' has permission to perform action 'Microsoft.App/containerApps/write' on scope '${SUBSCRIPTION}/resourceGroups/app'; however, it does not have permission to perform action(s) 'Microsoft.App/managedEnvironments/join/action' on the linked scope(s) '${linked}' (respectively) or the linked scope(s) are invalid.`;
    const [command] = diagnose(answer(MANAGEMENT, 403, coded('LinkedAuthorizationFailed', words))).commands;
    assert.match(command?.command ?? '', new RegExp(`--role ROLE_NAME --scope ${linked}$`));
    assert.deepEqual(command?.replace, ['ROLE_NAME']);
  });

  it('add the app that Azure DevOps names to its organization', () => {
    const tenant = '22222222-3333-4444-8555-666666666666';
    const message = `TF401444: Please sign-in at least once as ${tenant}\\${tenant}\\${CALLER} in a web browser to enable access to the service.`;
    const line = lineOf(alone(answer('https://dev.azure.com/contoso/_apis/projects', 401, { $id: '1', message })));
    assert.match(line, /https:\/\/vsaex\.dev\.azure\.com\/contoso\/_apis\/serviceprincipalentitlements/);
    assert.match(line, new RegExp(`"originId":"${CALLER}"`));
  });

  it('grant the site that was asked, by the address of SharePoint or the path of Graph', () => {
    const denied = coded('accessDenied', 'Access denied');
    const own = answer('https://contoso.sharepoint.com/sites/release/_api/web?$select=Title', 403, denied);
    const finding = { kind: 'site-grant-missing', call: 'POST', what: 'Sites.FullControl.All' } as const;
    const byPath = {
      ...answer(graph('/sites/contoso.sharepoint.com:/sites/release'), 403, denied),
      finding,
    };
    for (const evidence of [own, byPath]) {
      assert.equal(
        lineOf(evidence),
        `m365 spo site apppermission add --siteUrl https://contoso.sharepoint.com/sites/release --permission read --appId ${CLIENT}`,
      );
    }
  });

  it('leave a site open that is in no address', () => {
    const finding = { kind: 'site-grant-missing', call: 'POST', what: 'Sites.FullControl.All' } as const;
    const byId = { ...answer(graph('/sites/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f/lists'), 403), finding };
    assert.match(lineOf(byId), /--siteUrl SITE_URL /);
  });

  it('grant the mailbox that was asked, with the object ID that Exchange wants', () => {
    const evidence = answer(graph('/users/reports@contoso.com/messages?$top=1'), 403, {
      error: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' },
    });
    const claims = { roles: ['User.Read.All'] };
    const { commands, cause } = diagnose({ ...evidence, claims, asked: { ...evidence.asked, needs: ['Mail.Read'] } });
    assert.equal(cause, 'permission-not-granted');
    const line = commands.find(({ title }) => /this mailbox/.test(title));
    assert.match(line?.command ?? '', new RegExp(`^New-ServicePrincipal -AppId ${CLIENT} -ObjectId ${OBJECT} `));
    assert.match(line?.command ?? '', /-RecipientRestrictionFilter 'PrimarySmtpAddress -eq ''reports@contoso\.com'''/);
    assert.match(line?.command ?? '', /-Role 'Application Mail\.Read' -CustomResourceScope 'self-test reports@contoso/);
  });

  it('add the federated credential to a managed identity, too, by its client ID', () => {
    const evidence: Evidence = {
      ...answer(`https://login.microsoftonline.com/t/oauth2/v2.0/token`, 401, {
        error: 'invalid_client',
        error_description: 'AADSTS70025: The client has no configured federated identity credentials.',
        error_codes: [70025],
      }),
      assertion: { issuer: 'https://issuer.example', subject: "a'b", audience: 'api://AzureADTokenExchange' },
    };
    const line = lines(diagnose(evidence)).find((one) => one.includes('az identity list')) ?? '';
    assert.match(line, new RegExp(`^IDENTITY=\\$\\(az identity list --query "\\[\\?clientId=='${CLIENT}'`));
    assert.match(
      line,
      /--url https:\/\/management\.azure\.com"\$IDENTITY"\/federatedIdentityCredentials\/self-test-[\da-f]{8}'\?api/,
    );
    assert.match(line, /--body '\{"properties":\{"issuer":"https:\/\/issuer\.example","subject":"a\\u0027b"/);
  });

  it('take no value into a line that has not the form of one', () => {
    const words = `Caller is not authorized to perform action on resource.\r\nCaller: appid=x;oid=$(id);iss=x\r\nResource: '/subscriptions/x/$(touch /tmp/x)/vaults/contoso'`;
    const line = lineOf(alone(answer(VAULT, 403, coded('Forbidden', words))));
    assert.doesNotMatch(line, /touch|\$\(id\)/);
    assert.match(line, /--assignee-object-id OBJECT_ID_OF_THE_ENTERPRISE_APP /);
  });
});
