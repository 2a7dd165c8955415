import assert from 'node:assert/strict';
import { formField } from '../../../core/http/form';

describe('A field of a form', () => {
  const form = new URLSearchParams([
    ['client_id', 'a'],
    ['my_client_secret', 'another'],
    ['client_secret', 'ö+ &=%~'],
    ['client_secret', 'second'],
    ['empty', ''],
  ]).toString();

  it('is read as it was before it was encoded', () => {
    assert.equal(formField(form, 'client_secret'), 'ö+ &=%~');
    assert.equal(formField(form, 'client_id'), 'a');
    assert.equal(formField(form, 'empty'), '');
  });

  it('is not there in a form without it, and not without a form', () => {
    assert.equal(formField(form, 'client_assertion'), undefined);
    assert.equal(formField('', 'client_secret'), undefined);
    assert.equal(formField(undefined, 'client_secret'), undefined);
  });

  it('takes an escape that is none as it is', () => {
    assert.equal(formField('client_secret=50%&x=1', 'client_secret'), '50%');
  });
});
