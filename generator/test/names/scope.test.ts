import { describe, expect, it } from 'vitest'
import { type Claim, collisionDiagnostic, createScope, settle } from '../../src/names/scope.ts'

const claim = (wire: string, ...candidates: string[]): Claim => ({ key: wire, wire, pointer: `/${wire}`, candidates })
const settled = (claims: Claim[], reserved: string[] = []): object =>
  Object.fromEntries(settle(createScope(reserved), claims))

describe('settle', () => {
  it('asks a set that scopes share without going through it, so that a thousand methods cost a thousand questions', () => {
    const shared = new Set(['create'])
    shared[Symbol.iterator] = () => {
      throw new Error('copied')
    }
    const claims = [claim('create', 'create', 'createIt'), claim('list', 'list')]
    expect(Object.fromEntries(settle(createScope([], { shared: [shared] }), claims))).toEqual({
      create: 'createIt',
      list: 'list',
    })
  })

  it('gives the same names in whatever order the claims come', () => {
    const claims = [
      claim('user-id', 'userId', 'userDashId'),
      claim('userId', 'userId'),
      claim('user_id', 'userId', 'userUnderscoreId'),
    ]
    expect(settled(claims)).toEqual(settled(claims.toReversed()))
  })

  it('prefers the claim whose spelling is the name itself', () => {
    expect(settled([claim('User', 'user', 'capitalUser'), claim('user', 'user')])).toEqual({
      User: 'capitalUser',
      user: 'user',
    })
  })

  it('never gives a repaired name that another claim wants first', () => {
    expect(settled([claim('a', 'x'), claim('b', 'x', 'y', 'z'), claim('c', 'y')])).toEqual({ a: 'x', b: 'z', c: 'y' })
  })

  it('finds a stable name when all candidates are taken', () => {
    const names = settled([claim('a', 'x'), claim('b', 'x')], ['x'])
    expect(Object.values(names)).toEqual([
      expect.stringMatching(/^x_[0-9a-z]+$/),
      expect.stringMatching(/^x_[0-9a-z]+$/),
    ])
    expect(settled([claim('b', 'x')], ['x'])).toEqual({ b: (names as { b: string }).b })
  })

  it('asks for further names only when all candidates are taken', () => {
    const asked: string[] = []
    const patient = (wire: string): Claim => ({
      ...claim(wire, 'x'),
      further: () => {
        asked.push(wire)
        return ['y', 'z']
      },
    })
    expect(settled([patient('a'), patient('b'), patient('c')])).toEqual({ a: 'x', b: 'y', c: 'z' })
    expect(asked).not.toContain('a')
  })

  it('wants companions to be free as well', () => {
    const pair: Claim = { ...claim('a', 'Users', 'UsersResource'), companions: (name) => [`Async${name}`] }
    expect(settled([pair], ['AsyncUsers'])).toEqual({ a: 'UsersResource' })
  })

  it('lets names that differ by case meet in a folded scope', () => {
    const scope = createScope([], { isFolded: true })
    expect(Object.fromEntries(settle(scope, [claim('Users', 'Users', 'u2'), claim('users', 'users', 'u3')]))).toEqual({
      Users: 'Users',
      users: 'u3',
    })
  })

  it('reports who yielded to whom, with both places', () => {
    const scope = createScope()
    settle(scope, [claim('b', 'x', 'y'), claim('a', 'x')])
    expect(scope.collisions.map(collisionDiagnostic)).toEqual([
      {
        code: 'names/collision',
        severity: 'warning',
        message: '`x` cannot name "b": /a has that name; it is called `y`',
        cure: 'rename one of them in the document, or allow this code',
        place: { pointer: '/b' },
      },
    ])
  })
})
