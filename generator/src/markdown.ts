/** Text of a document in Markdown files, where nothing in it may mean anything to Markdown. */

/** A code span around any text on one line: its fence is longer than every run of backticks inside. */
export function codeSpan(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const isBare = longest === 0 && line !== ''
  return isBare ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`
}

/** A code span that leads to a file of the package. */
export function codeLink(text: string, path: string): string {
  return `[${codeSpan(text)}](./${encodeURI(path).replaceAll(/[()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)})`
}

/** One method of `api.md`. */
export interface MethodEntry {
  /** `client.conversations.create({ ...params }) -> Conversation`. */
  call: string
  /** File that has the method. */
  file: string
  /** `POST /api/conversations`. */
  route: string
}

/** One resource of `api.md`. */
export interface ResourceEntry {
  /** Name of its class. */
  title: string
  /** Number of resources above it; 0 for the client itself and for what stands beside the resources. */
  depth: number
  types: { name: string; file: string }[]
  methods: MethodEntry[]
}

/** `api.md`: every method with its types and route, grouped by resource. */
export function printReference(title: string, resources: readonly ResourceEntry[]): string {
  const sections = resources
    .filter(({ types, methods, depth }, index) => {
      const isParent = (resources[index + 1]?.depth ?? 0) > depth
      return isParent || types.length + methods.length > 0
    })
    .flatMap(section)
  return `${[`# ${title}`, ...sections].join('\n\n')}\n`
}

function section({ title, depth, types, methods }: ResourceEntry): string[] {
  const links = types.map(({ name, file }) => `- ${codeLink(name, file)}`)
  const calls = methods.map(({ call, file, route }) => `- ${codeLink(call, file)} ${codeSpan(route)}`)
  return [
    `${'#'.repeat(Math.min(depth + 1, 5) + 1)} ${title}`,
    ...(links.length === 0 ? [] : ['Types:', links.join('\n')]),
    ...(calls.length === 0 ? [] : ['Methods:', calls.join('\n')]),
  ]
}
