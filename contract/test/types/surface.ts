import {
  type ErrorBuilder,
  type Handler,
  type HandlerInput,
  type HandlerOutput,
  type Handlers,
  type PathParam,
  accepted,
  contract,
  created,
  error,
  file,
  form,
  get,
  nothing,
  page,
  post,
  put,
  responses,
  sse,
} from '@artificer/contract'
import { z } from 'zod'

// A module for the type checker alone: each line states what a user's code may and may not do.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
function same<A, B>(_proof: Same<A, B>): void {}

const User = z.object({ id: z.string(), born: z.date(), role: z.string().default('guest') })
const EmailTaken = error('email_taken', 409, z.object({ email: z.email() }))
const NotFound = error('not_found', 404, { description: 'No such user.' })

export const api = contract(
  { title: 'Shop', version: '1.0.0' },
  {
    users: {
      list: get('/users', { query: { role: z.string().optional() }, returns: page(User) }),
      create: post('/users', { body: User, returns: created(User), throws: [EmailTaken] }),
      retrieve: get('/teams/{team}/users/{id}', {
        params: { id: z.coerce.number() },
        returns: User,
        throws: [NotFound],
      }),
      avatar: put('/users/{id}/avatar', {
        body: form({ image: file('image/png', '5mb'), note: z.string().optional() }),
        returns: nothing(),
      }),
      start: post('/users/{id}/start', {
        returns: responses({ 200: User, 202: accepted(z.object({ job: z.string() })) }),
      }),
    },
    chat: post('/chat', {
      body: z.object({ q: z.string() }),
      returns: sse({ delta: z.object({ text: z.string() }) }, { end: 'eof' }),
    }),
  },
)

const { users, chat } = api.tree

// Path parameters come from the template.
same<PathParam<'/teams/{team}/users/{id}'>, 'team' | 'id'>(true)
same<HandlerInput<typeof users.retrieve>['params'], { team: string; id: number }>(true)

// Defaults are filled in and codecs decoded for the handler.
same<HandlerInput<typeof users.create>['body']['role'], string>(true)
same<HandlerInput<typeof users.list>['query']['cursor'], string | undefined>(true)
same<HandlerInput<typeof users.list>['query']['limit'], number>(true)
same<HandlerInput<typeof users.avatar>['body']['image'], File>(true)
same<HandlerInput<typeof users.avatar>['body']['note'], string | undefined>(true)
same<HandlerInput<typeof users.list>['body'], undefined>(true)

// A handler that does not fit is refused.
export const retrieve: Handler<typeof users.retrieve> = ({ params }) => ({
  id: String(params.id),
  born: new Date(),
  role: 'guest',
})
// @ts-expect-error: `born` is missing
export const withoutBorn: Handler<typeof users.retrieve> = () => ({ id: 'u', role: 'guest' })
// @ts-expect-error: there is no such path parameter
export const wrongParameter = ({ params }: HandlerInput<typeof users.retrieve>) => params.name
same<HandlerOutput<typeof users.avatar>, void>(true)

export const start: Handler<typeof users.start> = () => ({ status: 202, body: { job: 'j' } })
// @ts-expect-error: 202 has another body
export const startWrong: Handler<typeof users.start> = () => ({ status: 202, body: { id: 'u' } })

export const stream: Handler<typeof chat> = async function* () {
  yield { event: 'delta', data: { text: 'a' } }
} as Handler<typeof chat>
type ChatEvent = HandlerOutput<typeof chat> extends AsyncIterable<infer E> ? E : never
// @ts-expect-error: the stream has no such event
export const event: ChatEvent['event'] = 'other'

// A service implements every endpoint.
// @ts-expect-error: `chat` and most of `users` are missing
export const handlers: Handlers<typeof api> = { users: { retrieve } }

// An error builds its body.
export const taken = EmailTaken({ email: 'a@example.com' })
same<(typeof taken)['code'], 'email_taken'>(true)
same<(typeof taken)['status'], 409>(true)
export const missing = NotFound()
// @ts-expect-error: `email` is missing
EmailTaken({})
export const builder: ErrorBuilder<'not_found', 404, undefined> = NotFound

// An end must be one of the events.
// @ts-expect-error: the stream has no event `finished`
sse({ done: z.object({}) }, { end: 'finished' })
sse({ done: z.object({}), failed: z.object({}) }, { end: ['done', 'failed'], error: 'failed' })
