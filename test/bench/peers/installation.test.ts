import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installOnce } from './installation.ts'

describe('packages to compare with', () => {
  let folder: string
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'peers-')), 'npm')
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

  it('are installed beside a copy of their pins, once for the same pins', () => {
    let installs = 0
    const install = (at: string): void => {
      expect(existsSync(join(at, 'package-lock.json'))).toBe(true)
      installs++
    }
    const first = installOnce(['package-lock.json'], folder, install)
    const second = installOnce(['package-lock.json'], folder, install)
    expect([first, second, installs]).toEqual([{ kind: 'installed', at: folder }, first, 1])
  })

  it('are installed anew into an empty folder when the pins are others', () => {
    let installs = 0
    installOnce(['package-lock.json'], folder, () => installs++)
    installOnce(['requirements.txt'], folder, () => installs++)
    expect([installs, existsSync(join(folder, 'package-lock.json'))]).toEqual([2, false])
  })

  it('are missing for the first error that the installer gives, and tried again the next time', () => {
    const refused = Object.assign(new Error('Command failed'), {
      stderr: 'WARNING: retrying\nnpm error code ENOTFOUND\nnpm error more\n',
    })
    const failing = (): never => {
      throw refused
    }
    const missing = { kind: 'missing', reason: 'npm error code ENOTFOUND' }
    expect(installOnce(['package-lock.json'], folder, failing)).toEqual(missing)
    expect(installOnce(['package-lock.json'], folder, () => {})).toEqual({ kind: 'installed', at: folder })
  })
})
