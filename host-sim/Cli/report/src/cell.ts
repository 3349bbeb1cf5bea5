import type { CellPage } from './celldata';
import { el } from './dom';
import { formatQuantity } from './format';
import { openPage } from './open';
import { fitTable } from './page/fit';
import { maker } from './page/footer';
import { cellLine } from './page/header';
import { parameterTable } from './page/parameters';
import { Columns } from './plots/columns';
import { bodePlots, nyquistPlot } from './plots/impedance';
import { currentMap, pressureMap } from './plots/limits';
import { keepRendered } from './plots/rendering';
import { voltagePlot } from './plots/voltage';

function build(page: CellPage, root: HTMLElement): void {
  const { cell, measured } = page;
  document.title = `${cell.id} – SSBms cell`;
  const impedance = new Columns([nyquistPlot(page), fitTable(page)], bodePlots(page));
  const voltage = voltagePlot(page);
  const pressures = pressureMap(page);
  const maps =
    pressures instanceof HTMLElement ? new Columns([currentMap(page), pressures]) : new Columns([currentMap(page)], [pressures]);
  const parameters = parameterTable(page.parameters, page.sources);
  root.append(
    el(
      'header',
      { class: 'what' },
      el('h1', {}, cell.name),
      cellLine(cell.family, cell, `${cell.kind} cell`),
      cell.note ? el('p', { class: 'about' }, cell.note) : '',
      el(
        'p',
        { class: 'about conditions' },
        `State: ${measured.state}; ${formatQuantity(measured.temperature, 'degC')}, stack pressure ${formatQuantity(measured.pressure, 'MPa')}.`,
      ),
    ),
    impedance.element,
    voltage.element,
    maps.element,
    ...(parameters ? [parameters] : []),
    el('footer', {}, el('p', {}, `Simulated by ${maker(page.version)}; the same cell and state give the same page.`)),
  );
  keepRendered(root, new Set([impedance, voltage, maps]));
}

openPage<CellPage>('cell', build);
