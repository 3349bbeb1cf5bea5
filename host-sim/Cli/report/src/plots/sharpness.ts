/**
 * uPlot takes the number of canvas pixels from the screen, once, when it is loaded. Paper and slides are finer than a common screen,
 * and a canvas cannot be drawn anew for them everywhere; so at least two pixels per CSS pixel are drawn always. To be imported
 * before uPlot.
 */
const native = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio')?.get;
if (native) {
  Object.defineProperty(window, 'devicePixelRatio', {
    configurable: true,
    get: () => Math.max(2, native.call(window) as number),
  });
}

export {};
