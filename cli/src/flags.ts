import type { Command } from 'commander'

const collect = (value: string, before: string[] = []): string[] => [...before, value]

/** Flags of the commands that read an input. */
export function addInputFlags(command: Command): Command {
  return command
    .option('--config <file>', 'read this configuration instead of artificer.config.ts')
    .option('--strict', 'treat warnings as errors')
    .option('--allow <code>', 'do not show warnings of this code; may be repeated', collect)
    .option('--allow-ref <url>', 'let references fetch exactly this URL; may be repeated', collect)
}
