using System.Diagnostics;
using System.Globalization;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Speed;

/// <summary>
/// The closed loop of two builds side by side: both run the same experiment in turn, each in a process of its own, so that whatever
/// else the machine does falls on both. A short run is taken off the long one, and with it the start of the process.
/// </summary>
public static class BuildComparison
{
    private const int ShortHours = 3;
    private const int LongHours = 83;
    private const double CyclesPerHour = 36_000.0;

    /// <summary>Runs both in turn.</summary>
    /// <param name="here">The ssbms.dll of this build.</param>
    /// <param name="other">The ssbms.dll of the other build.</param>
    /// <param name="rounds">How many times, 1 or more.</param>
    /// <returns>Each round.</returns>
    /// <exception cref="InputException">A build does not run the experiment.</exception>
    public static IReadOnlyList<ComparedSpeed> Measure(string here, string other, int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("ssbms-bench").FullName;
        try
        {
            string brief = Write(folder, ShortHours);
            string full = Write(folder, LongHours);

            // Once unmeasured, the other first: what is no build of ssbms is known before the long runs.
            Seconds(other, brief);
            Seconds(here, brief);
            var results = new List<ComparedSpeed>(rounds);
            for (int round = 0; round < rounds; round++)
            {
                // Who goes first changes, so that neither always has the warmer machine.
                bool first = round % 2 == 0;
                double one = Speed(first ? here : other, brief, full);
                double two = Speed(first ? other : here, brief, full);
                results.Add(first ? new ComparedSpeed(one, two) : new ComparedSpeed(two, one));
            }

            return results;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Write(string folder, int hours)
    {
        string path = Path.Combine(folder, $"loop-{hours}.yaml");
        File.WriteAllText(
            path,
            $"""
            title: The closed loop at its ordinary cycle
            cell: chen2020-lfp
            fixture:
              pressure: 5 MPa
            temperature: 25 °C
            cycle: 100 ms
            steps:
              - Charge at C/10 for 1 h
              - repeat: {(hours - 1) / 2}
                steps: [Charge at C/10 for 1 h, Discharge at C/10 for 1 h]
            """
        );
        return path;
    }

    private static double Speed(string build, string brief, string full)
    {
        double start = Seconds(build, brief);
        return (LongHours - ShortHours) * CyclesPerHour / (Seconds(build, full) - start);
    }

    private static double Seconds(string build, string file)
    {
        string output = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(file)!, Guid.NewGuid().ToString("N"))).FullName;
        var start = new ProcessStartInfo("dotnet", [build, "run", file, "--out", output, "--json"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start) ?? throw new InputException($"--against \"{build}\": dotnet does not start it");
        Task<string> said = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double seconds = Stopwatch.GetElapsedTime(before).TotalSeconds;
        if (process.ExitCode != 0)
        {
            string line = said.Result.Split('\n', 2)[0];
            throw new InputException(
                string.Create(CultureInfo.InvariantCulture, $"--against: \"{build}\" ended with {process.ExitCode}: {line}")
            );
        }

        return seconds;
    }
}
