import assert from 'node:assert/strict';
import { CATALOG } from '../../../core/diagnosis/causes';
import type { LinkKind } from '../../../core/model/diagnosis';

/** How the steps of the catalog speak of a page. */
const SPOKEN: Partial<Record<LinkKind, RegExp>> = {
  'admin-consent': /consent link|consents to/,
  'app-registration-authentication': /supported account types|authentication page/,
  'app-registration-credentials': /certificates|client secret/,
  'app-registration-permissions': /API permissions|application permission/,
  'capacity-settings': /to a capacity/,
  'conditional-access': /policy/,
  'enterprise-app': /enterprise app’s/,
  'federated-credentials': /federated credential/,
  'powerbi-tenant-settings': /tenant setting|switch(?:es)? on/,
  'semantic-model-settings': /model’s settings|credentials/,
  'service-connection': /\{connection\}|service connection|the connection/,
  'sign-in-log': /sign-in log/,
  'workspace-access': /workspace/,
};

describe('the links of a cause', () => {
  for (const { id, links, steps } of CATALOG.filter((cause) => cause.links.length > 1)) {
    it(`are in the order in which its steps mention them: ${id}`, () => {
      const text = steps.join('\n');
      const places = links.flatMap((kind) => {
        const place = text.search(SPOKEN[kind] ?? /$^/);
        return place >= 0 ? [{ kind, place }] : [];
      });
      const sorted = [...places].sort((a, b) => a.place - b.place);
      assert.deepEqual(places, sorted, text);
    });
  }
});
