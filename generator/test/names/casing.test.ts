import { describe, expect, it } from 'vitest'
import { createCasing } from '../../src/names/casing.ts'

const casing = createCasing()
const spellings = (name: string): string[] => {
  const words = casing.words(name)
  return [casing.pascal(words), casing.camel(words), casing.snake(words)]
}

describe('words', () => {
  it.each([
    ['trip-details', 'trip details'],
    ['customMetadataFields', 'custom metadata fields'],
    ['HTMLPage', 'html page'],
    ['ABc', 'a bc'],
    ['HTTP2Server', 'http2 server'],
    ['v1beta', 'v1beta'],
    ['page[limit]', 'page limit'],
    ['StopIDs', 'stop ids'],
    ['git_hub_app', 'github app'],
    ['OAuth2Token', 'oauth2 token'],
    ['Größe', 'grosse'],
  ])('splits %s', (name, words) => {
    expect(casing.words(name).join(' ')).toBe(words)
  })

  it.each([
    ['', 'empty'],
    ['😀', 'u1f600'],
    ['+1', 'plus 1'],
    ['-1', 'minus 1'],
    ['>=', 'gt eq'],
    ['__proto__', 'proto'],
    ['名', 'u540d'],
  ])('finds words of the fixed alphabet in %j', (name, words) => {
    expect(casing.words(name).join(' ')).toBe(words)
  })

  it('treats every spelling of the same words alike', () => {
    const forms = ['removeAiTags', 'remove_ai_tags', 'remove-ai-tags', 'RemoveAITags', 'remove ai tags']
    expect(new Set(forms.map((form) => casing.words(form).join(' ')))).toEqual(new Set(['remove ai tags']))
  })
})

describe('casing', () => {
  it.each([
    ['apiKeys', ['APIKeys', 'apiKeys', 'api_keys']],
    ['signed_url', ['SignedURL', 'signedURL', 'signed_url']],
    ['volume-id', ['VolumeID', 'volumeID', 'volume_id']],
    ['stop_ids', ['StopIDs', 'stopIDs', 'stop_ids']],
    ['open_api', ['OpenAPI', 'openAPI', 'openapi']],
    ['oauth', ['OAuth', 'oauth', 'oauth']],
    ['pdfUuid', ['PdfUuid', 'pdfUuid', 'pdf_uuid']],
    ['3ds', ['3DS', '3ds', '3ds']],
  ])('spells %s', (name, expected) => {
    expect(spellings(name)).toEqual(expected)
  })

  it('takes further initialisms and brands', () => {
    const own = createCasing({ initialisms: ['ocr'], brands: ['YouTube'] })
    expect(own.pascal(own.words('you_tube_ocr'))).toBe('YouTubeOCR')
  })
})

describe('singular', () => {
  it.each([
    ['batches', 'batch'],
    ['customMetadata', 'custom metadata'],
    ['sms', 'sms'],
    ['apiKeys', 'api key'],
    ['people', 'person'],
  ])('of %s', (name, expected) => {
    expect(casing.singular(casing.words(name)).join(' ')).toBe(expected)
  })
})
