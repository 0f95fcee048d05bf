import type { EventType, State } from 'js-yaml'

/** A node as the YAML parser met it. */
export interface YamlNode {
  /** Where the parser opened it: in front of the space and the comments that lead to its text. */
  offset: number
  kind: string
  result: unknown
  /** Elements, or keys and values in turns; absent in a scalar. */
  children?: YamlNode[]
}

/** Notes where nodes stand while they are parsed, so that a diagnostic that asks for a line does not parse the text again. */
export function composeTree(): {
  listener: (event: EventType, state: State) => void
  root: () => YamlNode | undefined
} {
  const stack: YamlNode[] = []
  let root: YamlNode | undefined
  const listener = (event: EventType, state: State): void => {
    if (event === 'open') {
      stack.push({ offset: state.position, kind: '', result: null })
      return
    }
    const node = stack.pop() as YamlNode
    node.kind = state.kind
    node.result = state.result
    const only = node.children?.length === 1 ? node.children[0] : undefined
    // A flow collection is first read as if it were the key of a block mapping, and then kept.
    if (only !== undefined && only.result === node.result) node.children = only.children ?? []
    const parent = stack.at(-1)
    if (parent === undefined) root = node
    else if (parent.children === undefined) parent.children = [node]
    else parent.children.push(node)
  }
  return { listener, root: () => root }
}
