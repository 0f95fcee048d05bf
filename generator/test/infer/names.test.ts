import { describe, expect, test } from 'vitest'
import { inferNames } from '../../src/infer/names.ts'
import type { NameQuestion } from '../../src/infer/names.ts'

type Asked = string | [operation: string, more: Partial<NameQuestion>]

/** Names of operations written as `GET /path`; `[]` behind one says that it answers a list. */
function named(...operations: Asked[]): string[] {
  const questions = operations.map((asked): NameQuestion => {
    const [text, more] = typeof asked === 'string' ? [asked, {}] : asked
    const [httpMethod = '', path = '', list] = text.split(' ')
    return { id: `${httpMethod} ${path}`, httpMethod, path, qualifier: '', isList: list === '[]', ...more }
  })
  const { names } = inferNames(questions)
  return questions.map(({ id }) => {
    const { resource, method } = names.get(id) as { resource: string[]; method: string }
    return [...resource, method].join('.')
  })
}

describe('things with items', () => {
  test('have list, create, retrieve, update and delete', () => {
    expect(named('GET /users []', 'POST /users', 'GET /users/{id}', 'PATCH /users/{id}', 'DELETE /users/{id}')).toEqual(
      ['users.list', 'users.create', 'users.retrieve', 'users.update', 'users.delete'],
    )
  })

  test('are replaced by PUT where PATCH updates, and updated by PUT or POST where it does not', () => {
    expect(named('PUT /a/{id}', 'PATCH /a/{id}')).toEqual(['a.replace', 'a.update'])
    expect(named('PUT /a/{id}')).toEqual(['a.update'])
    expect(named('POST /a/{id}')).toEqual(['a.update'])
  })

  test('are changed all at once by what changes one when it has a value', () => {
    expect(named('DELETE /a', 'DELETE /a/{id}', 'PATCH /a', 'PATCH /a/{id}')).toEqual([
      'a.deleteAll',
      'a.delete',
      'a.updateAll',
      'a.update',
    ])
  })

  test('lie in one another as their paths do', () => {
    expect(
      named('POST /chat/completions', 'GET /conversations/{c}/messages []', 'GET /conversations/{c}/messages/{m}'),
    ).toEqual(['chat.completions.create', 'conversations.messages.list', 'conversations.messages.retrieve'])
  })

  test('are one resource where their names are the same words, in the spelling that somebody chose', () => {
    const said = (resource: string[], method: string): Partial<NameQuestion> => ({ resource, method })
    expect(
      named(
        'GET /environments []',
        ['POST /environments', said(['Environments'], 'add')],
        'GET /environments/{id}/api-keys []',
        ['POST /environments/{id}/api-keys', said(['environments', 'apiKeys'], 'add')],
      ),
    ).toEqual(['Environments.list', 'Environments.add', 'Environments.apiKeys.list', 'Environments.apiKeys.add'])
    expect(named('GET /user_roles []', 'GET /user-roles/{id}')).toEqual(['user-roles.list', 'user-roles.retrieve'])
  })

  test('are looked up by something else', () => {
    expect(named('GET /users/{id}', 'GET /users/by-name/{name}', 'GET /users/by/email/{email}')).toEqual([
      'users.retrieve',
      'users.retrieveByName',
      'users.retrieveByEmail',
    ])
  })
})

