/** An API whose page has what decoding costs: fifteen fields, nested objects, a union and dates. */
import { contract, get, page } from '@artificer/contract'
import { z } from 'zod'

const Address = z.object({ street: z.string(), city: z.string(), country: z.string() }).meta({ id: 'Address' })

const Card = z.object({ kind: z.literal('card'), last4: z.string(), expires: z.string() }).meta({ id: 'Card' })
const Transfer = z.object({ kind: z.literal('transfer'), iban: z.string() }).meta({ id: 'Transfer' })

const Order = z
  .object({
    id: z.string(),
    number: z.int(),
    status: z.enum(['open', 'paid', 'shipped']),
    total: z.number(),
    currency: z.string(),
    isGift: z.boolean(),
    note: z.string().nullable(),
    coupon: z.string().optional(),
    tags: z.array(z.string()),
    labels: z.record(z.string(), z.string()),
    shipping: Address,
    billing: Address.optional(),
    payment: z.discriminatedUnion('kind', [Card, Transfer]),
    createdAt: z.iso.datetime(),
    shippedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Order' })

export const orders = contract(
  { title: 'Orders', version: '1.0.0' },
  { orders: { list: get('/orders', { returns: page(Order) }) } },
)
