using System.Globalization;
using System.Text.Json;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.NanoCheck.Counting;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.NanoCheck.Footprint;

/// <summary>
/// Builds and starts the firmware as a board's Program does, on a simulated board, and notes what is allocated until it has run
/// some cycles. Called inside a <see cref="CountedContext"/>.
/// </summary>
internal static class StartUpRun
{
    private const string Cell = "chen2020-lfp";
    private const double Volt = 3.4;
    private const double Newton = 565.0;
    private const double Celsius = 25.0;
    private const double Ohm = 800.0;
    private const long MicrosecondsPerMillisecond = 1000;

    /// <summary>Runs.</summary>
    /// <param name="cycles">How many cycles; a minus before it: on a board that carries the impedance channel.</param>
    /// <returns>The allocations as JSON: index of the type; of an array the length, else −1; how many.</returns>
    public static string Execute(string cycles)
    {
        CellDefinition cell = CellCatalogue.BuiltIn.Find(Cell)!;
        int count = int.Parse(cycles, CultureInfo.InvariantCulture);
        Settings settings = CellSettings.Of(cell);
        if (count < 0)
        {
            CommissionedCell.Put(settings, new InterfaceProfile());
        }

        Profile profile = ProfileFile.Make(Cell, 0, [], settings);
        var configuration = new BoardConfiguration();
        byte[] memory = BootImage.With(profile, configuration);
        var board = new SimulatedBoard(configuration, profile.Settings, 1, memory, hasImpedance: count < 0);
        board.Clock.Waiting = milliseconds => Advance(board, milliseconds);
        board.SetCell(Volt, 0.0);
        board.SetForce(Newton);
        board.SetTemperatures(Celsius, Celsius);
        var counts = new SortedDictionary<(int Type, int Length), int>();
        Probe.Allocated = (type, length) => counts[(type, length)] = counts.GetValueOrDefault((type, length)) + 1;
        Supervisor supervisor = Build(board, configuration).Supervisor;
        supervisor.Start();
        for (int i = 0; i < Math.Abs(count); i++)
        {
            supervisor.Step();
        }

        Probe.Allocated = null;
        int[][] rows = [.. counts.Select(item => new[] { item.Key.Type, item.Key.Length, item.Value })];
        return JsonSerializer.Serialize(rows);
    }

    private static Firmware Build(SimulatedBoard board, BoardConfiguration configuration)
    {
        if (board.Impedance is not { } soldered)
        {
            return new Firmware(board.Ports, configuration, []);
        }

        soldered.Network.Cell = _ => Ohm;
        var impedance = new ImpedanceTasks(soldered.Bus, board.Link, board.Clock, soldered.PressLine, []);
        var firmware = new Firmware(board.Ports, configuration, impedance.All);
        impedance.Watch(firmware);
        return firmware;
    }

    private static void Advance(SimulatedBoard board, int milliseconds)
    {
        board.Advance((board.Clock.Milliseconds + milliseconds) * MicrosecondsPerMillisecond);
    }
}
