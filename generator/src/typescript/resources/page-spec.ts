import type { ArgumentRef, MemberPath, Operation, Pagination } from '../../ir/api.ts'
import { argumentNames, argumentOf } from '../arguments.ts'
import type { EmitContext } from '../context.ts'
import type { Value } from '../printer/value.ts'

/** How the runtime cuts a list into pages. */
export function pageSpec(
  context: EmitContext,
  operation: Operation,
  page: Pagination,
): { [member: string]: Value | undefined } {
  const name = (reference: ArgumentRef | undefined): string | undefined => {
    const argument = reference && argumentOf(operation, reference)
    return argument && argumentNames(context, operation)(argument.key)
  }
  return {
    style: page.style,
    items: memberPath(page.items),
    next: optionalPath(page.next),
    nextFromItem: optionalPath(page.nextFromItem),
    hasMore: optionalPath(page.hasMore),
    total: optionalPath(page.total),
    totalPages: optionalPath(page.totalPages),
    linkHeader: page.linkHeader === true ? true : undefined,
    param: name(page.position),
    size: name(page.size),
    firstPage: page.firstPage === undefined || page.firstPage === 1 ? undefined : page.firstPage,
  }
}

function optionalPath(path: MemberPath | undefined): string | string[] | undefined {
  return path && memberPath(path)
}

/** One name alone stands without its list. */
function memberPath(path: MemberPath): string | string[] {
  const [only] = path
  return path.length === 1 && only !== undefined ? only : path
}
