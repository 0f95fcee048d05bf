import type { NameContext } from './context.ts'
import { isDeviceName, legalMember } from './legal.ts'
import { PYTHON_KEYWORDS } from './reserved/python.ts'
import type { ResourceNode } from './resources.ts'
import { createScope, settle, type Claim } from './scope.ts'

/** File of each resource below `resources/`, without extension; unique under case folding and legal on every file system. */
export function buildResourceFiles(context: NameContext, root: ResourceNode): Map<string, string> {
  const files = new Map<string, string>([[root.key, '']])
  placeChildren(context, root, '', files)
  return files
}

/** A folder holds the file of its own resource, and one file or folder for each child. */
function placeChildren(context: NameContext, parent: ResourceNode, folder: string, files: Map<string, string>): void {
  const scope = createScope(RESERVED_FILES, { isFolded: true })
  const own = folder.slice(folder.lastIndexOf('/') + 1)
  if (own !== '') scope.taken.set(own.toLowerCase(), undefined)
  const names = settle(
    scope,
    parent.children.map((child) => fileClaim(context, child)),
  )
  for (const child of parent.children) {
    const path = folder === '' ? names.get(child.key)! : `${folder}/${names.get(child.key)!}`
    const name = path.slice(path.lastIndexOf('/') + 1)
    files.set(child.key, child.children.length > 0 ? `${path}/${name}` : path)
    if (child.children.length > 0) placeChildren(context, child, path, files)
  }
}

const RESERVED_FILES = ['index', '__init__']

function fileClaim(context: NameContext, node: ResourceNode): Claim {
  const { casing, language } = context
  const words = casing.words(node.resource.path.at(-1)!)
  const spell = (list: readonly string[]): string =>
    legalMember(language === 'python' ? casing.snake(list) : casing.kebab(list)).slice(0, 100)
  const name = spell(words)
  const isIllegal = isDeviceName(name) || (language === 'python' && PYTHON_KEYWORDS.has(name))
  return {
    key: node.key,
    wire: node.resource.path.at(-1)!,
    pointer: node.pointer,
    candidates: [...(isIllegal ? [] : [name]), spell([...words, 'resource'])],
  }
}
