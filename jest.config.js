// Packages that are published as ES modules only; Jest runs CommonJS.
const esmOnly = ['temporal-polyfill', 'temporal-utils', 'temporal-spec', 'preact', 'uuid'];

const common = {
  // Every file is alone with our modules, not with the libraries.
  testEnvironment: '<rootDir>/test/support/lasting-global.cjs',
  runtime: '<rootDir>/test/support/shared-libraries.cjs',
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  // Sources import './x.js' as Node wants; Jest reads the '.ts' file behind it.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2023',
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 20_000,
  // Most of a test is waiting for the database; every core may have one.
  maxWorkers: '100%',
  // A failed test may leave a server running; the run must end all the same.
  forceExit: true,
  reporters: ['default', '<rootDir>/test/support/closing-line.cjs'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  projects: [
    {
      ...common,
      displayName: 'baton',
      // What is compiled once serves every copy of the program in which a bug is planted.
      id: 'baton',
      roots: ['<rootDir>/test'],
      testPathIgnorePatterns: ['/test/browser/'],
    },
    { ...common, displayName: 'browser', roots: ['<rootDir>/test/browser'] },
  ],
};
