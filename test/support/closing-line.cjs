/** Ends a run with one plain line: how many tests passed, and how many did not. */
module.exports = class ClosingLine {
  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites },
  ) {
    const failed = numFailedTests + (numFailedTestSuites > 0 ? numRuntimeErrorTestSuites : 0);
    process.stdout.write(`\n${numPassedTests} passed, ${failed} failed\n`);
  }
};
