using System.Diagnostics;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Bench.Speed;

/// <summary>Measures the cell model alone: one cell, calm, busy and shorted, and a batch over all cores.</summary>
public static class CellSpeedTrial
{
    private const string Kind = "chen2020-lfp";
    private const double CycleSeconds = 0.1;
    private const double Pressure = 5.0;
    private const double Ambient = 25.0;
    private const double NanosecondsPerSecond = 1e9;
    private const int BatchSize = 4096;
    private const int Blocks = 100;

    /// <summary>Measures.</summary>
    /// <param name="steps">How many steps are timed.</param>
    public static CellSpeedFigures Measure(int steps)
    {
        CellDefinition kind = CellCatalogue.BuiltIn.Find(Kind) ?? throw new InvalidOperationException($"the catalogue lacks {Kind}");
        _ = Calm(kind, steps / 10);
        _ = Busy(kind, steps / 10);
        _ = Shorted(kind, steps / 10);
        double calm = Calm(kind, steps);
        double busy = Busy(kind, steps);
        double shorted = Shorted(kind, steps);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var batch = CellBatch.Draw(new CellParameters(kind), BatchSize, Ambient, seed: 1);
        double bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / BatchSize;
        int each = Math.Max(steps / BatchSize, 1);
        double density = 0.1 * batch.Cells[0].NominalCapacity;
        batch.Step(CycleSeconds, each, density, Pressure, Ambient);
        double seconds = Timed(() => batch.Step(CycleSeconds, each, -density, Pressure, Ambient));
        return new CellSpeedFigures(
            calm * NanosecondsPerSecond,
            busy * NanosecondsPerSecond,
            shorted * NanosecondsPerSecond,
            bytes,
            (double)each * BatchSize / seconds,
            Environment.ProcessorCount
        );
    }

    private static double Calm(CellDefinition kind, int steps)
    {
        var cell = new Cell(kind, Ambient);
        double density = 0.1 * cell.NominalCapacity;
        return Fastest(
            steps,
            block =>
            {
                double sum = 0.0;
                for (int i = 0; i < block; i++)
                {
                    cell.Step(CycleSeconds, (i & 1) == 0 ? density : -density, Pressure, Ambient);
                    sum += cell.Voltage(density);
                }

                GC.KeepAlive(sum);
            }
        );
    }

    private static double Busy(CellDefinition kind, int steps)
    {
        var cell = new Cell(WithEverything(kind), Ambient);
        double density = 0.5 * cell.NominalCapacity;
        cell.Step(3600.0, density, Pressure, Ambient);
        CellState start = cell.State;
        start.Negative.Void = 0.5;
        start.WallDamage = 0.8;
        return Fastest(
            steps,
            block =>
            {
                double sum = 0.0;
                for (int i = 0; i < block; i++)
                {
                    if (i % 1000 == 0)
                    {
                        // Back to where all of it is under way, so that nothing ends before the trial does.
                        cell.Restore(start);
                    }

                    cell.Step(CycleSeconds, -density, 0.0, Ambient);
                    sum += cell.Voltage(-density);
                }

                GC.KeepAlive(sum);
            }
        );
    }

    private static double Shorted(CellDefinition kind, int steps)
    {
        var cell = new Cell(kind, Ambient);
        double density = 0.1 * cell.NominalCapacity;
        cell.Step(3600.0, density, Pressure, Ambient);
        CellState start = cell.State;
        start.Negative.Dendrite = 1.0;
        return Fastest(
            steps,
            block =>
            {
                double sum = 0.0;
                for (int i = 0; i < block; i++)
                {
                    if (i % 1000 == 0)
                    {
                        // Back to where it has just shorted: a drained cell has nothing left to work on.
                        cell.Restore(start);
                    }

                    cell.Step(CycleSeconds, (i & 1) == 0 ? density : -density, Pressure, Ambient);
                    sum += cell.Voltage(density);
                }

                GC.KeepAlive(sum);
            }
        );
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

    /// <summary>Seconds a step in the fastest of many short blocks: the others had something else of the machine beside them.</summary>
    private static double Fastest(int steps, Action<int> run)
    {
        int block = Math.Max(steps / Blocks, 1);
        double least = double.PositiveInfinity;
        for (int i = 0; i < Blocks; i++)
        {
            least = Math.Min(least, Timed(() => run(block)) / block);
        }

        return least;
    }

    private static double Timed(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
