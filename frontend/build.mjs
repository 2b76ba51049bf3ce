// Everything the pages and PDFs need, out of node_modules into build/ (git-ignored).
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile } from 'sass'

process.chdir(dirname(fileURLToPath(import.meta.url)))
rmSync('build', { recursive: true, force: true })
mkdirSync('build/fonts', { recursive: true })
mkdirSync('build/images', { recursive: true })

function css (from) {
  const logger = { warn () {}, debug () {} }
  return compile(from, { loadPaths: ['.'], style: 'compressed', quietDeps: true, logger }).css
}
// The crest belongs to the Crown: its rules go, so that the file need not come along.
const screen = css('app.scss').replace(/[^{}]*\{[^{}]*govuk-crest[^{}]*\}/g, '')
writeFileSync('build/app.css', screen)
writeFileSync('build/print.css', css('print.scss'))
for (const [, image] of screen.matchAll(/url\("?\.\/images\/([^")]+)"?\)/g)) {
  cpSync(`node_modules/@ministryofjustice/frontend/moj/assets/images/${image}`, `build/images/${image}`)
}
await build({ entryPoints: ['app.mjs'], bundle: true, minify: true, format: 'iife', target: 'es2020', outfile: 'build/app.js', legalComments: 'eof' })

for (const file of ['js-enabled.js', 'favicon.svg']) cpSync(file, `build/${file}`)
for (const part of ['latin', 'latin-ext']) {
  for (const weight of [400, 700]) {
    const name = `arimo-${part}-${weight}-normal.woff2`
    cpSync(`node_modules/@fontsource/arimo/files/${name}`, `build/fonts/${name}`)
  }
}
cpSync('node_modules/@fontsource/arimo/LICENSE', 'build/fonts/LICENSE')
