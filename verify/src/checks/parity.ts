/** C2: every client sends the same bytes for the same call, but for what has no meaning. */
import { difference } from '../compare.ts'
import { type Called, type Check, forEachOperation } from '../check.ts'
import { printed, recorded, type RecordedRequest, sideBySide } from '../recorded.ts'

export const parityCheck: Check = {
  id: 'C2',
  title: 'parity',
  run: async (context) => {
    const calls = await context.calls()
    return forEachOperation('C2', context, async (operation, client) => {
      const [reference] = context.clients.filter((one) => !operation.skip.includes(one.language))
      if (context.clients.length < 2) return { skip: 'there is one client only' }
      const mine = calls.filter((one) => one.client === client && one.case.operation === operation)
      const theirs = calls.filter((one) => one.client === reference && one.case.operation === operation)
      return mine.flatMap((one) => {
        const other = theirs.find((called) => called.case === one.case)
        return other === undefined || other === one ? [] : differences(other, one)
      })
    })
  },
}

function differences(left: Called, right: Called): string[] {
  const [a, b] = [left.exchanges, right.exchanges]
  if (a.length !== b.length)
    return [`${right.case.variant}: ${left.client.name} sent ${a.length} requests, ${right.client.name} ${b.length}`]
  return a.flatMap((exchange, index) => {
    const [one, other] = [recorded(exchange.request), recorded(b[index]!.request)]
    const found = difference(one, other) ?? (hasKey(one) === hasKey(other) ? undefined : `only one of them has ${KEY}`)
    if (found === undefined) return []
    const heads = `${left.client.name}\n${printed(one)}`
    return [`${right.case.variant}: ${found}\n${sideBySide(heads, `${right.client.name}\n${printed(other)}`)}`]
  })
}

const KEY = 'idempotency-key'

/** Keys are made anew for each call: that there is one must be equal, not which. */
const hasKey = ({ headers }: RecordedRequest): boolean => KEY in headers
