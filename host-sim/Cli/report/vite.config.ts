import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const placeholder = '__PAGE_DATA__';

/** Every page is a copy of uPlot, and its licence wants to go with every copy. */
const licence = readFileSync(new URL('./node_modules/uplot/LICENSE', import.meta.url), 'utf8').trim();

/** Puts script and style into the page itself: a page has to work as one file, from any disk, for years. */
function inlineEverything(name: string): Plugin {
  return {
    name: 'inline-everything',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.html'));
      if (page?.type !== 'asset') throw new Error('no page was built');
      let html = String(page.source);

      for (const file of files) {
        if (file === page) continue;
        const reference = file.fileName.replace(/[.\\/]/g, '\\$&');
        // The replacement is a function because minified code may contain `$&`.
        if (file.type === 'chunk') {
          const tag = new RegExp(`<script[^>]*src="[^"]*${reference}"[^>]*></script>`);
          const code = file.code.replace(/<\/(script)/gi, '<\\/$1').trim();
          if (code.includes('<!--')) throw new Error('the script contains "<!--", which HTML reads as a comment');
          html = html.replace(tag, () => `<script type="module">/* uPlot: ${licence} */${code}</script>`);
        } else {
          const tag = new RegExp(`<link[^>]*href="[^"]*${reference}"[^>]*>`);
          const css = String(file.source).trim();
          if (/<\/style/i.test(css)) throw new Error('the style sheet contains "</style"');
          html = html.replace(tag, () => `<style>${css}</style>`);
        }
        delete bundle[file.fileName];
      }

      if (/<script[^>]*\ssrc=|<link[^>]*\shref="(?!data:)/.test(html)) throw new Error('something was not inlined');
      if (html.split(placeholder).length !== 2) throw new Error(`the page needs exactly one ${placeholder}`);
      delete bundle[page.fileName];
      this.emitFile({ type: 'asset', fileName: `${name}.html`, source: html });
    },
  };
}

/** The mode says which page is built of page.html: a run's report, a cell, a study, a comparison or the console. */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [inlineEverything(mode)],
  build: {
    outDir: process.env.REPORT_OUT ?? '../../../artifacts/report',
    emptyOutDir: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    reportCompressedSize: false,
    rolldownOptions: { input: 'page.html' },
  },
}));
