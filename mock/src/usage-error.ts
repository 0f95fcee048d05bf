/** The mock was told something that its API does not know: an operation, an event, a status, a value that does not fit. */
export class MockUsageError extends Error {
  override readonly name = 'MockUsageError'
}
