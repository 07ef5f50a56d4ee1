const path = require('node:path');

const { default: Runtime } = require('jest-runtime');

let libraries;

/**
 * Loads a library once for all test files of a worker, which is half of what a small file takes; what is
 * ours is loaded afresh for each. Nothing here mocks a module, or keeps anything in a library.
 */
module.exports = class SharedLibraries extends Runtime {
  constructor(...given) {
    super(...given);
    libraries ??= new Runtime(...given);
  }

  requireModule(from, name, options, isActual) {
    if (!isLibrary(name) || options?.isInternalModule)
      return super.requireModule(from, name, options, isActual);
    return libraries.requireModule(from, name);
  }
};

function isLibrary(name) {
  return name !== undefined && !name.startsWith('.') && !path.isAbsolute(name);
}
