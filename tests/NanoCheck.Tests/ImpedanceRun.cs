using System.Numerics;
using System.Text.Json;
using SSBms.Drivers;
using SSBms.NanoCheck.Counting;
using SSBms.VirtualBoard;

namespace SSBms.NanoCheck.Tests;

/// <summary>Runs the impedance channel with counted firmware, a step in each control cycle. Called inside a <see cref="CountedContext"/>.</summary>
internal static class ImpedanceRun
{
    private const long CycleMicroseconds = 100_000;
    private const int WarmUp = 300;
    private const int Cuts = 60;
    private const int Stride = 23;

    /// <summary>Runs.</summary>
    /// <param name="cycles">How many cycles.</param>
    /// <returns>
    /// As JSON: rows of the instructions, the calls and the allocations of each cycle, those in which a wire is cut the last; then rows of
    /// type, length and number of what construction and first sweep made.
    /// </returns>
    public static string Execute(string cycles)
    {
        var clock = new VirtualClock();
        var network = new ImpedanceNetwork { Cell = _ => new Complex(150.0, -70.0) };
        var bus = new VirtualSpiBus(new Ad5941Chip(clock, new NoiseSource(1, "ad5941"), network));
        var made = new SortedDictionary<(int Type, int Length), int>();
        Probe.Allocated = (type, length) => made[(type, length)] = made.GetValueOrDefault((type, length)) + 1;
        var driver = new Ad5941(bus, clock, new ImpedanceFrontEnd());
        driver.Permit(30e-6);
        if (!driver.Start())
        {
            throw new InvalidOperationException(driver.Status.ToString());
        }

        // Tables of classes are made when a desktop first needs them, and at the boot of a board.
        for (int i = 0; i < WarmUp; i++)
        {
            clock.Microseconds += CycleMicroseconds;
            driver.Step(clock.Milliseconds);
        }

        Probe.Allocated = null;
        List<long[]> steps = [];
        Probe.Ended = (_, done) =>
        {
            Tally all = done.Aggregate((left, right) => left + right);
            steps.Add([all.Instructions, all.Calls, all.Allocations]);
        };
        Step(clock, driver, JsonSerializer.Deserialize<int>(cycles));

        if (driver.Status != ImpedanceStatus.Good)
        {
            throw new InvalidOperationException(driver.Status.ToString());
        }

        // And what a step costs in which a wire is cut, at one transfer of a sweep after the other.
        for (int cut = 0; cut < Cuts; cut++)
        {
            long at = bus.Transfers + 1 + cut * Stride;
            bus.Transferring = number => bus.IsCut = number >= at;
            Step(clock, driver, WarmUp);
        }

        Probe.Ended = null;

        long[][] objects = [.. made.Select(item => new long[] { item.Key.Type, item.Key.Length, item.Value })];
        return JsonSerializer.Serialize(new[] { [.. steps], objects });
    }

    private static void Step(VirtualClock clock, Ad5941 driver, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            clock.Microseconds += CycleMicroseconds;
            Probe.Begin();
            driver.Step(clock.Milliseconds);
            Probe.End((int)Section.Cycle);
        }
    }
}
