using System.Diagnostics;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Bench.Speed;

/// <summary>Measures the cell model alone: one cell, calm, busy, shorted and as if it were, and a batch over all cores.</summary>
public static class CellSpeedTrial
{
    private const string Kind = "chen2020-lfp";
    private const double Pressure = 5.0;
    private const int BatchSize = 4096;
    private const int Lap = 1000;
    private const int WarmUp = 10;

    /// <summary>Measures.</summary>
    /// <param name="steps">How many steps are timed.</param>
    public static CellSpeedFigures Measure(int steps)
    {
        CellDefinition kind = CellCatalogue.BuiltIn.Find(Kind) ?? throw new InvalidOperationException($"the catalogue lacks {Kind}");
        CellTrial shorted = Shorted(kind);
        CellTrial[] trials = [Calm(kind), Busy(kind), shorted, Drawn(kind, shorted.Ions())];
        Array.ForEach(trials, trial => trial.Fastest(steps / WarmUp));
        double[] nanoseconds = [.. trials.Select(trial => trial.Fastest(steps))];
        long before = GC.GetAllocatedBytesForCurrentThread();
        var batch = CellBatch.Draw(new CellParameters(kind), BatchSize, CellTrial.Ambient, seed: 1);
        double bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / BatchSize;
        int each = Math.Max(steps / BatchSize, 1);
        double density = 0.1 * batch.Cells[0].NominalCapacity;
        batch.Step(CellTrial.StepSeconds, each, density, Pressure, CellTrial.Ambient);
        long begun = Stopwatch.GetTimestamp();
        batch.Step(CellTrial.StepSeconds, each, -density, Pressure, CellTrial.Ambient);
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return new CellSpeedFigures(
            nanoseconds[0],
            nanoseconds[1],
            nanoseconds[2],
            nanoseconds[3],
            bytes,
            (double)each * BatchSize / seconds,
            Environment.ProcessorCount
        );
    }

    private static CellTrial Calm(CellDefinition kind)
    {
        var cell = new Cell(kind, CellTrial.Ambient);
        return new CellTrial(cell, cell.State, ToAndFro(cell), Pressure);
    }

    private static CellTrial Busy(CellDefinition kind)
    {
        var cell = new Cell(WithEverything(kind), CellTrial.Ambient);
        double density = 0.5 * cell.NominalCapacity;
        CellState start = Charged(cell, density);
        start.Negative.Void = 0.5;
        start.WallDamage = 0.8;
        return new CellTrial(cell, start, [.. Enumerable.Repeat(-density, Lap)], 0.0);
    }

    private static CellTrial Shorted(CellDefinition kind)
    {
        var cell = new Cell(kind, CellTrial.Ambient);
        CellState start = Charged(cell, 0.1 * cell.NominalCapacity);
        start.Negative.Dendrite = 1.0;
        return new CellTrial(cell, start, ToAndFro(cell), Pressure);
    }

    private static CellTrial Drawn(CellDefinition kind, double[] ions)
    {
        var cell = new Cell(kind, CellTrial.Ambient);
        return new CellTrial(cell, Charged(cell, 0.1 * cell.NominalCapacity), ions, Pressure);
    }

    /// <summary>A cell after an hour of charge.</summary>
    private static CellState Charged(Cell cell, double density)
    {
        cell.Step(PhysicalConstants.SecondsPerHour, density, Pressure, CellTrial.Ambient);
        return cell.State;
    }

    /// <summary>Charge and discharge in turn, with a tenth of the capacity in an hour.</summary>
    private static double[] ToAndFro(Cell cell)
    {
        double density = 0.1 * cell.NominalCapacity;
        return [.. Enumerable.Range(0, Lap).Select(step => step % 2 == 0 ? density : -density)];
    }

    private static CellDefinition WithEverything(CellDefinition kind)
    {
        (string Name, double Value)[] changes =
        [
            ("interphase.parabolic", 10.0),
            ("cathode.interphase_parabolic", 10.0),
            ("cathode.fade", 0.001),
            ("cathode.wetting", 0.2),
            ("electrolyte.electronic", 1e-9),
            ("electrolyte.crack_growth", 1e6),
            ("thermal.capacity", 0.1),
            ("interlayer.melting", 20.0),
            ("wall.onset", 0.0),
        ];
        return kind.With([
            .. changes.Select(change => new Parameter(
                change.Name,
                change.Value,
                CellSchema.Find(change.Name)!.Unit,
                Basis.Assumed,
                "trial"
            )),
        ]);
    }
}
