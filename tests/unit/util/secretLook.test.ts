import assert from 'node:assert/strict';
import { queryHoldsSecret } from '../../../core/util/secretLook';

const KEY = 'Wz4kT9hB2xQn7LrJ6vMd8FsPy3CgUaE5q';

describe('the query of a call', () => {
  for (const query of [
    `key=${KEY}`,
    `$top=1&api-key=${KEY}`,
    `subscription-key=${KEY}&x=1`,
    `code=${KEY}`,
    'client_secret=Summer2024!',
    `x=abc8Q~${'x'.repeat(34)}`,
    `$filter=id%20eq%20'abc8Q~${'x'.repeat(34)}'`,
    'access_token=eyJhbGciOi.eyJhdWQiOi.c2ln',
    'sv=2024-01-01&sig=abcdefghijklmnopqrstuvwxyz%3D',
  ])
    it(`holds a secret: ${query.slice(0, 24)}`, () => assert.equal(queryHoldsSecret(query), true));

  for (const query of [
    '',
    '$select=id,passwordProfile&$top=1',
    `$skiptoken=${KEY}`,
    `$deltatoken=${KEY}`,
    `continuationToken=${KEY}`,
    '$filter=passwordCredentials/any(p:p/keyId eq 0b7f4c7e-2a55-4f0e-9d0f-0a4b7d1c2e3f)',
    'key=value',
    'workspaceId=0b7f4c7e-2a55-4f0e-9d0f-0a4b7d1c2e3f&startDateTime=2026-11-29T00:00:00Z',
  ])
    it(`holds none: ${query.slice(0, 24) || 'nothing'}`, () => assert.equal(queryHoldsSecret(query), false));
});
