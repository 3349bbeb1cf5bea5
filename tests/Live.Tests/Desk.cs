using System.Diagnostics;
using SSBms.Bench.Experiments;
using SSBms.Live.Simulation;

namespace SSBms.Live.Tests;

/// <summary>Experiments to watch, and patience.</summary>
internal static class Desk
{
    /// <summary>A symmetric cell that is stripped at a pressure that holds.</summary>
    public const string Quiet = """
        title: A cell that is stripped
        cell: chen2020-symmetric
        fixture: { clamp: spring, pressure: 5 MPa }
        temperature: 25 °C
        steps:
          - Strip at 0.1 mA/cm2 for 12 hours
        """;

    /// <summary>The same, but the press lets go after half a minute.</summary>
    public const string Released = """
        title: The press lets go
        cell: chen2020-symmetric
        fixture: { clamp: spring, pressure: 5 MPa }
        temperature: 25 °C
        steps:
          - Strip at 0.2 mA/cm2 for 30 s
          - Ramp pressure to 0 MPa in 60 s
          - Strip at 0.2 mA/cm2 for 1 hour
        """;

    private const double Patience = 20.0;

    public static LiveExperiment Start(string text, double speed, int port = 0)
    {
        return new LiveExperiment(ExperimentReader.Read("experiment", text).Cases[0], speed, port);
    }

    /// <summary>Writes an experiment to a file.</summary>
    public static string File(string text)
    {
        string path = Path.Combine(Path.GetTempPath(), $"live-{Guid.NewGuid():N}.yaml");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Waits until something is so.</summary>
    public static void Until(Func<bool> isSo, string what)
    {
        long start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.IsLessThan(Patience, Stopwatch.GetElapsedTime(start).TotalSeconds, $"not in time: {what}");
            Thread.Sleep(10);
        }
    }
}
