using System.Diagnostics;
using SSBms.CellModels;

namespace SSBms.Bench.Speed;

/// <summary>A cell that is taken through the same lap again and again while its steps are timed.</summary>
/// <param name="cell">The cell.</param>
/// <param name="start">Where each lap begins, so that nothing ends before the trial does.</param>
/// <param name="lap">The current density of each of its steps, mA/cm².</param>
/// <param name="megapascal">Stack pressure, MPa.</param>
internal sealed class CellTrial(Cell cell, CellState start, double[] lap, double megapascal)
{
    /// <summary>Length of a step, s.</summary>
    public const double StepSeconds = 0.1;

    /// <summary>Temperature of the chamber, °C.</summary>
    public const double Ambient = 25.0;

    private const double NanosecondsPerSecond = 1e9;
    private const int Blocks = 100;

    /// <summary>Times steps, each with the voltage after it, in many short blocks.</summary>
    /// <param name="steps">How many.</param>
    /// <returns>ns a step in the fastest block: the others had something else of the machine beside them.</returns>
    public double Fastest(int steps)
    {
        int block = Math.Max(steps / Blocks, 1);
        double least = double.PositiveInfinity;
        for (int i = 0; i < Blocks; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            Run(block);
            least = Math.Min(least, Stopwatch.GetElapsedTime(begun).TotalSeconds / block);
        }

        return least * NanosecondsPerSecond;
    }

    /// <summary>What flows through the electrolyte in each step of a lap.</summary>
    /// <returns>mA/cm² of ions, where lithium is stripped: what plates is less by what is lost.</returns>
    public double[] Ions()
    {
        cell.Restore(start);
        return [.. lap.Select(Passed)];
    }

    private void Run(int steps)
    {
        double sum = 0.0;
        int next = lap.Length;
        for (int i = 0; i < steps; i++)
        {
            if (next == lap.Length)
            {
                cell.Restore(start);
                next = 0;
            }

            double density = lap[next++];
            cell.Step(StepSeconds, density, megapascal, Ambient);
            sum += cell.Voltage(density);
        }

        GC.KeepAlive(sum);
    }

    private double Passed(double density)
    {
        double before = cell.State.Negative.Lithium;
        cell.Step(StepSeconds, density, megapascal, Ambient);
        return (cell.State.Negative.Lithium - before) * PhysicalConstants.SecondsPerHour / StepSeconds;
    }
}
