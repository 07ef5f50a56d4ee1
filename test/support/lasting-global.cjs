const { TestEnvironment } = require('jest-environment-node');

/** What Jest itself keeps of one test file on its global object. */
const KEPT_BY_JEST = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', '$$jest-matchers-object'];

let lasting;

/** One global object for all test files of a worker: libraries that load once were made within it. */
module.exports = class LastingGlobal extends TestEnvironment {
  constructor(...given) {
    if (lasting) return lasting;
    super(...given);
    lasting = this;
  }

  async teardown() {
    for (const name of KEPT_BY_JEST) delete this.global[Symbol.for(name)];
  }
};
