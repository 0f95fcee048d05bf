/**
 * The strongly connected components of a graph (Tarjan): whatever leads to one another stands in one. A component stands after those that it leads to. Linear, with a
 * stack of our own, since chains of schemas can be as long as a document.
 */
export function componentsOf<Id>(ids: Iterable<Id>, successorsOf: (id: Id) => readonly Id[]): Id[][] {
  const components: Id[][] = []
  const visits = new Map<Id, Visit<Id>>()
  const unsettled: Visit<Id>[] = []
  const path: Visit<Id>[] = []

  function enter(id: Id): void {
    const visit = {
      id,
      order: visits.size,
      lowest: visits.size,
      isSettled: false,
      successors: successorsOf(id),
      next: 0,
    }
    visits.set(id, visit)
    unsettled.push(visit)
    path.push(visit)
  }

  function leave(visit: Visit<Id>): void {
    path.pop()
    const caller = path.at(-1)
    if (caller !== undefined) caller.lowest = Math.min(caller.lowest, visit.lowest)
    if (visit.lowest !== visit.order) return
    const members = unsettled.splice(unsettled.lastIndexOf(visit))
    for (const member of members) member.isSettled = true
    components.push(members.map((member) => member.id))
  }

  for (const start of ids) {
    if (!visits.has(start)) enter(start)
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      if (visit.next === visit.successors.length) leave(visit)
      else follow(visit)
    }
  }
  return components

  function follow(visit: Visit<Id>): void {
    const id = visit.successors[visit.next++] as Id
    const known = visits.get(id)
    if (known === undefined) enter(id)
    else if (!known.isSettled) visit.lowest = Math.min(visit.lowest, known.order)
  }
}

interface Visit<Id> {
  id: Id
  order: number
  /** The earliest unsettled visit that this one is known to lead to. */
  lowest: number
  isSettled: boolean
  successors: readonly Id[]
  /** Index of the successor to follow next. */
  next: number
}

/** Everything that leads back to itself. */
export function circularIds<Id>(ids: Iterable<Id>, successorsOf: (id: Id) => readonly Id[]): Set<Id> {
  const components = componentsOf(ids, successorsOf)
  const isCircular = (members: readonly Id[]): boolean =>
    members.length > 1 || members.some((id) => successorsOf(id).includes(id))
  return new Set(components.filter(isCircular).flat())
}
