using System.Globalization;
using System.Text.Json;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
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
    private const long MicrosecondsPerMillisecond = 1000;

    /// <summary>Runs.</summary>
    /// <param name="cycles">How many cycles.</param>
    /// <returns>The allocations as JSON: index of the type; of an array the length, else −1; how many.</returns>
    public static string Execute(string cycles)
    {
        CellDefinition cell = CellCatalogue.BuiltIn.Find(Cell)!;
        Profile profile = ProfileFile.Make(Cell, 0, [], CellSettings.Of(cell));
        var configuration = new BoardConfiguration();
        var board = new SimulatedBoard(configuration, profile.Settings, 1, BootImage.With(profile, configuration));
        board.Clock.Waiting = milliseconds => Advance(board, milliseconds);
        var counts = new SortedDictionary<(int Type, int Length), int>();
        Probe.Allocated = (type, length) => counts[(type, length)] = counts.GetValueOrDefault((type, length)) + 1;
        Supervisor supervisor = new Firmware(board.Ports, configuration, []).Supervisor;
        supervisor.Start();
        int count = int.Parse(cycles, CultureInfo.InvariantCulture);
        for (int i = 0; i < count; i++)
        {
            supervisor.Step();
        }

        Probe.Allocated = null;
        int[][] rows = [.. counts.Select(item => new[] { item.Key.Type, item.Key.Length, item.Value })];
        return JsonSerializer.Serialize(rows);
    }

    private static void Advance(SimulatedBoard board, int milliseconds)
    {
        board.Advance((board.Clock.Milliseconds + milliseconds) * MicrosecondsPerMillisecond);
    }
}
