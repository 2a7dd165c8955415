import assert from 'node:assert/strict';
import { connectionPage, pipelineContext } from '../../../../tasks/AppAccessSelfTest/V1/agent/pipelineContext';
import { takeInputs } from '../../../../tasks/AppAccessSelfTest/V1/inputs';
import { summaryName } from '../../../../tasks/AppAccessSelfTest/V1/results/outputs';

const COLLECTION = { SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso', SYSTEM_TEAMPROJECT: 'Big Reports' };

describe('where the step runs', () => {
  it('is a build or YAML run', () => {
    const environment = {
      ...COLLECTION,
      SYSTEM_HOSTTYPE: 'build',
      BUILD_DEFINITIONNAME: 'ship',
      BUILD_BUILDID: '7',
      SYSTEM_STAGEDISPLAYNAME: 'To production',
    };
    assert.deepEqual(pipelineContext(environment), {
      name: 'ship',
      stage: 'To production',
      runUrl: 'https://dev.azure.com/contoso/Big%20Reports/_build/results?buildId=7',
      project: 'Big Reports',
    });
  });

  it('is a classic release', () => {
    const environment = {
      ...COLLECTION,
      SYSTEM_HOSTTYPE: 'release',
      RELEASE_DEFINITIONNAME: 'ship',
      RELEASE_RELEASENAME: 'Release-3',
      RELEASE_ENVIRONMENTNAME: 'Production',
      RELEASE_RELEASEWEBURL: 'https://dev.azure.com/contoso/_release?releaseId=3',
    };
    assert.deepEqual(pipelineContext(environment), {
      name: 'ship / Release-3',
      stage: 'Production',
      runUrl: 'https://dev.azure.com/contoso/_release?releaseId=3',
      project: 'Big Reports',
    });
  });

  it('names the person who started the run, unless a schedule did', () => {
    const person = { BUILD_REQUESTEDFOR: 'Robin Sample' };
    const release = { SYSTEM_HOSTTYPE: 'release', RELEASE_REQUESTEDFOR: 'Robin Sample' };
    const start = (environment: Record<string, string>) => {
      const { requestedBy, isScheduled } = pipelineContext(environment);
      return isScheduled ? 'scheduled' : requestedBy;
    };
    assert.equal(start({ ...person, BUILD_REASON: 'Manual' }), 'Robin Sample');
    assert.equal(start({ ...person, BUILD_REASON: 'Schedule' }), 'scheduled');
    assert.equal(start({ BUILD_REQUESTEDFOR: 'Microsoft.VisualStudio.Services.TFS' }), undefined);
    assert.equal(start({ ...release, RELEASE_REASON: 'Manual' }), 'Robin Sample');
    assert.equal(start({ ...release, RELEASE_REASON: 'Schedule' }), 'scheduled');
    assert.equal(start({ ...release, RELEASE_DEPLOYMENT_REQUESTEDFOR: 'Kim Sample' }), 'Kim Sample');
    assert.equal(
      start({ BUILD_REQUESTEDFOR: `x${'eyJ'}hbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXZhbHVl` }),
      undefined,
    );
  });

  it('has no stage where the server made one up', () => {
    assert.equal(pipelineContext({ SYSTEM_STAGENAME: '__default' }).stage, undefined);
  });

  it('links only to web addresses', () => {
    const environment = { SYSTEM_HOSTTYPE: 'release', RELEASE_RELEASEWEBURL: 'javascript:alert(1)' };
    assert.equal(pipelineContext(environment).runUrl, undefined);
    assert.equal(connectionPage('x', { ...COLLECTION, SYSTEM_COLLECTIONURI: 'nowhere' }), undefined);
    const withPassword = { ...COLLECTION, SYSTEM_COLLECTIONURI: 'https://me:Wint3r!Falls@dev.azure.com/contoso' };
    assert.equal(connectionPage('x', withPassword), undefined);
    assert.equal(
      connectionPage('a b&c', COLLECTION),
      'https://dev.azure.com/contoso/Big%20Reports/_settings/adminservices?resourceId=a%20b%26c',
    );
  });
});

describe('the summary’s name', () => {
  it('tells the summaries of one run apart', () => {
    assert.equal(summaryName({}), 'App Access Self-Test');
    for (const nameless of ['Agent job', 'Agent job 2', '__default']) {
      assert.equal(summaryName({ SYSTEM_JOBDISPLAYNAME: nameless }), 'App Access Self-Test', nameless);
    }
    assert.equal(
      summaryName({ SYSTEM_JOBDISPLAYNAME: 'Agent job of Contoso' }),
      'App Access Self-Test - Agent job of Contoso',
    );
    assert.equal(
      summaryName({ TASK_DISPLAYNAME: 'AppAccessSelfTest', SYSTEM_JOBDISPLAYNAME: 'Job' }),
      'App Access Self-Test',
    );
    const named = { TASK_DISPLAYNAME: 'Check apps', SYSTEM_JOBDISPLAYNAME: 'Deploy contoso' };
    assert.equal(summaryName(named), 'App Access Self-Test - Check apps - Deploy contoso');
  });

  it('is a file name on every system', () => {
    const name = summaryName({ TASK_DISPLAYNAME: '../a/b\\c:d*?"<>|\r\n##vso[x]', SYSTEM_JOBDISPLAYNAME: ' .. ' });
    assert.doesNotMatch(name, /[/\\:*?"<>|#\p{Cc}[\]]/u);
    assert.ok(summaryName({ TASK_DISPLAYNAME: 'x'.repeat(500) }).length < 100);
  });
});

describe('taking the inputs', () => {
  it('tells an input that came empty from one that did not come', () => {
    const inputs = takeInputs({ INPUT_CLOUD: 'china', INPUT_RESOURCES: '' });
    assert.equal(inputs.cloud, 'china');
    assert.equal(inputs.resources, '');
    assert.equal(inputs.graphPermissions, undefined);
  });

  it('leaves none of them in the environment, and everything else', () => {
    const environment = { INPUT_CLOUD: 'china', INPUT_GRAPHPERMISSIONS: '', INPUT_OFSOMEBODY: 'x', BUILD_BUILDID: '7' };
    takeInputs(environment);
    assert.deepEqual(environment, { INPUT_OFSOMEBODY: 'x', BUILD_BUILDID: '7' });
  });
});