describe('what is done', () => {
  test.each([
    ['POST /runs/{id}/cancel', 'runs.cancel'],
    ['POST /users/{id}:activate', 'users.activate'],
    ['POST /threads/{t}/runs/{r}/submit_tool_outputs', 'threads.runs.submitToolOutputs'],
    ['POST /post-training/preference-optimize', 'post-training.preferenceOptimize'],
    ['POST /api/generate', 'generate'],
    ['DELETE /users/delete/{id}', 'users.delete'],
    ['GET /instances/{id}/logs', 'instances.logs'],
    ['GET /files/{id}/content', 'files.content'],
    ['GET /usage/session', 'usage.session'],
    ['GET /health', 'health.check'],
    ['GET /version', 'version.retrieve'],
  ])('%s is %s', (operation, name) => {
    expect(named(operation)).toEqual([name])
  })

  test('an adjective of a list is a list of its own', () => {
    expect(named('GET /devices []', 'GET /devices/available []')).toEqual(['devices.list', 'devices.listAvailable'])
  })

  test('a word that is a verb and a thing is a thing where it has more than one method', () => {
    expect(named('GET /settings/stop-words []', 'PUT /settings/stop-words')).toEqual([
      'settings.stop-words.list',
      'settings.stop-words.update',
    ])
  })

  test('a telling verb of the operation id goes before create and delete', () => {
    expect(
      named(
        ['POST /tickets', { operationId: 'buyTickets' }],
        ['DELETE /i/{i}/volumes/{v}', { operationId: 'detachVolume' }],
        ['POST /users', { operationId: 'createUser' }],
        ['POST /invites', { operationId: 'inviteUser' }],
      ),
    ).toEqual(['tickets.buy', 'i.volumes.detach', 'users.create', 'invites.create'])
  })

  test('a verb and the words of the path that an operation id runs together are told apart', () => {
    expect(
      named(
        ['POST /organization/spend_limit', { operationId: 'Updateorganizationspendlimit' }],
        ['POST /words', { operationId: 'Updatedictionary' }],
      ),
    ).toEqual(['organization.spend_limit.update', 'words.create'])
  })

  test('what a framework appends to an operation id does not count', () => {
    expect(named(['POST /v1/toolgroups', { operationId: 'register_tool_group_v1_toolgroups_post' }])).toEqual([
      'toolgroups.register',
    ])
  })
})

describe('paths as they are written', () => {
  test.each([
    ['GET /api/v1/users/{id}', 'users.retrieve'],
    ['GET /2010-04-01/Accounts/{Sid}.json', 'Accounts.retrieve'],
    ['GET /v1alpha/jobs/{id}', 'alpha.jobs.retrieve'],
    ['GET /.well-known/keys/{id}', 'well-known.keys.retrieve'],
    ['GET /where/stops-for-route/{routeID}.json', 'where.stops-for-route.list'],
    ['GET /agency/{id}', 'agency.retrieve'],
  ])('%s is %s', (operation, name) => {
    expect(named(operation)).toEqual([name])
  })
})

describe('a stage of the API', () => {
  test('is a branch of the client, whether the version, the query or the document says it', () => {
    expect(
      named(
        'GET /v1beta/jobs/{id}',
        ['POST /jobs?beta=true', { path: '/jobs', qualifier: 'beta' }],
        ['POST /threads', { isBeta: true }],
        ['POST /tuning/alpha/run', { isBeta: true }],
        'POST /jobs',
      ),
    ).toEqual(['beta.jobs.retrieve', 'beta.jobs.create', 'beta.threads.create', 'tuning.alpha.run', 'jobs.create'])
  })
})

test('what makes a thing and a part of it at once is a method of the thing', () => {
  expect(
    named(
      ['POST /threads/{t}/runs', { operationId: 'createRun' }],
      ['POST /threads/runs', { operationId: 'createThreadAndRun' }],
      ['POST /chat/runs', { operationId: 'createChatAndRun' }],
    ),
  ).toEqual(['threads.runs.create', 'threads.createAndRun', 'chat.runs.create'])
})

