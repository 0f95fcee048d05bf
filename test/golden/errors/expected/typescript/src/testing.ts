export * from './runtime/testing.js'
