import { expect, it } from 'vitest'
import { byCodePoint } from '../../src/python/order.ts'

it('puts the shorter of two first where one begins with the other', () => {
  expect(['ab', 'b', 'a', ''].toSorted(byCodePoint)).toEqual(['', 'a', 'ab', 'b'])
})

it('puts what lies beyond the basic plane after all of it, as Python does', () => {
  // In units of UTF-16 the surrogates of the emoji would stand before U+FFFD.
  expect(['🎉', '\ufffd', 'z', '日', '🎉a'].toSorted(byCodePoint)).toEqual(['z', '日', '\ufffd', '🎉', '🎉a'])
})