describe('what is done', () => {
  const called = (operationId: string): Partial<NameQuestion> => ({ operationId })

  test('with a value behind it is a method of what stands before it, as is what has more behind the value', () => {
    expect(
      named('PATCH /tools/attach/{tool_id}', 'GET /workers/describe/{key}', 'POST /workers/describe/{key}/again'),
    ).toEqual(['tools.attach', 'workers.describe', 'workers.describeAgain'])
    expect(
      named(
        ['POST /workflows/{id}/signal/{name}', called('SignalWorkflow')],
        ['POST /users/{id}/order/{key}', called('placeOrder')],
      ),
    ).toEqual(['workflows.signal', 'users.order.update'])
  })

  test('keeps its name when there is more of it', () => {
    expect(named('POST /agents/search', 'GET /agents/search/count')).toEqual(['agents.search', 'agents.searchCount'])
  })

  test('is no verb where the id of an operation says that the words name a thing', () => {
    expect(
      named(
        ['GET /n/{id}/search-attributes', called('ListSearchAttributes')],
        ['GET /servers/{id}/docker-cleanup', called('get-server-docker-cleanup')],
        ['PATCH /servers/{id}/docker-cleanup', called('update-server-docker-cleanup')],
      ),
    ).toEqual(['n.search-attributes.list', 'servers.docker-cleanup.retrieve', 'servers.docker-cleanup.update'])
  })

  test('is what the id of an operation says of it: create and add, and that there are many', () => {
    expect(
      named(
        ['POST /schedules/{id}', called('CreateSchedule')],
        ['POST /messages/{id}/feedback', called('CreateMessageFeedback')],
        ['PUT /guilds/{id}/roles/{role}', called('add_guild_role')],
        ['GET /workers', called('ListWorkers')],
        ['GET /numbers/{country}/local', called('ListNumberLocal')],
      ),
    ).toEqual(['schedules.create', 'messages.createFeedback', 'guilds.roles.add', 'workers.list', 'numbers.listLocal'])
  })

  test('is found out behind the group that an operation id begins with', () => {
    expect(named(['POST /feeds/{id}/messages', called('feeds.publishMessages')])).toEqual(['feeds.messages.publish'])
    expect(named(['POST /shares/{id}/token', called('Share_RevokeToken')])).toEqual(['shares.revokeToken'])
  })
})

test.each([
  ['GET /folders/name/{folder_name}', 'folders.retrieveByName'],
  ['GET /t/external_id/{external_id}', 't.retrieveByExternalId'],
  ['GET /people/user/{user}', 'people.user.retrieve'],
])('a word that says which value the thing is found by is no thing itself: %s', (operation, name) => {
  expect(named(operation)).toEqual([name])
})

test('an element that says the same as the one before it is said once', () => {
  expect(named('GET /events/events []', 'GET /events/events/{id}', 'GET /events/rules []')).toEqual([
    'events.list',
    'events.retrieve',
    'events.rules.list',
  ])
})

test('what takes all that is left of a path is no thing in a list', () => {
  expect(named('POST /proxy/{path+}', 'OPTIONS /proxy/{path+}')).toEqual(['proxy.create', 'proxy.options'])
})

test('a whole one is put in the place of another where those that are there can only be patched', () => {
  expect(named('GET /agents []', 'POST /agents', 'PUT /agents', 'PATCH /agents/{id}')).toEqual([
    'agents.list',
    'agents.create',
    'agents.replace',
    'agents.update',
  ])
})

