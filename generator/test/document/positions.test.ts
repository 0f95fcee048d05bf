import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/document/parse-yaml.ts'
import { jsonPositions } from '../../src/document/positions-json.ts'
import { yamlPositions } from '../../src/document/positions-yaml.ts'

function at(positions: Map<string, { line: number; column: number }>, pointer: string): string | undefined {
  const found = positions.get(pointer)
  return found === undefined ? undefined : `${found.line}:${found.column}`
}

describe('positions in JSON', () => {
  const text = '{\n  "a/b": {"c": [1,\r\n    {"d~": "x\\"y"}]},\r  "e": null\n}'

  test.each([
    ['', '1:1'],
    ['/a~1b', '2:3'],
    ['/a~1b/c', '2:11'],
    ['/a~1b/c/0', '2:17'],
    ['/a~1b/c/1', '3:5'],
    ['/a~1b/c/1/d~0', '3:6'],
    ['/e', '4:3'],
  ])('%j is at %s', (pointer, place) => {
    expect(at(jsonPositions(text, [pointer]), pointer)).toBe(place)
  })

  test('a pointer to nothing is placed at what encloses it', () => {
    expect(at(jsonPositions(text, ['/a~1b/nothing/at/all']), '/a~1b/nothing/at/all')).toBe('2:3')
  })
})

describe('positions in YAML', () => {
  const text = `# comment
openapi: 3.1.0
paths:
  /users/{id}:   # the key
    get:
      tags:
      - a
      - "b"
      flow: {x: 1, "y z": [2,
        3]}
    ? |
      block key
    : &anchor
      deep: true
last: *anchor
`

  const { root } = parseYaml(text)

  test.each([
    ['', '2:1'],
    ['/openapi', '2:1'],
    ['/paths/~1users~1{id}', '4:3'],
    ['/paths/~1users~1{id}/get/tags', '6:7'],
    ['/paths/~1users~1{id}/get/tags/0', '7:9'],
    ['/paths/~1users~1{id}/get/tags/1', '8:9'],
    ['/paths/~1users~1{id}/get/flow/x', '9:14'],
    ['/paths/~1users~1{id}/get/flow/y z/1', '10:9'],
    ['/last', '15:1'],
  ])('%j is at %s', (pointer, place) => {
    expect(at(yamlPositions(text, [pointer], root), pointer)).toBe(place)
  })

  test('below an alias the place of the alias counts', () => {
    expect(at(yamlPositions(text, ['/last/deep'], root), '/last/deep')).toBe('15:1')
  })
})
