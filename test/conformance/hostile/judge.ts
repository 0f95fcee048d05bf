/** Reads emitted files back with the parsers of their languages. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'
import { runPython } from '../../../generator/test/python/interpreters.ts'

export interface Files {
  path: string
  content: string
}

export interface ReadBack {
  /** What is wrong with the files, in words. */
  faults: string[]
  /** Every text that stands in them as a literal or as the name of a member. */
  texts: Set<string>
}

const CANARY = 'SPEC_CANARY'

/** Paths that leave the output, or that a system reads otherwise. */
export function pathFaults(files: readonly Files[]): string[] {
  return files.flatMap(({ path }) => {
    const isBelow = posix.normalize(path) === path && !path.startsWith('/') && !path.startsWith('..')
    const isPlain = path
      .split('/')
      .every((part) => /^[\w.@+-]{1,120}$/.test(part) && !/^(con|nul|aux|prn)(\.|$)|\.$/i.test(part))
    return isBelow && isPlain ? [] : [`the path ${JSON.stringify(path)}`]
  })
}

export function readTypeScript(files: readonly Files[]): ReadBack {
  const faults: string[] = []
  const texts = new Set<string>()
  for (const { content } of files.filter((file) => file.path.endsWith('.json'))) JSON.parse(content)
  for (const { path, content } of files.filter((file) => file.path.endsWith('.ts'))) {
    const source = ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true)
    const { parseDiagnostics } = source as unknown as { parseDiagnostics: { messageText: unknown }[] }
    for (const { messageText } of parseDiagnostics) faults.push(`${path}: ${JSON.stringify(messageText)}`)
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.add(node.text)
      if (ts.isIdentifier(node)) {
        if (node.text === CANARY) faults.push(`${path}: the identifier ${node.text}`)
        texts.add(node.text)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return { faults, texts }
}

/** Prints a line for each folder: what is wrong, and every text. */
const READ = `
import ast, json, pathlib, sys
for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    faults, texts = [], set()
    for path in sorted(folder.rglob("*.py")):
        try:
            tree = ast.parse(path.read_bytes(), str(path))
        except (SyntaxError, ValueError) as error:
            faults.append(f"{path}: {error}")
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            for field in ("id", "attr", "name", "arg", "asname", "module"):
                value = getattr(node, field, None)
                if isinstance(value, str):
                    texts.add(value)
                    if "SPEC_CANARY" in value.split("."):
                        faults.append(f"{path}: the identifier {value}")
    print(json.dumps([folder.name, faults, sorted(texts)]))
`

/** Reads the emitted packages of several documents, each written below \`folder\` under its name. */
export function readPython(
  interpreter: string,
  folder: string,
  packages: ReadonlyMap<string, readonly Files[]>,
): Map<string, ReadBack> {
  for (const [name, files] of packages)
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true })
      writeFileSync(join(folder, name, path), content)
    }
  const { status, output } = runPython(interpreter, ['-c', READ, folder], { cwd: folder })
  if (status !== 0) throw new Error(output)
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const [name, faults, texts] = JSON.parse(line) as [string, string[], string[]]
      return [name, { faults, texts: new Set(texts) }]
    }),
  )
}
