import { el } from './dom';
import { openPage } from './open';
import { maker } from './page/footer';
import { keepRendered, type Rendered } from './plots/rendering';
import { distribution } from './study/distribution';
import { header } from './study/header';
import { response } from './study/response';
import { survival } from './study/survival';
import { worst } from './study/worst';
import type { StudyPage } from './studydata';

function build(page: StudyPage, root: HTMLElement): void {
  document.title = `${page.title} – SSBms study`;
  const top = el('div', {});
  const parts = [response(page), survival(page), distribution(page)].filter((part) => part !== null);
  const last = worst(page);
  const plots: Rendered[] = parts.flatMap((part) => part.plots);
  // The bars of the header have colours of the scheme in them.
  plots.push({ render: () => top.replaceChildren(header(page)) });
  root.append(
    top,
    ...parts.map((part) => part.element),
    ...(last ? [last] : []),
    el(
      'footer',
      {},
      el('p', {}, `Study ${page.file}, hash ${page.hash}. Simulated by ${maker(page.version)}; the same file and seed give the same report.`),
      el('p', {}, 'All runs stand in runs.parquet beside this page; ', el('code', {}, 'ssbms study query'), ' asks them in SQL.'),
    ),
  );
  keepRendered(root, new Set(plots));
}

openPage<StudyPage>('study', build);
