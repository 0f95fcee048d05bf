/** One thing that is asked of a document: what is printed, and what is wrong. */
export interface Cell {
  text: string
  /** In words; none where all is well. */
  faults: string[]
}

export const cell = (text: string | number, faults: readonly string[] = []): Cell => ({
  text: String(text),
  faults: [...faults],
})

/** What a tool says; silence is good. */
export function silent(output: string): Cell {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return cell(lines.length === 0 ? 'ok' : `${lines.length} lines`, lines)
}
