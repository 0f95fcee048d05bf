import { contract, get, post } from '@artificer/contract'
import { z } from 'zod'

const Circle = z.object({ kind: z.literal('circle'), radius: z.number() }).meta({ id: 'Circle' })
const Square = z.object({ kind: z.literal('square'), side: z.number() }).meta({ id: 'Square' })
const Shape = z.discriminatedUnion('kind', [Circle, Square]).meta({ id: 'Shape', description: 'A flat figure.' })
const Drawing = z
  .object({
    id: z.string(),
    shape: Shape,
    background: Shape.nullable(),
    label: z.union([z.string(), z.int()]).optional(),
    history: z.array(Shape),
  })
  .meta({ id: 'Drawing' })

/** Unions told apart by a tag and unions that are not. */
export const drawings = contract(
  { title: 'Drawings', version: '1.0.0' },
  {
    drawings: {
      retrieve: get('/drawings/{drawingId}', { summary: 'Retrieves a drawing.', returns: Drawing }),
      add: post('/drawings/{drawingId}/shapes', {
        summary: 'Adds a shape, the whole body being the union.',
        body: Shape,
        returns: Drawing,
      }),
      create: post('/drawings', {
        summary: 'Creates a drawing.',
        body: z.object({ shape: Shape, title: z.string().nullish() }),
        returns: Drawing,
      }),
    },
  },
)
