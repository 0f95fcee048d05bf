import type { EmitContext } from '../context.ts'

export function printReadme(context: EmitContext): string {
  return `# ${context.names.client.class}\n`
}
