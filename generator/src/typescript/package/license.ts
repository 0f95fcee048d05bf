const zeroClauseBSD = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`

/** Licence of the package: that of its owner for what is generated, 0BSD for the runtime. */
export function licenseFile(license: string | undefined): string {
  if (license === undefined || license === '0BSD') return `Zero-Clause BSD (0BSD)\n\n${zeroClauseBSD}`
  return `The generated code of this package is licensed under ${license} (https://spdx.org/licenses/${license}.html).

The files below src/runtime/ are licensed under the Zero-Clause BSD licence (0BSD):

${zeroClauseBSD}`
}
