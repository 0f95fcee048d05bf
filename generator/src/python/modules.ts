/**
 * The modules below `types/`: everything that the same set of operations reaches stands in one, so that a call loads just what it needs.
 *
 * If one type refers to another, whatever reaches the first reaches the second, so modules form no cycle, and a cycle of types stays inside one.
 */
import { byCodePoint } from './order.ts'

/** A type to print, as the layout sees it. */
export interface Entity {
  /** Unique: the identifier that it defines. */
  name: string
  /** Names of the entities that its definition mentions. */
  uses: string[]
  /** One text for the set of what reaches it; request forms and response forms do not mix. */
  group: string
}

/** A module below `types/`, its entities in an order in which each stands after what it uses, where no cycle forbids it. */
export interface TypesModule {
  /** File name without extension: `_conversation`. */
  file: string
  entities: Entity[]
}

export function groupEntities(entities: Entity[]): TypesModule[] {
  const groups = new Map<string, Entity[]>()
  for (const entity of [...entities].toSorted((a, b) => byCodePoint(a.name, b.name))) {
    const group = groups.get(entity.group)
    if (group === undefined) groups.set(entity.group, [entity])
    else group.push(entity)
  }
  const modules = [...groups.values()].map((members) => ({ lead: leadOf(members), entities: dependencyOrder(members) }))
  return nameFiles(modules.toSorted((a, b) => byCodePoint(a.lead, b.lead)))
}

/** Files are named after what no other of the module uses; of several, what uses most itself. */
function leadOf(members: Entity[]): string {
  const used = new Set(members.flatMap((member) => member.uses.filter((name) => name !== member.name)))
  const leads = members.filter((member) => !used.has(member.name))
  const [lead] = [...leads].toSorted((a, b) => b.uses.length - a.uses.length || byCodePoint(a.name, b.name))
  return (lead ?? members[0])?.name ?? ''
}

/** Depth first, each after what it uses; in a cycle the first by name waits for the others. A stack of our own, since chains can be long. */
function dependencyOrder(members: Entity[]): Entity[] {
  const own = new Map(members.map((member) => [member.name, member]))
  const done = new Set<string>()
  const out: Entity[] = []
  const stack: { entity: Entity; next: number }[] = []
  const enter = (entity: Entity): void => {
    if (done.has(entity.name)) return
    done.add(entity.name)
    stack.push({ entity, next: 0 })
  }
  for (const member of members) {
    enter(member)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const name = top.entity.uses[top.next++]
      const used = name === undefined ? undefined : own.get(name)
      if (used !== undefined) enter(used)
      else if (name === undefined) out.push((stack.pop() as { entity: Entity }).entity)
    }
  }
  return out
}

function nameFiles(modules: { lead: string; entities: Entity[] }[]): TypesModule[] {
  const taken = new Set<string>()
  return modules.map(({ lead, entities }) => {
    const base = `_${snake(lead)}`
    let file = base
    for (let count = 2; taken.has(file); count++) file = `${base}_${count}`
    taken.add(file)
    return { file, entities }
  })
}

/** `ChatStreamEvent` to `chat_stream_event`; ASCII, since it names a file. */
function snake(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
  return words.toLowerCase().replace(/[^a-z0-9_]/g, (character) => `u${(character.codePointAt(0) ?? 0).toString(16)}`)
}
