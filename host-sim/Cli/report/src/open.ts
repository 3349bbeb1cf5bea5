import './plots/sharpness';
import 'uplot/dist/uPlot.min.css';
import './styles/base.css';
import './styles/header.css';
import './styles/results.css';
import './styles/parameters.css';
import './styles/plots.css';
import './styles/lane.css';
import './styles/cell.css';
import './styles/study.css';
import './styles/compare.css';
import './styles/console.css';
import './styles/tiles.css';
import './styles/eye.css';
import './styles/log.css';
import './styles/files.css';
import './styles/live.css';
import './styles/narrow.css';
import './styles/print.css';
import { readData } from './data';
import { el } from './dom';

/** Builds a page from the data it carries. */
export function openPage<T>(name: string, build: (data: T, root: HTMLElement) => void): void {
  const root = document.getElementById('page');
  const data = readData<T>();
  if (root && data) build(data, root);
  else root?.append(el('p', { class: 'quiet' }, `This is the empty template of a ${name}: it carries no data.`));
}