describe('names that meet', () => {
  test.each([
    [
      [
        ['POST /token', {}],
        ['POST /token#code', { id: 'x', path: '/token', qualifier: 'code' }],
        ['POST /token#refresh', { id: 'y', path: '/token', qualifier: 'refresh' }],
      ],
      ['token.create', 'token.createCode', 'token.refresh'],
    ],
    [
      [
        ['GET /v1/a/{id}', { operationId: 'getA' }],
        ['GET /v2/a/{id}', { operationId: 'getOneA' }],
      ],
      ['a.retrieve', 'v2.a.retrieve'],
    ],
    [
      [
        ['GET /a []', { operationId: 'listThings' }],
        ['GET /api/a []', { operationId: 'listThings2' }],
      ],
      ['a.list', 'api.a.list'],
    ],
    [
      [
        ['OPTIONS /a', { operationId: 'optionsA' }],
        ['OPTIONS /a/{a_id}', { operationId: 'optionsAId' }],
        ['OPTIONS /a/{a_id}/insert', { operationId: 'optionsAIdInsert' }],
        ['POST /a/{a_id}/insert', { operationId: 'postAIdInsert' }],
      ],
      ['a.options', 'a.optionsById', 'a.optionsInsert', 'a.insert'],
    ],
    [
      [
        ['GET /verify', {}],
        ['POST /verify', {}],
      ],
      ['verify', 'verifyPost'],
    ],
    [
      [
        ['GET /hooks/{id}', {}],
        ['GET /hooks/{id}/{token}', {}],
      ],
      ['hooks.retrieve', 'hooks.retrieveByToken'],
    ],
    [
      [
        ['POST /guilds/{id}/prune', { operationId: 'prune_guild' }],
        ['GET /guilds/{id}/prune', { operationId: 'preview_prune_guild' }],
      ],
      ['guilds.prune', 'guilds.previewPrune'],
    ],
    [
      [
        ['GET /guilds/{id}/widget', {}],
        ['PATCH /guilds/{id}/widget', {}],
        ['GET /guilds/{id}/widget.json', {}],
      ],
      ['guilds.widget.retrieve', 'guilds.widget.update', 'guilds.widget.retrieveJson'],
    ],
    [
      [
        ['DELETE /templates/{name}', {}],
        ['DELETE /templates/{project_id}/{name}', { operationId: 'templates.deleteTemplate' }],
      ],
      ['templates.delete', 'templates.deleteForProject'],
    ],
    [
      [
        ['DELETE /docs/{id}', {}],
        ['POST /docs/delete', { operationId: 'deleteDocsByFilter' }],
      ],
      ['docs.delete', 'docs.deleteByFilter'],
    ],
  ] as [Asked[], string[]][])('%j become %j', (operations, names) => {
    expect(named(...operations)).toEqual(names)
  })

  test('do not depend on the order in which operations come', () => {
    const operations: Asked[] = [
      'GET /v1/a/{id}',
      'GET /v2/a/{id}',
      'POST /v1/a/{id}/x',
      'POST /v2/a/{id}/x',
      'GET /a/{id}/{b}',
    ]
    const forward = named(...operations)
    expect(named(...operations.toReversed()).toReversed()).toEqual(forward)
    expect(new Set(forward).size).toBe(forward.length)
  })

  test('a method never has the name of a resource beside it', () => {
    expect(named('GET /a', 'GET /a/{id}/b', 'GET /a/{id}/b/c/{x}')).toEqual([
      'a.retrieve',
      'a.b.retrieve',
      'a.b.c.retrieve',
    ])
    const [method] = named(
      ['POST /keys/rotate', { resource: ['keys'], method: 'users' }],
      ['GET /users', { resource: ['keys', 'users'], method: 'list' }],
    )
    expect(method).toBe('keys.users')
  })

  test('are reported', () => {
    const question = { httpMethod: 'GET', qualifier: '', isList: false }
    const { collisions } = inferNames([
      { ...question, id: 'GET /v1/a/{id}', path: '/v1/a/{id}' },
      { ...question, id: 'GET /v2/a/{id}', path: '/v2/a/{id}' },
    ])
    expect(collisions).toEqual([
      { first: 'GET /v1/a/{id}', second: 'GET /v2/a/{id}', name: 'a.retrieve', instead: expect.any(String) },
    ])
  })
})

describe('a resource that somebody named', () => {
  test.each([
    ['GET /v1/health', ['inspect'], 'health'],
    ['GET /devices/available []', ['devices'], 'listAvailable'],
    ['POST /instances/{i}/volumes/{v}', ['instances', 'volumes'], 'update'],
    ['GET /arrivals-for-stop/{id}', ['arrival'], 'list'],
    ['POST /admin/users', ['admin'], 'createUser'],
  ])('%s in %j is %s', (operation, resource, method) => {
    expect(named([operation, { resource }])).toEqual([[...resource, method].join('.')])
  })
})
