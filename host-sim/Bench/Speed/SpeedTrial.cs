using System.Diagnostics;
using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Bench.Speed;

/// <summary>
/// Measures the closed loop: the founding paper's full cell is discharged and charged at C/10 under the guard's 10 Hz cycle.
/// </summary>
public static class SpeedTrial
{
    private const string Cell = "chen2020-lfp";
    private const int CyclesPerHalf = 100_000;
    private const int CyclesToStandby = 50;
    private const double Pressure = 5.0;
    private const double Ambient = 25.0;
    private const double NanosecondsPerSecond = 1e9;

    private static readonly Amount s_tenth = new(0.1, AmountUnit.Rate);
    private static readonly CyclerStep s_charge = new("Charge at C/10", null, CyclerMode.Current, 1, s_tenth, 0.0);
    private static readonly CyclerStep s_discharge = new("Discharge at C/10", null, CyclerMode.Current, -1, s_tenth, 0.0);

    /// <summary>Measures.</summary>
    /// <param name="cycles">How many control cycles are timed.</param>
    public static SpeedFigures Measure(int cycles)
    {
        VirtualFixture fixture = Ready();

        // Charged for half a swing more, so that a swing back ends above the empty cell that it started from.
        Run(fixture, CyclesPerHalf);
        fixture.Cycler.Begin(s_charge);
        long bytes = 0;
        double loop = Timed(() =>
        {
            bytes = GC.GetAllocatedBytesForCurrentThread();
            Run(fixture, cycles);
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        });
        double firmware = FirmwareSeconds(fixture, cycles);
        if (fixture.Firmware!.State != ProtectionState.Operating)
        {
            throw new InvalidOperationException("the guard opened the contactor: what was timed is no closed loop");
        }

        return new SpeedFigures(cycles / loop, firmware / cycles * NanosecondsPerSecond, (double)bytes / cycles);
    }

    private static VirtualFixture Ready()
    {
        CellDefinition cell = CellCatalogue.BuiltIn.Find(Cell) ?? throw new InvalidOperationException($"the catalogue lacks {Cell}");
        var fixture = new VirtualFixture(ExperimentCase.Plain("speed trial", cell, Pressure, Ambient), guarded: true);
        fixture.Firmware!.Supervisor.Start();
        Run(fixture, CyclesToStandby);
        fixture.Board!.ArmSwitch.IsOn = true;
        Run(fixture, CyclesToStandby);
        if (fixture.Firmware.State != ProtectionState.Operating)
        {
            throw new InvalidOperationException("the guard did not become ready");
        }

        fixture.Cycler.Begin(s_charge);
        return fixture;
    }

    private static void Run(VirtualFixture fixture, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            fixture.AdvanceTo(fixture.Microseconds + fixture.CycleMicroseconds);
            fixture.RunFirmware();
            Swing(fixture, i);
        }
    }

    /// <summary>Back and forth, so that however long the trial is, the cell stays within its window.</summary>
    private static void Swing(VirtualFixture fixture, int cycle)
    {
        if (cycle % CyclesPerHalf == CyclesPerHalf - 1)
        {
            fixture.Cycler.Begin(fixture.Density > 0.0 ? s_discharge : s_charge);
        }
    }

    private static double FirmwareSeconds(VirtualFixture fixture, int cycles)
    {
        long ticks = 0;
        long empty = 0;
        for (int i = 0; i < cycles; i++)
        {
            fixture.AdvanceTo(fixture.Microseconds + fixture.CycleMicroseconds);
            long start = Stopwatch.GetTimestamp();
            fixture.RunFirmware();
            long end = Stopwatch.GetTimestamp();
            ticks += end - start;
            empty += Stopwatch.GetTimestamp() - end;
            Swing(fixture, i);
        }

        // What reading the clock costs is measured alongside and taken off.
        return (double)(ticks - empty) / Stopwatch.Frequency;
    }

    private static double Timed(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
