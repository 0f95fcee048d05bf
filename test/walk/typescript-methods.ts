/** Reads the methods of an emitted TypeScript SDK with the compiler: what a user's editor would offer. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export interface EmittedMethod {
  /** From the method's documentation: `GET /users/{id}`. */
  key: string
  /** `client.users.retrieve`-like place, for messages. */
  name: string
  arguments: string[]
}

/** A paragraph of its own: descriptions speak of other endpoints. */
const ENDPOINT = /^`([A-Z]+ \/[^`]*)`$/

function endpointOf(comments: string): string | undefined {
  const lines = comments.replaceAll('*\\/', '*/').split('\n')
  const bare = lines.map((line) => line.replace(/^\s*(?:\/\*\*|\*\/|\*)?\s?/, '').replace(/\s*\*\/$/, ''))
  const paragraphs = bare.join('\n').split(/\n\s*\n/)
  const found = paragraphs.map((text) => ENDPOINT.exec(text.trim().replaceAll(/\s+/g, ' '))?.[1])
  return found.find((key) => key !== undefined)
}

/** Every method below a `resources` folder whose documentation names an endpoint; overloads count once. */
export function readTypeScriptMethods(generated: string): EmittedMethod[] {
  const files = readdirSync(generated, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(generated, file))
  const program = ts.createProgram(files, {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    noEmit: true,
  })
  const checker = program.getTypeChecker()
  const methods = new Map<string, EmittedMethod>()
  for (const file of files) {
    const source = program.getSourceFile(file)
    source?.forEachChild((node) => {
      if (!ts.isClassDeclaration(node)) return
      for (const member of node.members) {
        if (!ts.isMethodDeclaration(member)) continue
        const method = readMethod(checker, source, node, member)
        if (method === undefined) continue
        const known = methods.get(method.key)
        methods.set(method.key, {
          ...method,
          arguments: [...new Set([...(known?.arguments ?? []), ...method.arguments])],
        })
      }
    })
  }
  return [...methods.values()]
}

function readMethod(
  checker: ts.TypeChecker,
  source: ts.SourceFile,
  owner: ts.ClassDeclaration,
  method: ts.MethodDeclaration,
): EmittedMethod | undefined {
  const name = method.name.getText(source)
  // The documentation stands once, on the first overload.
  const overloads = owner.members.filter(
    (member) => ts.isMethodDeclaration(member) && member.name.getText(source) === name,
  )
  const comment = overloads
    .map((overload) => overload.getFullText(source).slice(0, overload.getLeadingTriviaWidth(source)))
    .join('')
  const key = endpointOf(comment)
  if (key === undefined) return undefined
  const args = method.parameters.flatMap((parameter) => {
    const own = parameter.name.getText(source)
    if (own === 'options') return []
    return own === 'params' ? propertiesOf(checker.getTypeAtLocation(parameter)) : [own]
  })
  return { key, name: `${owner.name?.text ?? '?'}.${name}`, arguments: args }
}

function propertiesOf(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type]
  return [...new Set(parts.flatMap((part) => part.getProperties().map((property) => property.getName())))]
}
