using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms board PORT minutes": the minutes before the last trips, cycle by cycle, as CSV.</summary>
internal static class BoardMinutes
{
    private const string Header = "time_s,cell_voltage_v,current_a,stack_pressure_mpa,plate_temperature_degc,wall_temperature_degc";

    /// <summary>Builds the command.</summary>
    /// <param name="port">The port of the board.</param>
    public static Command Create(Argument<string> port)
    {
        var folder = new Option<string?>("--out") { Description = "folder for the files (default: here)", HelpName = "DIR" };
        var command = new Command(
            "minutes",
            "Write what was measured in the minutes before the last trips, every cycle of it, as CSV files."
        )
        {
            folder,
        };
        command.SetAction(parsed =>
            BoardCommand.With(parsed.GetRequiredValue(port), board => Write(board, parsed.GetValue(folder) ?? "."))
        );
        return command;
    }

    private static int Write(BoardClient board, string folder)
    {
        IReadOnlyList<BoardTrip> trips = board.ReadTrips();
        foreach (BoardMinute minute in board.ReadMinutes())
        {
            BoardTrip? trip = trips.FirstOrDefault(trip => trip.Session == minute.Session);
            IReadOnlyList<BoardMinuteRow> rows = minute.Rows;
            long end = trip?.Milliseconds ?? rows[^1].Milliseconds;
            string number = (trip?.Number ?? minute.Session).ToString(CultureInfo.InvariantCulture);
            string name = (trip is null ? "closing-" : "trip-") + number + ".csv";
            string path = Path.Combine(folder, name);
            Save(path, rows, end);
            string what = trip is null ? "no trip ended it" : DiagnosisNames.Of(trip.Code);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {rows.Count} cycles, {what}"));
        }

        return 0;
    }

    private static void Save(string path, IReadOnlyList<BoardMinuteRow> rows, long end)
    {
        IEnumerable<string> lines = rows.Select(row =>
            string.Join(
                ',',
                Number((row.Milliseconds - end) * 1e-3),
                Number(row.CellVoltage),
                Number(row.Current),
                Number(row.StackPressure),
                Number(row.PlateTemperature),
                Number(row.WallTemperature)
            )
        );
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllLines(path, lines.Prepend(Header));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--out: \"{path}\" cannot be written: {problem.Message}", problem);
        }
    }

    private static string Number(double? value)
    {
        return value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
    }
}
