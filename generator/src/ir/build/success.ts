import type { Response, StatusKey } from '../api.ts'

/** Which of the declared responses are what a method gives: 2xx, or default when no 2xx is declared. */
export function successOf(responses: readonly Response[]): (status: StatusKey) => boolean {
  const hasSuccess = responses.some(({ status }) => status.startsWith('2'))
  return (status) => status.startsWith('2') || status.startsWith('3') || (!hasSuccess && status === 'default')
}
