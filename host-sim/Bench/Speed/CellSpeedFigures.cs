namespace SSBms.Bench.Speed;

/// <summary>How fast the cell model is on this machine: steps in the fastest of a hundred blocks, because others may run beside them.</summary>
/// <param name="CalmStepNanoseconds">One step of a full cell in sound contact at constant temperature, on one core, ns.</param>
/// <param name="BusyStepNanoseconds">
/// One step with all physics at work: voids growing, a soft short touching, interphases on both electrodes, fade, a leak,
/// self-heating that moves every activated number, on one core, ns.
/// </param>
/// <param name="ShortedStepNanoseconds">
/// One step of a full cell after a hard short: the leak drains it, so how particles, side reactions and leak share the current is solved
/// anew in every step, and voids form under what it draws; on one core, ns.
/// </param>
/// <param name="DrawnStepNanoseconds">
/// One step of the same cell, sound, under the current that the short drew through the other: it changes with every step and leaves the
/// same voids, so what the shorted one takes longer is what the leak costs; on one core, ns.
/// </param>
/// <param name="BytesPerCell">Memory of one cell of a batch, bytes.</param>
/// <param name="BatchStepsPerSecond">Steps per second of a batch over all cores.</param>
/// <param name="Cores">How many cores that were.</param>
public sealed record CellSpeedFigures(
    double CalmStepNanoseconds,
    double BusyStepNanoseconds,
    double ShortedStepNanoseconds,
    double DrawnStepNanoseconds,
    double BytesPerCell,
    double BatchStepsPerSecond,
    int Cores
);
