export * from './generated/raw.js'
