import assert from 'node:assert/strict';
import sinon from 'sinon';
import { once } from '../../../core/util/once';

describe('what is made once', () => {
  it('is made when it is first asked for, and kept', () => {
    const make = sinon.stub().returns({});
    const get = once(make);
    sinon.assert.notCalled(make);
    assert.equal(get(), get());
    sinon.assert.calledOnce(make);
  });

  it('is kept where it is nothing', () => {
    const make = sinon.stub().returns(undefined);
    const get = once(make);
    assert.equal(get(), undefined);
    assert.equal(get(), undefined);
    sinon.assert.calledOnce(make);
  });
});
