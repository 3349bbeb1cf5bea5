using System.Diagnostics;
using System.Globalization;
using SSBms.Bench.Profiles;
using SSBms.Bench.Replay;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Recordings;
using SSBms.Recordings.Surveys;
using SSBms.Runtime;

namespace SSBms.Bench.Speed;

/// <summary>
/// Measures a replay from start to end: a recording of a row a second, with voltage, current, stack pressure, temperature and cycle number, is
/// written, read once for what is in it, and read again before the guard.
/// </summary>
public static class ReplaySpeedTrial
{
    private const string Cell = "chen2020-lfp";
    private const string Header = "Test Time / s,Voltage / V,Current / A,Surface Pressure / Pa,Surface Temperature / degC,Cycle Count / 1";
    private const double RowsInCycle = 20_000.0;
    private const double Ampere = 0.0002;
    private const double Ohm = 150.0;
    private const double Celsius = 25.0;
    private const double Megapascal = 5.0;

    /// <summary>Measures.</summary>
    /// <param name="rows">How many rows the recording has.</param>
    /// <exception cref="IOException">The folder of temporary files takes no file of that length.</exception>
    public static ReplaySpeedFigures Measure(int rows)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ssbms-bench-");
        try
        {
            string path = Path.Combine(folder.FullName, "recording.bdf.csv");
            Write(path, rows);
            long start = Stopwatch.GetTimestamp();
            var recording = Recording.Open(path);
            var survey = Survey.Of(recording);
            double read = Stopwatch.GetElapsedTime(start).TotalSeconds;
            start = Stopwatch.GetTimestamp();
            ReplayResult result = new ReplayRun(Setup(recording, survey), progress: null).Execute(CancellationToken.None);
            double replayed = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (result.Trips.Count > 0 || result.Unready is not null)
            {
                throw new InvalidOperationException(
                    $"the guard did not let the recording pass ({result.Summary}): what was timed is no whole replay"
                );
            }

            using var process = Process.GetCurrentProcess();
            return new ReplaySpeedFigures(rows, new FileInfo(path).Length, read, replayed, process.PeakWorkingSet64);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string path, int rows)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(Header);
        for (int row = 0; row < rows; row++)
        {
            double phase = row % RowsInCycle / RowsInCycle;
            double current = phase switch
            {
                < 0.45 => Ampere,
                >= 0.5 and < 0.95 => -Ampere,
                _ => 0.0,
            };
            double voltage = 3.4 + 0.3 * Math.Sin(2.0 * Math.PI * phase) + Ohm * current;
            double pascal = 5e6 + 1e4 * Math.Sin(row / 1000.0);
            double celsius = Celsius + 0.1 * Math.Sin(row / 5000.0);
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row},{voltage:F6},{current:F9},{pascal:F0},{celsius:F4},{(int)(row / RowsInCycle) + 1}"
                )
            );
        }
    }

    private static ReplaySetup Setup(Recording recording, Survey survey)
    {
        CellDefinition cell = CellCatalogue.BuiltIn.Find(Cell) ?? throw new InvalidOperationException($"the catalogue lacks {Cell}");
        Settings settings = CellSettings.Of(cell);
        GuardFit.FitShunt(settings, survey.Current.Size);
        double own = settings.Get(Setting.Cycle);
        Profile profile = GuardFit.WithCycle(ProfileFile.Make(cell.Id, 0, [], settings), GuardFit.Cycle(own, survey));
        return new ReplaySetup
        {
            Recording = recording,
            Survey = survey,
            Profile = profile,
            Board = GuardFit.Board(profile),
            UsesTemperature = true,
            UsesPressure = true,
            Celsius = Celsius,
            Megapascal = Megapascal,
            Notes = [],
        };
    }
}
