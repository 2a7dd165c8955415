import assert from 'node:assert/strict';
import type { Owner } from '../../../../core/model/diagnosis';
import { alternativeOwnerWords, ownerWords } from '../../../../core/report/findings/owners';
import { diagnosis, link } from '../fixtures';

describe('the words for an owner', () => {
  it('name the roles that may grant consent', () => {
    const words = ownerWords(diagnosis({ owner: 'tenant-admin', links: [link('admin-consent')] }));
    assert.equal(words, 'a tenant administrator (Privileged Role Administrator or Global Administrator)');
  });

  it('name the role that may change a Conditional Access policy', () => {
    const words = ownerWords(diagnosis({ owner: 'tenant-admin', links: [link('conditional-access')] }));
    assert.match(words, /Conditional Access Administrator/);
  });

  it('say to wait where waiting is enough', () => {
    assert.match(ownerWords(diagnosis({ owner: 'none', retryable: true })), /wait/);
  });

  it('blame nobody where the cause is not known', () => {
    assert.match(ownerWords(diagnosis({ owner: 'none', confidence: 'unknown' })), /^unknown: the response/);
  });

  it('are there for every owner and hold none of our identifiers', () => {
    const owners: Owner[] = [
      'pipeline-author',
      'app-owner',
      'tenant-admin',
      'powerbi-admin',
      'workspace-admin',
      'resource-owner',
      'network',
    ];
    for (const owner of owners) {
      const words = [ownerWords(diagnosis({ owner })), alternativeOwnerWords(owner) ?? ''];
      for (const text of words) {
        assert.ok(text.length > 5);
        assert.doesNotMatch(text, /\w-(?:admin|author|owner)\b/);
      }
    }
    assert.equal(alternativeOwnerWords('none'), undefined);
  });
});
