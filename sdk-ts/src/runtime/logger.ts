/** A sink for what the client tells: `console`, pino, winston and the like. */
export interface Logger {
  debug: (message: string, ...rest: unknown[]) => void
  info: (message: string, ...rest: unknown[]) => void
  warn: (message: string, ...rest: unknown[]) => void
  error: (message: string, ...rest: unknown[]) => void
}

/** From silent to everything. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug'

const order: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug']

/** A logger that drops what is below `level`. */
export function filterLogger(logger: Logger, level: LogLevel): Logger {
  const at = (wanted: 'debug' | 'info' | 'warn' | 'error') =>
    order.indexOf(wanted) <= order.indexOf(level)
      ? (message: string, ...rest: unknown[]) => logger[wanted](message, ...rest)
      : drop
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function drop(): void {}

/** The level that a string names, if any. */
export function parseLogLevel(text: string | undefined): LogLevel | undefined {
  return order.find((level) => level === text?.toLowerCase())
}
