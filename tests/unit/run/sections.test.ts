import assert from 'node:assert/strict';
import { sectionsOf } from '../../../core/run/sections';
import { app } from '../selfTestFixtures';

const ids = (...apps: Parameters<typeof sectionsOf>[0]) =>
  sectionsOf(apps).map((section) => section.map(({ connectionId }) => connectionId).join('+'));

describe('Sections of a report', () => {
  it('hold all connections to one app in one tenant, in the order of the plan', () => {
    const other = app({ connectionId: 'b', clientId: '99999999-dddd-4eee-8fff-444444444444' });
    assert.deepEqual(ids(app({ connectionId: 'a' }), other, app({ connectionId: 'c' })), ['a+c', 'b']);
  });

  it('do not mind in which case an ID is written', () => {
    const { tenantId, clientId } = app();
    const shouted = app({ connectionId: 'b', tenantId: tenantId.toUpperCase(), clientId: clientId.toUpperCase() });
    assert.deepEqual(ids(app({ connectionId: 'a' }), shouted), ['a+b']);
  });

  it('keep tenants and clouds apart', () => {
    const tenantId = '99999999-aaaa-4bbb-8ccc-222222222222';
    const apps = [
      app({ connectionId: 'a' }),
      app({ connectionId: 'b', tenantId }),
      app({ connectionId: 'c', cloud: 'china' }),
    ];
    assert.deepEqual(ids(...apps), ['a', 'b', 'c']);
  });

  it('hold one system-assigned identity, whatever connection points to it', () => {
    const credential = { kind: 'managed-identity' } as const;
    const first = app({ connectionId: 'a', clientId: '', credential });
    assert.deepEqual(ids(first, app({ connectionId: 'b', credential })), ['a+b']);
  });
});
